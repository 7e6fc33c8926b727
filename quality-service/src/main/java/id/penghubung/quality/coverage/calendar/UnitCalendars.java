package id.penghubung.quality.coverage.calendar;

import id.penghubung.kit.problem.FieldError;
import id.penghubung.kit.problem.ProblemException;
import id.penghubung.kit.text.Text;
import id.penghubung.quality.access.Scope;
import id.penghubung.quality.coverage.CoverageColumn;
import id.penghubung.quality.coverage.dates.Obligation;
import id.penghubung.quality.coverage.dates.Obligations;
import id.penghubung.quality.coverage.matrix.CoverageCell;
import id.penghubung.quality.coverage.matrix.CoverageMatrix;
import id.penghubung.quality.coverage.matrix.CoverageStepView;
import id.penghubung.quality.units.Unit;
import id.penghubung.quality.units.UnitDirectory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Tells what a unit owes in a year, until when, and what it has done. */
@ApplicationScoped
class UnitCalendars {

    private final UnitDirectory units;
    private final Obligations obligations;
    private final CoverageMatrix matrix;

    UnitCalendars(UnitDirectory units, Obligations obligations, CoverageMatrix matrix) {
        this.units = units;
        this.obligations = obligations;
        this.matrix = matrix;
    }

    /** @throws ProblemException 400 without a unit, 404 if there is no such unit in the scope */
    @Transactional
    UnitCalendar of(Scope scope, @Nullable String unitCode, int year, Locale locale) {
        if (unitCode == null) {
            throw ProblemException.invalid(new FieldError("?unit", Text.of("wajib diisi", "is required")));
        }
        Unit unit = units.find(unitCode)
                .filter(found -> scope.includes(found.agencyCode()))
                .orElseThrow(ProblemException::notFound);
        Map<CoverageColumn, CoverageCell> cells =
                Objects.requireNonNull(matrix.of(List.of(unit.code()), year).get(unit.code()));
        return new UnitCalendar(
                unit.code(),
                unit.name(),
                year,
                obligations.of(year).values().stream()
                        .sorted(Comparator.comparing(obligation -> obligation.dueOn(year)))
                        .map(obligation ->
                                entry(obligation, Objects.requireNonNull(cells.get(obligation.column())), year, locale))
                        .toList());
    }

    private static UnitCalendar.Entry entry(Obligation obligation, CoverageCell cell, int year, Locale locale) {
        return new UnitCalendar.Entry(
                obligation.column(),
                obligation.column().title().in(locale),
                obligation.dueOn(year),
                obligation.remindOn(year),
                obligation.legalBasis(),
                cell.state(),
                cell.state().title().in(locale),
                cell.doneOn(),
                CoverageStepView.of(cell.next(), locale));
    }
}
