package id.penghubung.routing.suggestions;

/** Lets a training wait between small parts of its work, so that it leaves the processor to more urgent work. Thread-safe. */
@FunctionalInterface
public interface TrainingPace {

    /** The pace of a training that never waits. */
    TrainingPace FULL = () -> {};

    /** Returns when the training may go on; at once if the thread is interrupted. Called often, up to several times in a millisecond. */
    void awaitTurn();

    /**
     * Waits like {@link #awaitTurn}, for a training that ends when its thread is interrupted.
     *
     * @throws InterruptedException if the thread is interrupted
     */
    default void awaitTurnUnlessInterrupted() throws InterruptedException {
        awaitTurn();
        if (Thread.interrupted()) {
            throw new InterruptedException("The training is to end");
        }
    }
}
