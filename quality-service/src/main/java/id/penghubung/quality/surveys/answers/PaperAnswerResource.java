package id.penghubung.quality.surveys.answers;

import id.penghubung.kit.identity.Roles;
import id.penghubung.kit.openapi.ProblemTypes;
import id.penghubung.quality.access.QualityCaller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** HTTP API of answers on paper. */
@Path("/v1/surveys")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Surveys")
class PaperAnswerResource {

    private final KeyInForms forms;
    private final QualityCaller caller;

    PaperAnswerResource(KeyInForms forms, QualityCaller caller) {
        this.forms = forms;
        this.caller = caller;
    }

    @POST
    @Path("/{id}/paper-answers")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.FOCAL_POINT, Roles.AGENCY_HEAD, Roles.QUALITY_COORDINATOR})
    @Operation(
            operationId = "keyInSurveyForms",
            summary = "Key in forms on paper",
            description =
                    "Up to 500 forms, each with its number on the paper. Each takes effect for itself; the response has one"
                            + " line for each, with a problem and pointers into it where it was refused. The batch may be sent again as"
                            + " a whole: a form number is counted once.")
    @ProblemTypes({"survey-closed", "form-number-used"})
    public PaperBatchView keyIn(
            @RestPath UUID id,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String languages,
            @NotNull @Valid PaperBatchRequest request) {
        return forms.keyIn(id, caller.actScope(), request.forms(), languages);
    }
}
