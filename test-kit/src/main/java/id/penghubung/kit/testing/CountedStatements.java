package id.penghubung.kit.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/**
 * Counts the statements that the thread of a test sends to a data source, so that the test can limit the number of database round
 * trips. Those of other threads do not count: where the data source takes the place of that of the service, its jobs and consumers
 * use it too.
 */
public final class CountedStatements {

    private final DataSource real;
    private final Thread counted = Thread.currentThread();
    private final AtomicInteger prepared = new AtomicInteger();

    public CountedStatements(DataSource real) {
        this.real = real;
    }

    /** Returns the same data source, with every statement of the thread that has created this object counted. */
    public DataSource database() {
        return proxy(DataSource.class, real, this);
    }

    public int count() {
        return prepared.get();
    }

    private static <T> T proxy(Class<T> type, T target, CountedStatements counter) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    if (isCounted(method.getName()) && Thread.currentThread() == counter.counted) {
                        counter.prepared.incrementAndGet();
                    }
                    try {
                        Object result = method.invoke(target, arguments);
                        return result instanceof Connection connection
                                ? proxy(Connection.class, connection, counter)
                                : result;
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                }));
    }

    private static boolean isCounted(String method) {
        return method.startsWith("prepare") || method.equals("createStatement");
    }
}
