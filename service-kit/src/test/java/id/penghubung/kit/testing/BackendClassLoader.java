package id.penghubung.kit.testing;

import java.util.function.Supplier;

/**
 * Runs what is shared by all applications of the JVM. Kafka's clients look for their own classes through the thread, and
 * must find those of the backends there, not those of the application under test.
 */
final class BackendClassLoader {

    private BackendClassLoader() {}

    static void run(Runnable act) {
        get(() -> {
            act.run();
            return true;
        });
    }

    static <T> T get(Supplier<T> act) {
        Thread thread = Thread.currentThread();
        ClassLoader application = thread.getContextClassLoader();
        thread.setContextClassLoader(ClassLoader.getSystemClassLoader());
        try {
            return act.get();
        } finally {
            thread.setContextClassLoader(application);
        }
    }
}
