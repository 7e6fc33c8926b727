package id.penghubung.routing.suggestions;

import java.util.Random;

/**
 * Random numbers for liblinear, with pauses. liblinear draws a number for each decision before it goes through all of them, and calls
 * nothing else of ours meanwhile: the only place for a pause is between two passes, which take some tens of milliseconds each.
 */
final class PacedRandom extends Random {

    private static final long serialVersionUID = 1L;

    /** To ask for each number would take longer than to draw it. */
    private static final int NUMBERS_BETWEEN = 1_024;

    private final transient TrainingPace pace;
    private int drawn;

    PacedRandom(long seed, TrainingPace pace) {
        super(seed);
        this.pace = pace;
    }

    @Override
    public int nextInt(int bound) {
        if (++drawn % NUMBERS_BETWEEN == 0) {
            pace.awaitTurn();
        }
        return super.nextInt(bound);
    }
}
