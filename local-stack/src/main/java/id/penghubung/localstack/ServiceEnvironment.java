package id.penghubung.localstack;

import id.penghubung.localstack.service.ServiceProcess;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Environment variables and JVM flags of each service: addresses of the other parts, limits and keys. */
record ServiceEnvironment(StackConfig config, StackParts parts) {

    private static final Map<Part, String> ROUTES = Map.of(
            Part.COMPLAINTS, "PENGHUBUNG_GATEWAY_COMPLAINTS_URLS",
            Part.ROUTING, "PENGHUBUNG_GATEWAY_ROUTING_URLS",
            Part.FOCAL_POINT, "PENGHUBUNG_GATEWAY_FOCAL_POINT_URLS",
            Part.QUALITY, "PENGHUBUNG_GATEWAY_QUALITY_URLS");

    /**
     * Limits on the complaints of a person, a device and an address. A new database has none of them, because load tests and a class of
     * students use a few accounts and one address; an administrator can set them.
     */
    private static final List<String> SUBMISSION_LIMITS = Stream.of("PERSON", "DEVICE", "ADDRESS")
            .flatMap(subject -> Stream.of("_PER_HOUR", "_PER_DAY").map(window -> subject + window))
            .map(limit -> "PENGHUBUNG_ABUSE_INITIAL_" + limit)
            .toList();

    /** Quality-service has few requests at a time; the services together stay within 1.5 GiB of resident memory. */
    private static final List<String> FEW_REQUESTS = List.of("-Xms32m", "-Xmx112m", "-XX:ReservedCodeCacheSize=48m");

    Map<String, String> environmentOf(Part part) {
        var environment = new LinkedHashMap<String, String>();
        environment.put(
                "PENGHUBUNG_IDENTITY_URL",
                "http://localhost:%d/realms/penghubung".formatted(config.port(Part.KEYCLOAK)));
        // With one instance of each service no other instance can take its requests; Ctrl-C should be quick.
        environment.put("QUARKUS_SHUTDOWN_DELAY", "0S");
        part.database().ifPresent(database -> environment.putAll(backends(database)));
        if (part == Part.GATEWAY) {
            environment.putAll(GatewayLimits.ofLocalStack());
            // One event loop costs less per request on a machine with two cores (docs/decisions/0002-gateway.md).
            environment.put("QUARKUS_VERTX_EVENT_LOOPS_POOL_SIZE", "1");
            ROUTES.forEach((target, variable) -> environment.put(variable, urlsOf(target)));
        }
        if (part == Part.COMPLAINTS) {
            environment.put(
                    "PENGHUBUNG_PERSONAL_DATA_KEYS",
                    DataFolder.personalDataKeys(config).toString());
            environment.put("PENGHUBUNG_PERSONAL_DATA_GENERATE_KEY", "true");
            environment.put(
                    "PENGHUBUNG_RECEIPTS_KEYS", DataFolder.receiptKeys(config).toString());
            environment.put("PENGHUBUNG_RECEIPTS_GENERATE_KEY", "true");
            SUBMISSION_LIMITS.forEach(variable -> environment.put(variable, "0"));
            environment.put(
                    "PENGHUBUNG_ATTACHMENTS_DIRECTORY",
                    DataFolder.complaintAttachments(config).toString());
        }
        if (part == Part.FOCAL_POINT) {
            environment.put("PENGHUBUNG_RECORD_KEY", LocalRecordKey.BASE64);
            // The directory also contains the people of the demo accounts.
            environment.put("PENGHUBUNG_DIRECTORY_DEMO_PEOPLE", "true");
            environment.put(
                    "PENGHUBUNG_ATTACHMENTS_DIRECTORY",
                    DataFolder.attachments(config).toString());
            environment.put(
                    "PENGHUBUNG_DOSSIER_KEYS", DataFolder.dossierKeys(config).toString());
            environment.put("PENGHUBUNG_DOSSIER_GENERATE_KEY", "true");
            environment.put(
                    "PENGHUBUNG_DOSSIER_COMPLAINTS_URL", urlsOf(Part.COMPLAINTS).split(",", -1)[0]);
        }
        if (part == Part.QUALITY) {
            environment.put(
                    "PENGHUBUNG_ATTACHMENTS_DIRECTORY",
                    DataFolder.qualityFiles(config).toString());
            environment.put(
                    "PENGHUBUNG_SURVEYS_KEYS", DataFolder.surveyKeys(config).toString());
            environment.put("PENGHUBUNG_SURVEYS_GENERATE_KEY", "true");
        }
        environment.putAll(config.environment().getOrDefault(part, Map.of()));
        return environment;
    }

    List<String> jvmFlagsOf(Part part) {
        var flags = new ArrayList<String>();
        flags.add("-Djava.io.tmpdir=" + DataFolder.temporary(config));
        if (part == Part.QUALITY) {
            flags.addAll(FEW_REQUESTS);
        }
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

    /**
     * Returns URLs also for a service that is not part of the stack, because it may be started by hand on that port.
     */
    private String urlsOf(Part target) {
        var replicas = parts.replicasOf(target);
        return replicas.isEmpty()
                ? "http://127.0.0.1:" + config.port(target)
                : replicas.stream().map(ServiceProcess::url).collect(Collectors.joining(","));
    }
}
