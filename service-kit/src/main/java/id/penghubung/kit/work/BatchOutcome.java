package id.penghubung.kit.work;

/**
 * Result of a batch or of a part of one.
 *
 * @param setAside rows that rest from now on, so that the next batch brings others
 */
record BatchOutcome(int processed, int setAside) {

    static final BatchOutcome NOTHING = new BatchOutcome(0, 0);

    boolean madeProgress() {
        return processed + setAside > 0;
    }

    BatchOutcome plus(BatchOutcome other) {
        return new BatchOutcome(processed + other.processed, setAside + other.setAside);
    }
}
