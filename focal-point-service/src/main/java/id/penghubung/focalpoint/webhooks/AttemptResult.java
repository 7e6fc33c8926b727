package id.penghubung.focalpoint.webhooks;

/** The result of one delivery attempt. */
sealed interface AttemptResult {

    /** The receiver accepted the delivery: any 2xx status. */
    record Accepted(int status) implements AttemptResult {}

    /** The receiver no longer exists and wants no further deliveries: 410. */
    record Gone() implements AttemptResult {
        static final int STATUS = 410;
    }

    /**
     * The receiver answered with another status. Redirects belong here: they are not followed, because their target was not
     * checked.
     */
    record Rejected(int status) implements AttemptResult {}

    /**
     * The receiver did not answer, or could not be called.
     *
     * @param reason a short reason, such as {@code timeout} or {@code private-address}; contains no addresses or names
     */
    record Unreachable(String reason) implements AttemptResult {}

    static AttemptResult of(int status) {
        if (status >= 200 && status < 300) {
            return new Accepted(status);
        }
        return status == Gone.STATUS ? new Gone() : new Rejected(status);
    }
}
