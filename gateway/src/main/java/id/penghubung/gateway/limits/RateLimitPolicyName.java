package id.penghubung.gateway.limits;

import io.vertx.core.http.HttpMethod;

/** Kinds of requests to services that are counted separately. */
enum RateLimitPolicyName {
    READ("read"),
    WRITE("write"),
    CREATE("create"),
    TRACKING("tracking");

    private static final String COMPLAINTS = "/v1/complaints";
    private static final String DUPLICATE_CHECKS = "/v1/duplicate-checks";
    private static final String SUPPORTS = "/supports";
    private static final String TRACKING_PATH = "/v1/tracking";

    private final String label;

    RateLimitPolicyName(String label) {
        this.label = label;
    }

    /** Returns the name in {@code RateLimit-Policy}. */
    String label() {
        return label;
    }

    /** Returns the policy of a request to a service. */
    static RateLimitPolicyName of(HttpMethod method, String path) {
        if (path.startsWith(TRACKING_PATH)) {
            return TRACKING;
        }
        if (method == HttpMethod.GET || method == HttpMethod.HEAD || method == HttpMethod.OPTIONS) {
            return READ;
        }
        return method == HttpMethod.POST && isOpenToEverybody(path) ? CREATE : WRITE;
    }

    /** Returns whether everybody may post without an account: a complaint, a check before it, or a support. */
    private static boolean isOpenToEverybody(String path) {
        String plain = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        return plain.equals(COMPLAINTS)
                || plain.equals(DUPLICATE_CHECKS)
                || plain.startsWith(COMPLAINTS) && plain.endsWith(SUPPORTS);
    }
}
