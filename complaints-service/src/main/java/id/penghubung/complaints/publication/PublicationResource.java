package id.penghubung.complaints.publication;

import id.penghubung.complaints.complaint.ComplaintVersionResponses;
import id.penghubung.kit.idempotency.ChangeHeaders;
import id.penghubung.kit.idempotency.IdempotentReplies;
import id.penghubung.kit.identity.Caller;
import id.penghubung.kit.identity.Roles;
import id.penghubung.kit.openapi.ProblemTypes;
import id.penghubung.kit.version.EntityTags;
import id.penghubung.kit.version.Versioned;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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

/** HTTP API with which the coordinator clears complaints for the public. */
@Path("/v1/complaints/{id}/publication")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Public complaints")
class PublicationResource {

    private final PublishComplaint publishComplaint;
    private final IdempotentReplies replies;
    private final Caller caller;

    PublicationResource(PublishComplaint publishComplaint, IdempotentReplies replies, Caller caller) {
        this.publishComplaint = publishComplaint;
        this.replies = replies;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Roles.COORDINATOR)
    @Operation(
            operationId = "getPublication",
            summary = "Get the cleared title and text of a complaint",
            description = "404 if the complaint is not cleared for the public.")
    public PublicationView get(@RestPath UUID id) {
        return publishComplaint.get(id);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.COORDINATOR)
    @Operation(
            operationId = "publishComplaint",
            summary = "Clear a complaint for the public",
            description =
                    "With an edited title and text, which name nobody. Everybody can then read them, support the complaint, and find it before submitting the same. Once more replaces title and text and keeps the public number. The version for `If-Match` is that of the complaint. A complaint that is confidential, accuses staff or is not verified is never cleared.")
    @ProblemTypes({"secret-not-published", "not-verified", "complaint-ended"})
    @APIResponse(
            responseCode = "200",
            description = "The clearance; `ETag` is the new version of the complaint",
            content = @Content(schema = @Schema(implementation = PublicationView.class)))
    @APIResponse(responseCode = "409", description = "The complaint must not be public")
    @ComplaintVersionResponses
    public Response publish(@BeanParam ChangeHeaders headers, @NotNull @Valid PublicationRequest request) {
        return replies.executeOnce(PublicationReplies.scope(headers.id()), headers.idempotencyKey(), request, () -> {
                    Versioned<PublicationView> cleared =
                            publishComplaint.publish(headers.id(), headers.ifMatch(), request, caller.account());
                    return replies.reply(
                            Response.Status.OK.getStatusCode(),
                            Map.of(HttpHeaders.ETAG, EntityTags.of(cleared.version())),
                            cleared.view());
                })
                .toResponse();
    }

    @DELETE
    @RolesAllowed(Roles.COORDINATOR)
    @Operation(
            operationId = "endPublication",
            summary = "End the clearance of a complaint",
            description =
                    "Nobody finds it any more, also its supporters do not. The version for `If-Match` is that of the complaint; the `ETag` of the response is its new one.")
    @APIResponse(responseCode = "204", description = "The complaint is not public any more")
    @ComplaintVersionResponses
    public Response end(@RestPath UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return Response.noContent()
                .header(HttpHeaders.ETAG, EntityTags.of(publishComplaint.end(id, ifMatch)))
                .build();
    }
}
