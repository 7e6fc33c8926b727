package id.penghubung.benchmarks.hostile;

/** Counts the events of an attack. Used by the attacking thread only. */
final class HostileCounter {
    private long opened;
    private long closed;
    private long answers;

    void opened() {
        opened++;
    }

    void closed() {
        closed++;
    }

    void answered() {
        answers++;
    }

    HostileCounts counts() {
        return new HostileCounts(opened, closed, answers);
    }
}
