package id.penghubung.kit.testing;

import id.penghubung.localstack.testing.TestBackends;

/** Takes the backends away and brings them back, from tests whose classes Quarkus has loaded. */
public final class Outages {

    private Outages() {}

    /** Takes the broker away in order, as an upgrade would. */
    public static void stopKafka() {
        BackendClassLoader.run(TestBackends::stopKafka);
    }

    /** Takes the broker away at once. */
    public static void killKafka() {
        BackendClassLoader.run(TestBackends::killKafka);
    }

    /** Takes the database server away at once. */
    public static void killPostgres() {
        BackendClassLoader.run(TestBackends::killPostgres);
    }

    /** Stops the database server where it is: it keeps its connections and answers nothing. */
    public static void freezePostgres() {
        BackendClassLoader.run(TestBackends::freezePostgres);
    }

    public static void thawPostgres() {
        BackendClassLoader.run(TestBackends::thawPostgres);
    }

    public static void startKafka() {
        BackendClassLoader.run(TestBackends::startKafka);
    }

    public static void startPostgres() {
        BackendClassLoader.run(TestBackends::startPostgres);
    }

    /** Brings back what is away. */
    public static void end() {
        thawPostgres();
        startKafka();
        startPostgres();
    }
}
