package id.penghubung.kit.openapi;

import id.penghubung.kit.problemtype.CatalogProblem;
import id.penghubung.kit.problemtype.ProblemType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jspecify.annotations.Nullable;

/** Problem types of a service by slug, and the problem types that its operations declare with {@link ProblemTypes}. */
final class ProblemCatalogue {

    private static final DotName PROBLEMS = DotName.createSimple(CatalogProblem.class);
    private static final DotName PROBLEM_TYPES = DotName.createSimple(ProblemTypes.class);
    private static final DotName OPERATION = DotName.createSimple(Operation.class);

    private final Map<String, ProblemType> bySlug = new HashMap<>();
    private final Map<String, List<String>> slugsByOperationId = new HashMap<>();

    ProblemCatalogue(IndexView index) {
        index.getAllKnownImplementations(PROBLEMS).forEach(this::addConstants);
        index.getAnnotations(PROBLEM_TYPES).forEach(this::addDeclaration);
    }

    /**
     * Returns the problem types that an operation declares.
     *
     * @throws IllegalStateException if one of them is unknown
     */
    List<ProblemType> declaredBy(@Nullable String operationId) {
        return slugsByOperationId.getOrDefault(operationId, List.of()).stream()
                .map(slug -> known(slug, operationId))
                .toList();
    }

    private void addConstants(ClassInfo enumClass) {
        try {
            // In a production build only this loader sees the classes of the service.
            ClassLoader loader = Thread.currentThread().getContextClassLoader();
            Class<?> loaded = Class.forName(enumClass.name().toString(), true, loader);
            for (Object constant : loaded.getEnumConstants()) {
                ProblemType type = ((CatalogProblem) constant).type();
                bySlug.put(type.slug(), type);
            }
        } catch (ClassNotFoundException missing) {
            throw new IllegalStateException("The problem types of " + enumClass.name() + " cannot be read", missing);
        }
    }

    private void addDeclaration(AnnotationInstance declaration) {
        AnnotationInstance operation = declaration.target().asMethod().annotation(OPERATION);
        AnnotationValue operationId = operation == null ? null : operation.value("operationId");
        if (operationId == null) {
            throw new IllegalStateException(declaration.target() + " has problem types, but no operationId");
        }
        slugsByOperationId.put(
                operationId.asString(), List.of(declaration.value().asStringArray()));
    }

    private ProblemType known(String slug, @Nullable String operationId) {
        ProblemType type = bySlug.get(slug);
        if (type == null) {
            throw new IllegalStateException("The operation " + operationId + " declares an unknown problem: " + slug);
        }
        return type;
    }
}
