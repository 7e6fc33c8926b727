package id.penghubung.focalpoint.ombudsman.matters;

import id.penghubung.kit.paging.Cursor;
import id.penghubung.kit.paging.PageSize;
import id.penghubung.kit.problem.FieldError;
import id.penghubung.kit.problem.ProblemException;
import id.penghubung.kit.text.Text;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Query parameters of the list of matters. An invalid parameter is rejected. */
record MatterListParameters(
        @Parameter(description = "Only matters in this stage, such as EXAMINATION") @QueryParam("stage") @Nullable
        String stage,

        @Parameter(description = "Only matters that concern the agency with this code") @QueryParam("agency") @Nullable
        String agency,

        @Parameter(
                description =
                        "Only matters with a number that has this agenda part, such as 005355.2021; a whole number is accepted as well")
        @QueryParam("agenda")
        @Nullable
        String agenda,

        @Parameter(description = "Only matters with this access type, such as RAPID_RESPONSE")
        @QueryParam("accessType")
        @Nullable
        String accessType,

        @Parameter(description = "true: only matters that are not closed; false: only the others")
        @QueryParam("open")
        @Nullable
        String open,

        @QueryParam("limit") @Nullable Integer limit,

        @QueryParam("cursor") @Nullable String cursor) {

    private static final int MAX_LENGTH = 200;

    /** @throws ProblemException 400 that names the invalid parameter */
    MatterFilter filter() {
        return new MatterFilter(
                read("?stage", stage, MatterStage.values()),
                text("?agency", agency),
                readAgenda(),
                read("?accessType", accessType, AccessType.values()),
                readOpen(),
                Cursor.read(cursor, 1).map(position -> position.uuid(0)).orElse(null));
    }

    int size() {
        return PageSize.of(limit);
    }

    private @Nullable String readAgenda() {
        String number = text("?agenda", agenda);
        if (number == null) {
            return null;
        }
        String found = AgendaNumber.in(number);
        if (found == null) {
            throw invalid("?agenda", "harus seperti 005355.2021", "must be like 005355.2021");
        }
        return found;
    }

    private @Nullable Boolean readOpen() {
        if (open == null) {
            return null;
        }
        return switch (open) {
            case "true" -> Boolean.TRUE;
            case "false" -> Boolean.FALSE;
            default -> throw invalid("?open", "harus true atau false", "must be true or false");
        };
    }

    private static @Nullable String text(String pointer, @Nullable String value) {
        if (value != null && (value.isBlank() || value.length() > MAX_LENGTH || value.indexOf('\0') >= 0)) {
            throw invalid(
                    pointer, "harus 1 sampai " + MAX_LENGTH + " huruf", "must have 1 to " + MAX_LENGTH + " characters");
        }
        return value;
    }

    private static <E extends Enum<E>> @Nullable E read(String pointer, @Nullable String value, E[] values) {
        if (value == null) {
            return null;
        }
        return Arrays.stream(values)
                .filter(each -> each.name().equals(value))
                .findFirst()
                .orElseThrow(() -> {
                    String known = String.join(
                            ", ", List.of(values).stream().map(Enum::name).toList());
                    return invalid(pointer, "harus salah satu dari " + known, "must be one of " + known);
                });
    }

    private static ProblemException invalid(String pointer, String id, String en) {
        return ProblemException.invalid(new FieldError(pointer, Text.of(id, en)));
    }
}
