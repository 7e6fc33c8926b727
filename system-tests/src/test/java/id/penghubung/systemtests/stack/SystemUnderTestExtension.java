package id.penghubung.systemtests.stack;

import java.util.function.Supplier;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Starts the shared system for the first test that needs it and stops it after the last; a system of a class with the class. */
final class SystemUnderTestExtension implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == SystemUnderTest.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        var testClass = context.getRequiredTestClass();
        if (testClass.getAnnotation(SystemTest.class).ownSystem()) {
            return systemOf(ofClass(context), () -> SystemUnderTest.startOwn("stack-of-" + testClass.getSimpleName()));
        }
        return systemOf(context.getRoot(), SystemUnderTest::startShared);
    }

    private static ExtensionContext ofClass(ExtensionContext context) {
        return context.getTestMethod().isPresent() ? context.getParent().orElseThrow() : context;
    }

    private static SystemUnderTest systemOf(ExtensionContext owner, Supplier<SystemUnderTest> start) {
        return owner.getStore(Namespace.create(SystemUnderTest.class))
                .computeIfAbsent(owner.getUniqueId(), id -> start.get(), SystemUnderTest.class);
    }
}
