package id.penghubung.quality.improvements.followup;

import id.penghubung.kit.office.OfficeTime;
import id.penghubung.kit.paging.Cursor;
import id.penghubung.kit.paging.Page;
import id.penghubung.kit.problem.FieldError;
import id.penghubung.kit.problem.ProblemException;
import id.penghubung.kit.text.Text;
import id.penghubung.quality.access.Scope;
import id.penghubung.quality.improvements.followup.FollowUpTable.Counts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads share and speed of the follow-up. */
@ApplicationScoped
class ReadFollowUp {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 9999;

    private final FollowUpTable table;
    private final OfficeTime office;

    ReadFollowUp(FollowUpTable table, OfficeTime office) {
        this.table = table;
        this.office = office;
    }

    /**
     * Returns the follow-up of the units that had an action in a year, in the order of their codes.
     *
     * @param year null for the present one
     * @throws ProblemException 400 for a year out of range
     */
    Page<UnitFollowUp> page(
            Scope scope, @Nullable Integer year, @Nullable String unitCode, Optional<Cursor> after, int limit) {
        int counted = year == null ? office.today().getYear() : year;
        if (counted < FIRST_YEAR || counted > LAST_YEAR) {
            throw ProblemException.invalid(
                    new FieldError("?year", Text.of("harus tahun seperti 2026", "must be a year such as 2026")));
        }
        List<FollowUpTable.UnitRow> units = table.units(
                scope, counted, unitCode, after.map(cursor -> cursor.text(0)).orElse(""), limit);
        Map<String, List<Counts>> counts =
                table.counts(units.stream().map(FollowUpTable.UnitRow::code).toList(), counted, office.today()).stream()
                        .collect(Collectors.groupingBy(Counts::unitCode));
        return Page.of(
                units,
                limit,
                unit -> Cursor.at(unit.code()),
                unit -> view(unit, counted, counts.getOrDefault(unit.code(), List.of())));
    }

    private static UnitFollowUp view(FollowUpTable.UnitRow unit, int year, List<Counts> counts) {
        return new UnitFollowUp(
                unit.code(),
                unit.name(),
                year,
                FollowUpFigures.of(
                        sum(counts, Counts::opened),
                        sum(counts, Counts::followedUp),
                        sum(counts, Counts::onTime),
                        sum(counts, Counts::late),
                        sum(counts, Counts::days)),
                counts.stream()
                        .map(each -> new UnitFollowUp.SourceFollowUp(
                                each.source(),
                                FollowUpFigures.of(
                                        each.opened(), each.followedUp(), each.onTime(), each.late(), each.days())))
                        .toList());
    }

    private static long sum(List<Counts> counts, ToLongFunction<Counts> part) {
        return counts.stream().mapToLong(part).sum();
    }
}
