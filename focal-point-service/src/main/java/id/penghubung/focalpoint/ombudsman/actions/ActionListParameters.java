package id.penghubung.focalpoint.ombudsman.actions;

import id.penghubung.kit.paging.Cursor;
import id.penghubung.kit.paging.PageSize;
import id.penghubung.kit.problem.FieldError;
import id.penghubung.kit.problem.ProblemException;
import id.penghubung.kit.text.Text;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Query parameters of the list of actions. An invalid parameter is rejected. */
record ActionListParameters(
        @Parameter(description = "Only actions of the agency with this code") @QueryParam("agency") @Nullable
        String agency,

        @Parameter(description = "Only actions of the matter with this id") @QueryParam("matter") @Nullable
        String matter,

        @Parameter(description = "Only actions in this state, such as SUBMITTED") @QueryParam("state") @Nullable
        String state,

        @Parameter(description = "Only actions of this product, such as CORRECTIVE_ACTION")
        @QueryParam("product")
        @Nullable
        String product,

        @QueryParam("limit") @Nullable Integer limit,

        @QueryParam("cursor") @Nullable String cursor) {

    private static final int MAX_LENGTH = 200;

    /** @throws ProblemException 400 that names the invalid parameter */
    ActionFilter filter() {
        return new ActionFilter(
                readAgency(),
                readMatter(),
                read("?state", state, ActionState.values()),
                read("?product", product, Product.values()),
                Cursor.read(cursor, 1).map(position -> position.uuid(0)).orElse(null));
    }

    int size() {
        return PageSize.of(limit);
    }

    private @Nullable String readAgency() {
        if (agency != null && (agency.isBlank() || agency.length() > MAX_LENGTH || agency.indexOf('\0') >= 0)) {
            throw invalid(
                    "?agency",
                    "harus 1 sampai " + MAX_LENGTH + " huruf",
                    "must have 1 to " + MAX_LENGTH + " characters");
        }
        return agency;
    }

    private @Nullable UUID readMatter() {
        try {
            return matter == null ? null : UUID.fromString(matter);
        } catch (IllegalArgumentException noUuid) {
            throw invalid("?matter", "harus sebuah id", "must be an id");
        }
    }

    private static <E extends Enum<E>> @Nullable E read(String pointer, @Nullable String value, E[] values) {
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

    private static ProblemException invalid(String pointer, String id, String en) {
        return ProblemException.invalid(new FieldError(pointer, Text.of(id, en)));
    }
}
