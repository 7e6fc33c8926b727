package id.penghubung.quality.coverage.matrix;

import id.penghubung.quality.coverage.CoverageColumn;
import id.penghubung.quality.coverage.CoverageProgress;
import id.penghubung.quality.coverage.NextStep;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * State of one unit in one column.
 *
 * @param doneOn day on which it was done, if it is done and the day is known
 * @param dueOn last day in the year; null if no unit owes it by a day
 * @param next null if nothing is left to do
 */
public record CoverageCell(
        CoverageColumn column,
        CoverageState state,
        @Nullable LocalDate doneOn,
        @Nullable LocalDate dueOn,
        @Nullable NextStep next) {

    static CoverageCell notKept(CoverageColumn column, @Nullable LocalDate dueOn) {
        return new CoverageCell(column, CoverageState.NOT_KEPT, null, dueOn, null);
    }

    static CoverageCell of(
            CoverageColumn column, CoverageProgress progress, @Nullable LocalDate dueOn, LocalDate today) {
        CoverageState state = switch (progress.outcome()) {
            case DONE -> CoverageState.DONE;
            case OVERDUE -> CoverageState.LATE;
            case OPEN -> dueOn != null && today.isAfter(dueOn) ? CoverageState.LATE : CoverageState.MISSING;
        };
        return new CoverageCell(column, state, progress.on(), dueOn, progress.next());
    }
}
