package id.penghubung.quality.coverage;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The progress of a unit in a column.
 *
 * @param on day on which it was done, if it is known
 * @param next null if nothing is left to do
 */
public record CoverageProgress(
        Outcome outcome, @Nullable LocalDate on, @Nullable NextStep next) {

    /** Whether the obligation is kept. The dates of the calendar are not known here. */
    public enum Outcome {
        DONE,
        OPEN,
        /** A deadline of the feature itself has passed, such as that of a review. */
        OVERDUE
    }

    /** @param next a step that is left although the obligation is kept, such as the publication */
    public static CoverageProgress done(@Nullable LocalDate on, @Nullable NextStep next) {
        return new CoverageProgress(Outcome.DONE, on, next);
    }

    public static CoverageProgress open(NextStep next) {
        return new CoverageProgress(Outcome.OPEN, null, next);
    }

    public static CoverageProgress overdue(NextStep next) {
        return new CoverageProgress(Outcome.OVERDUE, null, next);
    }
}
