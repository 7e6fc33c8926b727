package id.penghubung.quality.assessments.users;

import id.penghubung.kit.files.FileDownload;
import id.penghubung.kit.idempotency.IdempotentReplies;
import id.penghubung.kit.identity.Roles;
import id.penghubung.kit.openapi.ProblemTypes;
import id.penghubung.quality.access.QualityCaller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** HTTP API of the links for users of a unit (F-03). */
@Path("/v1/assessments/{id}/user-links")
@Tag(name = "Assessments")
class UserLinkResource {

    private static final int CREATED = 201;

    private final UserLinks links;
    private final IdempotentReplies replies;
    private final QualityCaller caller;

    UserLinkResource(UserLinks links, IdempotentReplies replies, QualityCaller caller) {
        this.links = links;
        this.replies = replies;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.QUALITY_COORDINATOR, Roles.EVALUATOR})
    @Operation(
            operationId = "makeAssessmentLinks",
            summary = "Make single-use links for users of a unit (F-03)",
            description =
                    "By the organisation bureau or an evaluator of another agency. Each link takes one answer. The database has"
                            + " only keyed hashes of the tokens.")
    @ProblemTypes({"assessment-own-unit", "assessment-users-closed"})
    @APIResponse(
            responseCode = "201",
            description = "The links, with their tokens",
            content = @Content(schema = @Schema(implementation = UserLinksView.class)))
    public Response make(
            @RestPath UUID id,
            @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey,
            @NotNull @Valid UserLinksRequest request) {
        return replies.executeOnce(
                        "assessments/" + id + "/user-links/" + caller.actor().subject(),
                        idempotencyKey,
                        request,
                        () -> replies.reply(CREATED, Map.of(), links.make(id, request))
                                .withoutCaching())
                .toResponse();
    }

    @GET
    @Produces(FileDownload.PDF)
    @RolesAllowed({Roles.QUALITY_COORDINATOR, Roles.EVALUATOR})
    @Operation(
            operationId = "printAssessmentLinks",
            summary = "Print the unused links for users of a unit as QR codes",
            description = "A PDF document in Indonesian with one code for each user, 400 at most.")
    @ProblemTypes({"assessment-own-unit", "assessment-users-closed"})
    @APIResponse(
            responseCode = "200",
            description = "The document",
            content =
                    @Content(
                            mediaType = FileDownload.PDF,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response print(@RestPath UUID id) {
        return FileDownload.ofPdf(links.pdf(id), "penilaian-" + id + ".pdf");
    }
}
