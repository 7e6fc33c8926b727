package id.penghubung.focalpoint.webhooks;

/** How one attempt to deliver ended. */
sealed interface AttemptResult {

    /** The receiver took it: any 2xx. */
    record Accepted(int status) implements AttemptResult {}

    /** The receiver is there no more and wants nothing further: 410. */
    record Gone() implements AttemptResult {
        static final int STATUS = 410;
    }

    /**
     * It answered something else; also a redirect, which is not followed: the address that was checked is not the one it
     * leads to.
     */
    record Rejected(int status) implements AttemptResult {}

    /**
     * There was no answer.
     *
     * @param reason why, such as {@code timeout} or {@code private-address}; without addresses or names
     */
    record Unreachable(String reason) implements AttemptResult {}

    static AttemptResult of(int status) {
        if (status >= 200 && status < 300) {
            return new Accepted(status);
        }
        return status == Gone.STATUS ? new Gone() : new Rejected(status);
    }
}
