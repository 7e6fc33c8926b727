package id.penghubung.localstack;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The gateway's limits, as environment variables. */
public final class GatewayLimits {

    /** A number that no client reaches. */
    public static final String NO_LIMIT = "1000000000";

    /** Prefix of the limits in the gateway's configuration. */
    public static final String PREFIX = "penghubung.gateway.limits.";

    private static final List<String> RATES =
            List.of("read.requests", "write.requests", "create.requests", "tracking.requests");

    private GatewayLimits() {}

    /**
     * Returns the variable that sets a limit.
     *
     * @param limit its key after the prefix, for example {@code read.requests}
     */
    public static String variable(String limit) {
        return (PREFIX + limit).toUpperCase(Locale.ROOT).replaceAll("[.-]", "_");
    }

    /** Returns the variables that remove the rate limits, for load and tests that send everything from one address. */
    public static Map<String, String> withoutRates() {
        return RATES.stream()
                .map(GatewayLimits::variable)
                .collect(Collectors.toMap(Function.identity(), variable -> NO_LIMIT));
    }

    /**
     * Returns requests per minute for a stack on one machine, where all clients have the same address, so that a load
     * test or a class of students counts as one client. The limits are still finite, so that their effect can be seen.
     */
    static Map<String, String> ofLocalStack() {
        return Map.of(
                variable("read.requests"), "60000",
                variable("write.requests"), "20000",
                variable("create.requests"), "3000",
                variable("tracking.requests"), "1200",
                variable("failed-tokens.requests"), "6000",
                variable("concurrent.per-address"), "1000",
                variable("concurrent.per-account"), "1000",
                variable("event-streams.per-address"), "1000",
                variable("event-streams.per-account"), "100");
    }
}
