package id.penghubung.kit.openapi;

import java.util.Map;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** Describes the parameters that mean the same in every operation, where an operation does not describe them itself. */
final class ParameterDescriptions {

    private static final Map<String, String> DESCRIPTIONS = Map.of(
            "limit", "Items per page, 1 to 100; default 20",
            "cursor", "Value of next in the previous page",
            "If-Match", "ETag of the entity as it was read",
            "Idempotency-Key",
                    "UUID that makes the request safe to repeat: the same key and body get the first response again",
            "Accept-Language", "Language of texts: id (default) or en");

    private ParameterDescriptions() {}

    static void complete(Operation operation) {
        if (operation.getParameters() != null) {
            operation.getParameters().stream()
                    .filter(parameter -> parameter.getDescription() == null)
                    .filter(parameter -> parameter.getName() != null)
                    .forEach(ParameterDescriptions::describe);
        }
    }

    private static void describe(Parameter parameter) {
        parameter.setDescription(DESCRIPTIONS.get(parameter.getName()));
    }
}
