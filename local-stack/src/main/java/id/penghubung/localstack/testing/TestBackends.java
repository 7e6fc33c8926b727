package id.penghubung.localstack.testing;

import java.util.Map;

/**
 * Real PostgreSQL and Kafka for the tests of a service: started once in a JVM, on free ports, with the safety on and the
 * system's topics made.
 */
public final class TestBackends {

    private TestBackends() {}

    /**
     * An empty database of this name (dropped first if an earlier application of this JVM had it), and the broker.
     *
     * @return what Quarkus needs to know of them
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

    /** Takes the broker away in order, as an upgrade would. It keeps port and records. */
    public static void stopKafka() {
        SystemClassLoaderInvoker.call(SharedBackends.class, "stopKafka");
    }

    /** Takes the broker away at once (SIGKILL). It keeps port and records. */
    public static void killKafka() {
        SystemClassLoaderInvoker.call(SharedBackends.class, "killKafka");
    }

    /** Brings the broker back and returns when it answers. */
    public static void startKafka() {
        SystemClassLoaderInvoker.call(SharedBackends.class, "startKafka");
    }

    /** Takes the database server away at once (SIGKILL); what was committed is there when it comes back. */
    public static void killPostgres() {
        SystemClassLoaderInvoker.call(SharedBackends.class, "killPostgres");
    }

    /** Stops the database server where it is (SIGSTOP): it takes connections and answers nothing. */
    public static void freezePostgres() {
        SystemClassLoaderInvoker.call(SharedBackends.class, "freezePostgres");
    }

    /** Lets a frozen database server go on (SIGCONT). */
    public static void thawPostgres() {
        SystemClassLoaderInvoker.call(SharedBackends.class, "thawPostgres");
    }

    /** Brings the database server back and returns when it answers. */
    public static void startPostgres() {
        SystemClassLoaderInvoker.call(SharedBackends.class, "startPostgres");
    }
}
