package id.penghubung.focalpoint.ombudsman;

import id.penghubung.kit.problem.FieldError;
import id.penghubung.kit.problem.ProblemException;
import id.penghubung.kit.text.Text;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads query parameters. An absent one is null; an invalid one is rejected with 400, which names it by its
 * pointer, such as {@code ?state}.
 */
public final class ListParameters {

    private static final int MAX_LENGTH = 200;

    private ListParameters() {}

    public static <E extends Enum<E>> @Nullable E read(String pointer, @Nullable String value, E[] values) {
        if (value == null) {
            return null;
        }
        return Arrays.stream(values)
                .filter(each -> each.name().equals(value))
                .findFirst()
                .orElseThrow(() -> {
                    String known = Arrays.stream(values).map(Enum::name).collect(Collectors.joining(", "));
                    return invalid(pointer, "harus salah satu dari " + known, "must be one of " + known);
                });
    }

    public static @Nullable UUID readId(String pointer, @Nullable String value) {
        try {
            return value == null ? null : UUID.fromString(value);
        } catch (IllegalArgumentException noUuid) {
            throw invalid(pointer, "harus sebuah id", "must be an id");
        }
    }

    public static @Nullable String readCode(String pointer, @Nullable String value) {
        if (value != null && (value.isBlank() || value.length() > MAX_LENGTH || value.indexOf('\0') >= 0)) {
            throw invalid(
                    pointer, "harus 1 sampai " + MAX_LENGTH + " huruf", "must have 1 to " + MAX_LENGTH + " characters");
        }
        return value;
    }

    public static @Nullable Boolean readBoolean(String pointer, @Nullable String value) {
        if (value == null) {
            return null;
        }
        return switch (value) {
            case "true" -> Boolean.TRUE;
            case "false" -> Boolean.FALSE;
            default -> throw invalid(pointer, "harus true atau false", "must be true or false");
        };
    }

    private static ProblemException invalid(String pointer, String id, String en) {
        return ProblemException.invalid(new FieldError(pointer, Text.of(id, en)));
    }
}
