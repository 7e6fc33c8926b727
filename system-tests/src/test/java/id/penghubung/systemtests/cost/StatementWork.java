package id.penghubung.systemtests.cost;

/**
 * Work that calls of one statement have made.
 *
 * @param calls number of calls
 * @param logBytes bytes that they wrote to the write-ahead log
 */
record StatementWork(long calls, long logBytes) {

    static final StatementWork NONE = new StatementWork(0, 0);

    StatementWork since(StatementWork before) {
        return new StatementWork(calls - before.calls, logBytes - before.logBytes);
    }
}
