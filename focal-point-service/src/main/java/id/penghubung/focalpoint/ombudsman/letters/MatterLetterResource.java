package id.penghubung.focalpoint.ombudsman.letters;

import id.penghubung.focalpoint.ombudsman.ChangeReplies;
import id.penghubung.kit.identity.Caller;
import id.penghubung.kit.identity.Roles;
import id.penghubung.kit.openapi.ProblemTypes;
import id.penghubung.kit.paging.Cursor;
import id.penghubung.kit.paging.Page;
import id.penghubung.kit.paging.PageSize;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Endpoints for registering and listing the letters of a matter. */
@Path("/v1/ombudsman/matters/{matterId}/letters")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Ombudsman")
class MatterLetterResource {

    private final LetterService service;
    private final LetterReader reader;
    private final ChangeReplies replies;
    private final Caller caller;

    MatterLetterResource(LetterService service, LetterReader reader, ChangeReplies replies, Caller caller) {
        this.service = service;
        this.reader = reader;
        this.replies = replies;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.OMBUDSMAN, Roles.COORDINATOR})
    @Operation(
            operationId = "registerLetter",
            summary = "Register a letter of a matter",
            description =
                    "A letter that asks for something names the agency; the time limit for its answer runs from the receipt.")
    @ProblemTypes({
        "letter-registered",
        "letter-answered",
        "matter-closed",
        "first-request-missing",
        "first-request-running",
        "no-answer-to-review",
        "answer-not-reviewed",
        "answer-reviewed",
        "summons-pending",
        "summons-exhausted"
    })
    @APIResponse(
            responseCode = "201",
            description = "The letter",
            headers = @Header(name = "ETag", description = "Version of the letter"),
            content = @Content(schema = @Schema(implementation = LetterView.class)))
    @APIResponse(responseCode = "400", description = "A field is not valid, such as a date in the future")
    @APIResponse(responseCode = "404", description = "The matter does not exist, or is not visible to the caller")
    @APIResponse(
            responseCode = "409",
            description =
                    "The letter is registered already, answers an answered one, asks for something after the end of the"
                            + " matter, or comes before the request or summons that it follows is over, or the same"
                            + " request is still running")
    public Response register(
            @PathParam("matterId") UUID matterId,
            @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey,
            @Valid @NotNull LetterRegistration request) {
        return replies.created(
                "matters/" + matterId + "/letters/" + caller.subject(),
                idempotencyKey,
                request,
                LetterResource.LETTERS,
                () -> service.register(matterId, request, caller));
    }

    @GET
    @RolesAllowed({Roles.OMBUDSMAN, Roles.COORDINATOR, Roles.SECRETARY, Roles.FOCAL_POINT, Roles.AGENCY_HEAD})
    @Operation(
            operationId = "listLetters",
            summary = "List the letters of a matter",
            description =
                    "In the order of their registration, without drafts and audit records. An agency sees the letters that"
                            + " concern it.")
    @APIResponse(responseCode = "200", description = "One page")
    @APIResponse(responseCode = "404", description = "The matter does not exist, or is not visible to the caller")
    public Page<LetterView> list(
            @PathParam("matterId") UUID matterId,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        int size = PageSize.of(limit);
        UUID last = Cursor.read(cursor, 1).map(position -> position.uuid(0)).orElse(null);
        return reader.page(matterId, last, size, caller);
    }
}
