package id.penghubung.focalpoint.ombudsman.letters;

import id.penghubung.focalpoint.ombudsman.ChangeReplies;
import id.penghubung.focalpoint.ombudsman.StepTarget;
import id.penghubung.kit.idempotency.ChangeHeaders;
import id.penghubung.kit.identity.Caller;
import id.penghubung.kit.identity.Roles;
import id.penghubung.kit.openapi.ProblemTypes;
import id.penghubung.kit.version.Versioned;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Endpoints for reading and correcting a letter. */
@Path(LetterResource.LETTERS + "{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Ombudsman")
class LetterResource {

    static final String LETTERS = "/v1/ombudsman/letters/";

    private final LetterReader reader;
    private final LetterCorrectionService corrections;
    private final ChangeReplies replies;
    private final Caller caller;

    LetterResource(LetterReader reader, LetterCorrectionService corrections, ChangeReplies replies, Caller caller) {
        this.reader = reader;
        this.corrections = corrections;
        this.replies = replies;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.OMBUDSMAN, Roles.COORDINATOR, Roles.SECRETARY, Roles.FOCAL_POINT, Roles.AGENCY_HEAD})
    @Operation(
            operationId = "readLetter",
            summary = "Get a letter",
            description = "With its deadline and files; the draft of the answer only for the agency.")
    @APIResponse(
            responseCode = "200",
            description = "The letter",
            headers = @Header(name = "ETag", description = "Version of the letter"),
            content = @Content(schema = @Schema(implementation = LetterView.class)))
    @APIResponse(responseCode = "404", description = "The letter does not exist, or is not visible to the caller")
    public RestResponse<LetterView> read(@PathParam("id") UUID id) {
        LetterView letter = reader.get(id, caller);
        return new Versioned<>(letter, letter.version()).toResponse();
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.OMBUDSMAN, Roles.COORDINATOR})
    @LetterStepResponses
    @Operation(
            operationId = "correctLetter",
            summary = "Correct a letter that was registered wrongly",
            description =
                    "The body replaces all that can be corrected. The coordinator corrects all letters, the liaison inbound ones that a liaison registered. If what its time limit counts from has changed, the time limit is calculated again, unless it was met. What a letter asks for is not corrected after it was followed up, and a letter of a closed matter not at all.")
    @ProblemTypes({"matter-closed", "letter-registered", "letter-answered", "demand-followed-up", "attendance-recorded"
    })
    @APIResponse(responseCode = "403", description = "The letter was registered by others than the liaison")
    public Response correct(@BeanParam ChangeHeaders headers, @Valid @NotNull LetterCorrection correction) {
        return replies.changed(
                headers.scope("ombudsman", "correction", caller.subject()),
                headers.idempotencyKey(),
                correction,
                () -> corrections.correct(StepTarget.of(headers, caller), correction));
    }
}
