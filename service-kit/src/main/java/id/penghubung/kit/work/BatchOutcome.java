package id.penghubung.kit.work;

/**
 * Result of a batch or of a part of a batch.
 *
 * @param setAside rows that are not tried again for some time, so that the next batch contains other rows
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
