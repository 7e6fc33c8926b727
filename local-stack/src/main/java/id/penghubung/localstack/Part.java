package id.penghubung.localstack;

import java.util.Optional;

/** The parts of the system, each after the parts on which it depends. */
public enum Part {
    POSTGRESQL("postgresql", 5433),
    KAFKA("kafka", 9092),
    KEYCLOAK("keycloak", 8180),
    COMPLAINTS("complaints-service", 8081, "complaints"),
    ROUTING("routing-service", 8082, "routing"),
    FOCAL_POINT("focal-point-service", 8083, "focalpoint"),
    QUALITY("quality-service", 8084, "quality"),
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

    /** The name shown to people and used for logs and modules. */
    public String displayName() {
        return displayName;
    }

    public int defaultPort() {
        return defaultPort;
    }

    /** Port of its metrics if it is one of our services: its own port plus 1000. */
    public int defaultMetricsPort() {
        return defaultPort + METRICS_PORT_OFFSET;
    }

    /** Name of the database that it owns, if it is a service that owns one. */
    public Optional<String> database() {
        return database;
    }

    /** Returns true for the gateway and the services of this project, which are built as modules. */
    public boolean isService() {
        return compareTo(COMPLAINTS) >= 0;
    }

    /** The environment variable that sets its port. */
    public String portVariable() {
        return "PENGHUBUNG_" + name() + "_PORT";
    }

    /** The environment variable that sets the port of its metrics. */
    public String metricsPortVariable() {
        return "PENGHUBUNG_" + name() + "_METRICS_PORT";
    }
}
