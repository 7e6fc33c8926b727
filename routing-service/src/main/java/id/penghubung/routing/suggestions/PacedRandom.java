package id.penghubung.routing.suggestions;

import java.util.Random;

/**
 * Random numbers for liblinear, with pauses. liblinear draws a number for each decision before each pass over all of them, and runs no
 * other code of this service: a pause is possible only between two passes, which take some tens of milliseconds each.
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
