package id.penghubung.localstack.testing;

import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;

/**
 * Calls a class as the system class loader knows it, so that what it holds is there once in a JVM.
 *
 * <p>Quarkus loads test code once per application that it starts, in class loaders that it closes again: a static field
 * would be one per application, and a shutdown hook would find its classes gone.
 */
final class SystemClassLoaderInvoker {

    private SystemClassLoaderInvoker() {}

    static Object call(Class<?> shared, String method, String... arguments) {
        try {
            var type = Class.forName(shared.getName(), true, ClassLoader.getSystemClassLoader());
            var types = new Class<?>[arguments.length];
            Arrays.fill(types, String.class);
            return type.getMethod(method, types).invoke(null, (Object[]) arguments);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
