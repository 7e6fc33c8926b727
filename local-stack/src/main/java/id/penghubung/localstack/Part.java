package id.penghubung.localstack;

import java.util.Optional;

/** What the system is made of, in the order in which the parts build on each other. */
public enum Part {
    POSTGRESQL("postgresql", 5433),
    KAFKA("kafka", 9092),
    KEYCLOAK("keycloak", 8180),
    COMPLAINTS("complaints-service", 8081, "complaints"),
    ROUTING("routing-service", 8082, "routing"),
    FOCAL_POINT("focal-point-service", 8083, "focalpoint"),
    GATEWAY("gateway", 8080);

    private static final int METRICS_PORT_OFFSET = 1_000;

    private final String displayName;
    private final int defaultPort;
    private final Optional<String> database;

    Part(String displayName, int defaultPort) {
        this(displayName, defaultPort, Optional.empty());
    }

    Part(String displayName, int defaultPort, String database) {
        this(displayName, defaultPort, Optional.of(database));
    }

    Part(String displayName, int defaultPort, Optional<String> database) {
        this.displayName = displayName;
        this.defaultPort = defaultPort;
        this.database = database;
    }

    /** Its name for people, in logs and as a module. */
    public String displayName() {
        return displayName;
    }

    public int defaultPort() {
        return defaultPort;
    }

    /** Where it shows its metrics if it is one of ours: a thousand above its own port. */
    public int defaultMetricsPort() {
        return defaultPort + METRICS_PORT_OFFSET;
    }

    /** The database that it owns, if it is a service that owns one. */
    public Optional<String> database() {
        return database;
    }

    /** Whether it is one of ours, with a module and a jar. */
    public boolean isService() {
        return compareTo(COMPLAINTS) >= 0;
    }

    /** The environment variable that moves it to another port. */
    public String portVariable() {
        return "PENGHUBUNG_" + name() + "_PORT";
    }

    /** The environment variable that moves its metrics to another port. */
    public String metricsPortVariable() {
        return "PENGHUBUNG_" + name() + "_METRICS_PORT";
    }
}
