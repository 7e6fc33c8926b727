package id.penghubung.kit.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import id.penghubung.kit.problemtype.CommonProblem;
import id.penghubung.kit.text.Text;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Translates JSON errors in a request body into problems, without revealing class names. */
final class JsonProblems {

    private JsonProblems() {}

    static ProblemException toProblem(JsonProcessingException broken) {
        if (broken instanceof MismatchedInputException mismatch
                && !mismatch.getPath().isEmpty()) {
            return ProblemException.invalid(new FieldError(pointer(mismatch.getPath()), expectation(mismatch)));
        }
        if (broken instanceof JsonMappingException tooLarge
                && tooLarge.getCause() instanceof InputCoercionException
                && !tooLarge.getPath().isEmpty()) {
            return ProblemException.invalid(new FieldError(
                    pointer(tooLarge.getPath()), Text.of("bilangan ini terlalu besar", "this number is too large")));
        }
        String where = broken.getLocation() == null
                ? ""
                : " (" + broken.getLocation().getLineNr() + ":"
                        + broken.getLocation().getColumnNr() + ")";
        return ProblemException.of(
                CommonProblem.MALFORMED_REQUEST,
                "Isi permintaan bukan JSON yang utuh" + where + ".",
                "The body is not complete JSON" + where + ".");
    }

    private static String pointer(List<Reference> path) {
        return path.stream()
                .map(step -> step.getFieldName() == null ? String.valueOf(step.getIndex()) : step.getFieldName())
                .collect(Collectors.joining("/", "#/", ""));
    }

    private static Text expectation(MismatchedInputException mismatch) {
        Class<?> wanted = mismatch.getTargetType();
        String values = mismatch instanceof InvalidFormatException ? values(wanted) : null;
        if (values != null) {
            return Text.of("harus salah satu dari " + values, "must be one of " + values);
        }
        String name = wanted == null ? "" : wanted.getSimpleName();
        return switch (name) {
            case "String" -> Text.of("harus teks", "must be text");
            case "boolean", "Boolean" -> Text.of("harus true atau false", "must be true or false");
            case "int", "Integer", "long", "Long", "double", "Double" -> Text.of("harus bilangan", "must be a number");
            case "LocalDate" -> Text.of("harus tanggal seperti 2026-01-31", "must be a date such as 2026-01-31");
            case "Instant" ->
                Text.of("harus waktu seperti 2026-01-31T08:00:00Z", "must be a time such as 2026-01-31T08:00:00Z");
            case "UUID" -> Text.of("harus UUID", "must be a UUID");
            default -> Text.of("bentuknya tidak sesuai", "has the wrong shape");
        };
    }

    private static @Nullable String values(@Nullable Class<?> wanted) {
        return wanted == null || !wanted.isEnum()
                ? null
                : Arrays.stream(wanted.getEnumConstants()).map(Object::toString).collect(Collectors.joining(", "));
    }
}
