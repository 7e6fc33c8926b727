package id.penghubung.kit.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** Counts the statements of a data source, so that a test can limit the number of database round trips. */
public final class CountedStatements {

    private final DataSource real;
    private final AtomicInteger prepared = new AtomicInteger();

    public CountedStatements(DataSource real) {
        this.real = real;
    }

    /** Returns the same data source, with every statement counted. */
    public DataSource database() {
        return proxy(DataSource.class, real, this);
    }

    public int count() {
        return prepared.get();
    }

    private static <T> T proxy(Class<T> type, T target, CountedStatements counter) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    if (method.getName().startsWith("prepare")
                            || method.getName().equals("createStatement")) {
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
}
