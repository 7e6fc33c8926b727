package id.penghubung.kit.problem;

import id.penghubung.kit.text.Text;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.Comparator;
import java.util.List;

/** Names the fields of the input that break a constraint, without the names of our methods. */
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
        // The message is already in the reader's language: the validator took it from Accept-Language.
        Text message = Text.of(violation.getMessage(), violation.getMessage());
        return new FieldError(pointer.length() > 1 ? pointer.toString() : "?" + parameter, message);
    }

    /** Where in a list or a map the fault is stands with the node below it. */
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
