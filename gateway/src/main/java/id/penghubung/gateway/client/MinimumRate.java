package id.penghubung.gateway.client;

/**
 * The least that has to pass in each stretch of time.
 *
 * @param bytesPerSecond on average over the stretch
 * @param windowNanos length of the stretch
 */
record MinimumRate(long bytesPerSecond, long windowNanos) {}
