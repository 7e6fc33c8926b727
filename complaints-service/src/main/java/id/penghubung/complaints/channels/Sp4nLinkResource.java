package id.penghubung.complaints.channels;

import id.penghubung.kit.idempotency.IdempotentReplies;
import id.penghubung.kit.identity.Caller;
import id.penghubung.kit.identity.Roles;
import id.penghubung.kit.openapi.ProblemTypes;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** HTTP API of the links with SP4N-LAPOR!, for the coordinator. */
@Path("/v1/sp4n-links")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Complaints")
class Sp4nLinkResource {

    private final LinkSp4n linkSp4n;
    private final IdempotentReplies replies;
    private final Caller caller;

    Sp4nLinkResource(LinkSp4n linkSp4n, IdempotentReplies replies, Caller caller) {
        this.linkSp4n = linkSp4n;
        this.replies = replies;
        this.caller = caller;
    }

    /**
     * A link to be made.
     *
     * @param sp4nId tracking id at SP4N-LAPOR!, up to ten digits
     */
    @Schema(name = "LinkSp4n")
    record Sp4nLinkRequest(
            @NotNull @Pattern(regexp = Sp4nId.PATTERN) String sp4nId,
            @NotNull UUID complaintId) {}

    @GET
    @Path("/{sp4nId}")
    @RolesAllowed(Roles.COORDINATOR)
    @Operation(
            operationId = "findSp4nLink",
            summary = "Find the complaint that has an SP4N tracking id",
            description = "The complaint that is linked with a tracking id of SP4N-LAPOR!, and who linked it.")
    public Sp4nLink find(@RestPath String sp4nId) {
        return linkSp4n.find(sp4nId);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.COORDINATOR)
    @Operation(
            operationId = "linkSp4n",
            summary = "Link a complaint with its SP4N tracking id",
            description =
                    "A tracking id is linked once, and a complaint has one. The same link again changes nothing. Nothing is sent to SP4N-LAPOR!.")
    @ProblemTypes({"not-found", "sp4n-id-linked", "complaint-has-sp4n-id"})
    @APIResponse(
            responseCode = "201",
            description = "The complaint is linked",
            content = @Content(schema = @Schema(implementation = Sp4nLink.class)))
    @APIResponse(responseCode = "409", description = "The tracking id or the complaint has another link")
    public Response link(
            @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey, @NotNull @Valid Sp4nLinkRequest request) {
        return replies.executeOnce(
                        "sp4n-links/" + caller.subject(),
                        idempotencyKey,
                        request,
                        () -> replies.reply(
                                Response.Status.CREATED.getStatusCode(),
                                Map.of(HttpHeaders.LOCATION, "/v1/sp4n-links/" + request.sp4nId()),
                                linkSp4n.link(request.complaintId(), request.sp4nId(), caller.account())))
                .toResponse();
    }
}
