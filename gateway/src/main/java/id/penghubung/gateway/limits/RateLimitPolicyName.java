package id.penghubung.gateway.limits;

import io.vertx.core.http.HttpMethod;

/** Kinds of requests to services that are counted separately. */
enum RateLimitPolicyName {
    READ("read"),
    WRITE("write"),
    CREATE("create"),
    TRACKING("tracking");

    private static final String COMPLAINTS = "/v1/complaints";
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
        boolean createsComplaint = method == HttpMethod.POST
                && path.startsWith(COMPLAINTS)
                && (path.length() == COMPLAINTS.length() || path.length() == COMPLAINTS.length() + 1);
        return createsComplaint ? CREATE : WRITE;
    }
}
