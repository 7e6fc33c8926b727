package id.penghubung.kit.problem;

import id.penghubung.kit.text.Text;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.Comparator;
import java.util.List;

/** Converts constraint violations to field errors, without revealing method names. */
final class Violations {

    private Violations() {}

    static List<FieldError> toFieldErrors(ConstraintViolationException violations) {
        return violations.getConstraintViolations().stream()
                .map(Violations::toFieldError)
                .sorted(Comparator.comparing(FieldError::pointer)
                        .thenComparing(error -> error.detail().id()))
                .toList();
    }

    private static FieldError toFieldError(ConstraintViolation<?> violation) {
        StringBuilder pointer = new StringBuilder("#");
        String parameter = "";
        for (Path.Node node : violation.getPropertyPath()) {
            if (node.getKind() == ElementKind.PARAMETER) {
                parameter = node.getName();
            } else {
                appendPlace(node, pointer);
            }
        }
        // The message is already in the language of the request: the validator took it from Accept-Language.
        Text message = Text.of(violation.getMessage(), violation.getMessage());
        return new FieldError(pointer.length() > 1 ? pointer.toString() : "?" + parameter, message);
    }

    /** Appends a path element. The index or key of a container is stored with the element below it. */
    private static void appendPlace(Path.Node node, StringBuilder pointer) {
        if (node.getIndex() != null) {
            pointer.append('/').append(node.getIndex());
        } else if (node.getKey() != null) {
            pointer.append('/').append(node.getKey());
        }
        if (node.getKind() == ElementKind.PROPERTY) {
            pointer.append('/').append(node.getName());
        }
    }
}
