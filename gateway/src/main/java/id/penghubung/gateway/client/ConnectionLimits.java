package id.penghubung.gateway.client;

/** Limits of {@link ClientConfig} as numbers. All times are in nanoseconds. */
record ConnectionLimits(
        long headTimeout, long keepAlive, long checkInterval, MinimumRate body, long bodyTimeout, MinimumRate reply) {

    static ConnectionLimits of(ClientConfig config) {
        return new ConnectionLimits(
                config.headTimeout().toNanos(),
                config.keepAlive().toNanos(),
                config.checkInterval().toNanos(),
                new MinimumRate(
                        config.body().minimumRate().asLongValue(),
                        config.body().window().toNanos()),
                config.body().timeout().toNanos(),
                new MinimumRate(
                        config.reply().minimumRate().asLongValue(),
                        config.reply().window().toNanos()));
    }
}
