package id.penghubung.kit.openapi;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.security.SecurityRequirement;

/**
 * States in the description of an operation which roles may call it.
 *
 * <p>The framework writes roles as scopes of the security scheme. Scopes of a scheme that has none are rejected by
 * validators and are not shown by viewers.
 */
final class OperationRoles {

    private OperationRoles() {}

    /** Tests whether an operation cannot be called without an access token. */
    static boolean needsToken(Operation operation) {
        List<SecurityRequirement> alternatives = operation.getSecurity();
        return alternatives != null
                && !alternatives.isEmpty()
                && alternatives.stream().noneMatch(OperationRoles::isEmpty);
    }

    static void describe(Operation operation) {
        List<SecurityRequirement> alternatives = operation.getSecurity();
        if (alternatives == null || alternatives.isEmpty()) {
            operation.setSecurity(List.of(OASFactory.createSecurityRequirement()));
            append(operation, "Needs no access token.");
            return;
        }
        String roles = alternatives.stream()
                .filter(alternative -> !isEmpty(alternative))
                .flatMap(alternative -> alternative.getSchemes().values().stream())
                .flatMap(List::stream)
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .map(role -> "`" + role + "`")
                .collect(Collectors.joining(", "));
        if (!roles.isEmpty()) {
            append(operation, "Roles: " + roles + ".");
        } else if (!needsToken(operation)) {
            append(operation, "An access token is optional.");
        }
        operation.setSecurity(
                alternatives.stream().map(OperationRoles::withoutScopes).toList());
    }

    private static SecurityRequirement withoutScopes(SecurityRequirement requirement) {
        SecurityRequirement plain = OASFactory.createSecurityRequirement();
        if (!isEmpty(requirement)) {
            requirement.getSchemes().keySet().forEach(plain::addScheme);
        }
        return plain;
    }

    /** Tests whether a requirement names no scheme, which means that the operation needs no token. */
    private static boolean isEmpty(SecurityRequirement requirement) {
        return requirement.getSchemes() == null || requirement.getSchemes().isEmpty();
    }

    private static void append(Operation operation, String sentence) {
        String description = operation.getDescription();
        operation.setDescription(description == null ? sentence : description + "\n\n" + sentence);
    }
}
