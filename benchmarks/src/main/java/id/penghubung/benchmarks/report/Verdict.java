package id.penghubung.benchmarks.report;

/** Says beside a goal whether a figure reaches it. */
public final class Verdict {

    private Verdict() {}

    /**
     * Returns an addition to the goal; none if it is reached.
     *
     * @param figure not a number if nothing could be measured, which says nothing about the goal
     */
    public static String of(double figure, boolean reached) {
        if (Double.isNaN(figure)) {
            return ", no figure";
        }
        return reached ? "" : ", MISSED";
    }
}
