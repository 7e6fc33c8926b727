package id.penghubung.localstack.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * JVM flags and environment that keep a service small, because five services share a machine with all other processes.
 */
final class ServiceJvm {

    /** By default glibc gives each thread its own memory arena, which is never returned to the system. */
    static final Map<String, String> ENVIRONMENT = Map.of("MALLOC_ARENA_MAX", "2");

    private static final int COMPACT_HEADERS_SINCE = 25;

    private ServiceJvm() {}

    static List<String> flags() {
        var flags = new ArrayList<>(List.of(
                "-Xms48m",
                "-Xmx160m",
                "-Xss512k",
                "-XX:+UseSerialGC",
                "-XX:MaxMetaspaceSize=160m",
                "-XX:ReservedCodeCacheSize=64m",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:-UsePerfData",
                "--enable-native-access=ALL-UNNAMED",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager"));
        if (Runtime.version().feature() >= COMPACT_HEADERS_SINCE) {
            flags.add("-XX:+UseCompactObjectHeaders");
        }
        return flags;
    }
}
