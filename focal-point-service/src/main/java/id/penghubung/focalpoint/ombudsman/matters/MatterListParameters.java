package id.penghubung.focalpoint.ombudsman.matters;

import id.penghubung.focalpoint.ombudsman.ListParameters;
import id.penghubung.kit.paging.Cursor;
import id.penghubung.kit.paging.PageSize;
import id.penghubung.kit.problem.FieldError;
import id.penghubung.kit.problem.ProblemException;
import id.penghubung.kit.text.Text;
import jakarta.ws.rs.QueryParam;
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

    /** @throws ProblemException 400 that names the invalid parameter */
    MatterFilter filter() {
        return new MatterFilter(
                ListParameters.read("?stage", stage, MatterStage.values()),
                ListParameters.readCode("?agency", agency),
                readAgenda(),
                ListParameters.read("?accessType", accessType, AccessType.values()),
                ListParameters.readBoolean("?open", open),
                Cursor.read(cursor, 1).map(position -> position.uuid(0)).orElse(null));
    }

    int size() {
        return PageSize.of(limit);
    }

    private @Nullable String readAgenda() {
        String number = ListParameters.readCode("?agenda", agenda);
        if (number == null) {
            return null;
        }
        String found = AgendaNumber.in(number);
        if (found == null) {
            throw ProblemException.invalid(
                    new FieldError("?agenda", Text.of("harus seperti 005355.2021", "must be like 005355.2021")));
        }
        return found;
    }
}
