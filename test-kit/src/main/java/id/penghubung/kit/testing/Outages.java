package id.penghubung.kit.testing;

import id.penghubung.localstack.testing.TestBackends;

/** Stops and restarts the backends, from tests whose classes Quarkus has loaded. */
public final class Outages {

    private Outages() {}

    /** Stops the broker normally, as in an upgrade. */
    public static void stopKafka() {
        BackendClassLoader.run(TestBackends::stopKafka);
    }

    /** Kills the broker. */
    public static void killKafka() {
        BackendClassLoader.run(TestBackends::killKafka);
    }

    /** Kills the database server. */
    public static void killPostgres() {
        BackendClassLoader.run(TestBackends::killPostgres);
    }

    /** Suspends the database server: it keeps its connections and answers nothing. */
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

    /** Restores all backends. */
    public static void end() {
        thawPostgres();
        startKafka();
        startPostgres();
    }
}
