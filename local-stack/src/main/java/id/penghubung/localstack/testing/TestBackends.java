package id.penghubung.localstack.testing;

import java.util.Map;

/**
 * Real PostgreSQL and Kafka for the tests of a service. They are started once in a JVM, on free ports, with durability
 * enabled and the system's topics created.
 */
public final class TestBackends {

    private TestBackends() {}

    /**
     * Creates an empty database of this name, which is dropped first if it exists, and starts the broker if necessary.
     *
     * @return the Quarkus settings of the database and the broker
     */
    public static Map<String, String> forDatabase(String name) {
        return Map.of(
                "quarkus.datasource.jdbc.url",
                (String) SystemClassLoaderInvoker.call(SharedBackends.class, "freshDatabase", name),
                "quarkus.datasource.username",
                name,
                "quarkus.datasource.password",
                name,
                "kafka.bootstrap.servers",
                bootstrapServers());
    }

    public static String bootstrapServers() {
        return (String) SystemClassLoaderInvoker.call(SharedBackends.class, "bootstrapServers");
    }

    /** Stops the broker normally, as an upgrade would. It keeps its port and records. */
    public static void stopKafka() {
        SystemClassLoaderInvoker.call(SharedBackends.class, "stopKafka");
    }

    /** Kills the broker (SIGKILL). It keeps its port and records. */
    public static void killKafka() {
        SystemClassLoaderInvoker.call(SharedBackends.class, "killKafka");
    }

    /** Starts the broker again and returns when it answers. */
    public static void startKafka() {
        SystemClassLoaderInvoker.call(SharedBackends.class, "startKafka");
    }

    /** Kills the database server (SIGKILL). Committed data is available after the next start. */
    public static void killPostgres() {
        SystemClassLoaderInvoker.call(SharedBackends.class, "killPostgres");
    }

    /** Suspends the database server (SIGSTOP): it accepts connections and does not answer. */
    public static void freezePostgres() {
        SystemClassLoaderInvoker.call(SharedBackends.class, "freezePostgres");
    }

    /** Resumes a frozen database server (SIGCONT). */
    public static void thawPostgres() {
        SystemClassLoaderInvoker.call(SharedBackends.class, "thawPostgres");
    }

    /** Starts the database server again and returns when it answers. */
    public static void startPostgres() {
        SystemClassLoaderInvoker.call(SharedBackends.class, "startPostgres");
    }
}
