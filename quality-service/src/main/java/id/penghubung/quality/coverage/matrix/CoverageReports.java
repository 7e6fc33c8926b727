package id.penghubung.quality.coverage.matrix;

import id.penghubung.kit.office.OfficeTime;
import id.penghubung.quality.access.Scope;
import id.penghubung.quality.coverage.ComplaintMediaSource;
import id.penghubung.quality.coverage.CoverageColumn;
import id.penghubung.quality.coverage.UnlistedServiceSource;
import id.penghubung.quality.coverage.UnlistedServices;
import id.penghubung.quality.coverage.dates.Obligation;
import id.penghubung.quality.coverage.dates.Obligations;
import id.penghubung.quality.units.Unit;
import id.penghubung.quality.units.UnitDirectory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Reports the coverage of a year with a number of statements that does not depend on the number of units. */
@ApplicationScoped
class CoverageReports {

    /** Most units of a report: more than a regency has. */
    private static final int MOST_UNITS = 2000;

    private final CoverageMatrix matrix;
    private final Obligations obligations;
    private final UnitDirectory units;
    private final UnlistedServiceSource unlisted;
    private final ComplaintMediaSource media;
    private final OfficeTime office;

    CoverageReports(
            CoverageMatrix matrix,
            Obligations obligations,
            UnitDirectory units,
            UnlistedServiceSource unlisted,
            ComplaintMediaSource media,
            OfficeTime office) {
        this.matrix = matrix;
        this.obligations = obligations;
        this.units = units;
        this.unlisted = unlisted;
        this.media = media;
        this.office = office;
    }

    /** Returns the coverage of the active units of a scope. */
    @Transactional
    CoverageReport report(Scope scope, int year, Locale locale) {
        List<Unit> found = units.active(scope.agencyCode(), MOST_UNITS + 1);
        List<Unit> shown = found.subList(0, Math.min(MOST_UNITS, found.size()));
        List<String> codes = shown.stream().map(Unit::code).toList();
        Map<String, Map<CoverageColumn, CoverageCell>> cells = matrix.of(codes, year);
        Map<String, Integer> complaintMedia = media.complaintMedia(codes);
        return new CoverageReport(
                year,
                office.today(),
                columns(cells.values(), obligations.of(year), year, locale),
                shown.stream()
                        .map(unit -> row(
                                unit,
                                complaintMedia.getOrDefault(unit.code(), 0),
                                Objects.requireNonNull(cells.get(unit.code())),
                                locale))
                        .toList(),
                found.size() > shown.size(),
                scope.agencyCode() == null ? unlistedIn(year) : null);
    }

    private UnlistedServices unlistedIn(int year) {
        return unlisted.between(startOf(year), startOf(year + 1));
    }

    private Instant startOf(int year) {
        return LocalDate.of(year, 1, 1).atStartOfDay(office.zone()).toInstant();
    }

    private List<CoverageReport.Column> columns(
            Collection<Map<CoverageColumn, CoverageCell>> rows,
            Map<CoverageColumn, Obligation> owed,
            int year,
            Locale locale) {
        List<CoverageReport.Column> columns = new ArrayList<>();
        for (CoverageColumn column : CoverageColumn.values()) {
            List<CoverageState> states = rows.stream()
                    .map(cells -> Objects.requireNonNull(cells.get(column)).state())
                    .toList();
            Obligation obligation = owed.get(column);
            columns.add(new CoverageReport.Column(
                    column,
                    column.title().in(locale),
                    matrix.keeps(column),
                    obligation == null ? null : obligation.dueOn(year),
                    obligation == null ? null : obligation.legalBasis(),
                    count(states, CoverageState.DONE),
                    count(states, CoverageState.LATE),
                    count(states, CoverageState.MISSING)));
        }
        return columns;
    }

    private static long count(List<CoverageState> states, CoverageState wanted) {
        return states.stream().filter(state -> state == wanted).count();
    }

    private static CoverageReport.Row row(
            Unit unit, int complaintMedia, Map<CoverageColumn, CoverageCell> cells, Locale locale) {
        return new CoverageReport.Row(
                unit.code(),
                unit.name(),
                unit.agencyCode(),
                complaintMedia,
                cells.values().stream()
                        .map(cell -> new CoverageReport.Cell(
                                cell.column(),
                                cell.state(),
                                cell.state().title().in(locale),
                                cell.doneOn(),
                                CoverageStepView.of(cell.next(), locale)))
                        .toList());
    }
}
