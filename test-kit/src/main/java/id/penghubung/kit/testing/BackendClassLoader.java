package id.penghubung.kit.testing;

import java.util.function.Supplier;

/**
 * Runs code that all applications of the JVM share. Kafka clients load their classes through the context class loader of
 * the thread; it must be that of the backends, not that of the application under test.
 */
final class BackendClassLoader {

    private BackendClassLoader() {}

    static void run(Runnable action) {
        get(() -> {
            action.run();
            return true;
        });
    }

    static <T> T get(Supplier<T> action) {
        Thread thread = Thread.currentThread();
        ClassLoader application = thread.getContextClassLoader();
        thread.setContextClassLoader(ClassLoader.getSystemClassLoader());
        try {
            return action.get();
        } finally {
            thread.setContextClassLoader(application);
        }
    }
}
