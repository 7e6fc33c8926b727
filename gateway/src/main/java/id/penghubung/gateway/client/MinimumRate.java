package id.penghubung.gateway.client;

/**
 * Minimum transfer rate.
 *
 * @param bytesPerSecond average over the window
 * @param windowNanos length of the window in nanoseconds
 */
record MinimumRate(long bytesPerSecond, long windowNanos) {}
