package id.penghubung.localstack.testing;

import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;

/**
 * Calls a static method of a class in the system class loader, so that its state exists once in a JVM.
 *
 * <p>Quarkus loads test code once for each application that it starts, in class loaders that it closes again. A static
 * field would exist once for each application, and a shutdown hook would no longer find its classes.
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
