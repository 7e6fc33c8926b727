package id.penghubung.quality.coverage;

import java.util.Map;

/**
 * Source of one column of the coverage. A feature implements it by one bean; the coverage finds the beans by CDI. A column without a bean says
 * {@code NOT_KEPT}.
 */
public interface CoverageSource {

    CoverageColumn column();

    /**
     * Returns the progress of units by their codes, with a number of statements that does not depend on the number of units. A unit
     * without an entry has nothing yet, and takes {@link #firstStep()} next.
     */
    Map<String, CoverageProgress> progress(CoverageQuestion question);

    /** Returns the step of a unit that has nothing yet. */
    NextStep firstStep();
}
