package id.penghubung.localstack;

import id.penghubung.localstack.service.ServiceProcess;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What each service is told of its neighbours. */
record ServiceEnvironment(StackConfig config, StackParts parts) {

    private static final Map<Part, String> ROUTES = Map.of(
            Part.COMPLAINTS, "PENGHUBUNG_GATEWAY_COMPLAINTS_URLS",
            Part.ROUTING, "PENGHUBUNG_GATEWAY_ROUTING_URLS",
            Part.FOCAL_POINT, "PENGHUBUNG_GATEWAY_FOCAL_POINT_URLS");

    /**
     * On one machine every client has the same address, and a drill or a class of students is one client. Requests in a
     * minute, still finite, so that the refusal can be seen.
     */
    private static final Map<String, String> LIMITS = Map.of(
            "PENGHUBUNG_GATEWAY_LIMITS_READ_REQUESTS", "60000",
            "PENGHUBUNG_GATEWAY_LIMITS_WRITE_REQUESTS", "20000",
            "PENGHUBUNG_GATEWAY_LIMITS_CREATE_REQUESTS", "3000",
            "PENGHUBUNG_GATEWAY_LIMITS_TRACKING_REQUESTS", "1200",
            "PENGHUBUNG_GATEWAY_LIMITS_FAILED_TOKENS_REQUESTS", "6000",
            "PENGHUBUNG_GATEWAY_LIMITS_CONCURRENT_PER_ADDRESS", "1000",
            "PENGHUBUNG_GATEWAY_LIMITS_CONCURRENT_PER_ACCOUNT", "1000");

    /** Seals the records of cases on this machine, where there is nobody to keep it from; ./audit has the same. */
    private static final String RECORD_KEY = "cGVuZ2h1YnVuZy1sb2NhbC1zdGFjay1yZWNvcmQta2V5IQ==";

    Map<String, String> environmentOf(Part part) {
        var environment = new LinkedHashMap<String, String>();
        environment.put(
                "PENGHUBUNG_IDENTITY_URL",
                "http://localhost:%d/realms/penghubung".formatted(config.port(Part.KEYCLOAK)));
        // With one instance of each there is nobody to send requests to meanwhile; Ctrl-C is to be quick.
        environment.put("QUARKUS_SHUTDOWN_DELAY", "0S");
        part.database().ifPresent(database -> environment.putAll(backends(database)));
        if (part == Part.GATEWAY) {
            environment.putAll(LIMITS);
            // One event loop costs less per request where two cores carry everything (docs/decisions/0002-gateway.md).
            environment.put("QUARKUS_VERTX_EVENT_LOOPS_POOL_SIZE", "1");
            ROUTES.forEach((target, variable) -> environment.put(variable, urlsOf(target)));
        }
        if (part == Part.FOCAL_POINT) {
            environment.put("PENGHUBUNG_RECORD_KEY", RECORD_KEY);
            // The people of the demo's accounts stand in the directory too.
            environment.put("PENGHUBUNG_DIRECTORY_DEMO_PEOPLE", "true");
            environment.put(
                    "PENGHUBUNG_ATTACHMENTS_DIRECTORY",
                    DataFolder.attachments(config).toString());
        }
        environment.putAll(config.environment().getOrDefault(part, Map.of()));
        return environment;
    }

    List<String> jvmFlagsOf(Part part) {
        var flags = new ArrayList<String>();
        flags.add("-Djava.io.tmpdir=" + DataFolder.temporary(config));
        flags.addAll(config.jvmFlags().getOrDefault(part, List.of()));
        return flags;
    }

    private Map<String, String> backends(String database) {
        return Map.of(
                "QUARKUS_DATASOURCE_JDBC_URL",
                "jdbc:postgresql://127.0.0.1:%d/%s".formatted(config.port(Part.POSTGRESQL), database),
                "QUARKUS_DATASOURCE_USERNAME",
                database,
                "QUARKUS_DATASOURCE_PASSWORD",
                database,
                "KAFKA_BOOTSTRAP_SERVERS",
                "127.0.0.1:" + config.port(Part.KAFKA));
    }

    /** Also where the service is left out: someone may run it by hand at that port. */
    private String urlsOf(Part target) {
        var replicas = parts.replicasOf(target);
        return replicas.isEmpty()
                ? "http://127.0.0.1:" + config.port(target)
                : replicas.stream().map(ServiceProcess::url).collect(Collectors.joining(","));
    }
}
