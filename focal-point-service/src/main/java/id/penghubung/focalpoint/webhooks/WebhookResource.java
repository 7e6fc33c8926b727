package id.penghubung.focalpoint.webhooks;

import id.penghubung.kit.idempotency.IdempotentReplies;
import id.penghubung.kit.idempotency.Reply;
import id.penghubung.kit.identity.Caller;
import id.penghubung.kit.identity.Roles;
import id.penghubung.kit.openapi.ProblemTypes;
import id.penghubung.kit.paging.Cursor;
import id.penghubung.kit.paging.Page;
import id.penghubung.kit.paging.PageSize;
import id.penghubung.kit.version.EntityTags;
import id.penghubung.kit.version.Versioned;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * Endpoints for webhooks: the head of an agency manages those of the agency; a liaison of the Ombudsman, a coordinator and the
 * regional secretary the own ones, which receive what their role may see; and the administrator all.
 */
@Path("/v1/webhooks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Webhooks")
class WebhookResource {

    private final WebhookService service;
    private final IdempotentReplies replies;
    private final WebhookAccess access;
    private final Caller caller;

    WebhookResource(WebhookService service, IdempotentReplies replies, WebhookAccess access, Caller caller) {
        this.service = service;
        this.replies = replies;
        this.access = access;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.ADMIN, Roles.AGENCY_HEAD, Roles.OMBUDSMAN, Roles.COORDINATOR, Roles.SECRETARY})
    @Operation(
            operationId = "registerWebhook",
            summary = "Register a webhook",
            description =
                    "The response shows the secret, once. Deliveries are signed according to Standard Webhooks 1.0. A webhook of a liaison, a coordinator or the regional secretary receives what this role may see. An agency, and each of these persons, has 20 at most.")
    @ProblemTypes("too-many-webhooks")
    @APIResponse(
            responseCode = "201",
            description = "The webhook with its secret",
            content = @Content(schema = @Schema(implementation = WebhookWithSecret.class)))
    @APIResponse(responseCode = "400", description = "The URL is not https, or its address is not public")
    @APIResponse(responseCode = "409", description = "There are 20 webhooks already")
    public Response register(
            @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey, @Valid @NotNull WebhookRequest request) {
        WebhookVisibility visibility = access.of(caller);
        service.requireCallable(request.url());
        return replies.executeOnce(
                        "webhooks/" + caller.subject(),
                        idempotencyKey,
                        request,
                        () -> toReply(service.register(visibility, request)))
                .toResponse();
    }

    @GET
    @RolesAllowed({Roles.ADMIN, Roles.AGENCY_HEAD, Roles.OMBUDSMAN, Roles.COORDINATOR, Roles.SECRETARY})
    @Operation(
            operationId = "listWebhooks",
            summary = "List webhooks, oldest first",
            description =
                    "The head of an agency sees the webhooks of the agency; a liaison, a coordinator and the regional secretary the own ones; the administrator all. Any call of the owner switches a webhook on again that is off with the reason `OWNER_ABSENT`.")
    @APIResponse(responseCode = "200", description = "One page")
    public Page<WebhookView> list(
            @QueryParam("limit") @Nullable Integer limit, @QueryParam("cursor") @Nullable String cursor) {
        int size = PageSize.of(limit);
        Optional<UUID> last = Cursor.read(cursor, 1).map(position -> position.uuid(0));
        return service.page(access.of(caller), last, size);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.ADMIN, Roles.AGENCY_HEAD, Roles.OMBUDSMAN, Roles.COORDINATOR, Roles.SECRETARY})
    @Operation(
            operationId = "readWebhook",
            summary = "Get a webhook",
            description = "The `ETag` of the response is for `If-Match`. The secret is not shown.")
    @APIResponse(
            responseCode = "200",
            description = "The webhook; the ETag is for If-Match",
            content = @Content(schema = @Schema(implementation = WebhookView.class)))
    @APIResponse(responseCode = "404", description = "The webhook does not exist, or belongs to somebody else")
    public RestResponse<WebhookView> read(@PathParam("id") UUID id) {
        return toResponse(service.get(access.of(caller), id));
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed({Roles.ADMIN, Roles.AGENCY_HEAD, Roles.OMBUDSMAN, Roles.COORDINATOR, Roles.SECRETARY})
    @Operation(
            operationId = "removeWebhook",
            summary = "Remove a webhook and all its deliveries",
            description = "Pending deliveries are not sent any more.")
    @APIResponse(responseCode = "204", description = "Removed")
    @APIResponse(responseCode = "412", description = "The entity has changed since it was read")
    @APIResponse(responseCode = "428", description = "If-Match is missing, or is not an ETag")
    public void remove(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        service.remove(access.of(caller), id, ifMatch);
    }

    @POST
    @Path("/{id}/rotation")
    @RolesAllowed({Roles.ADMIN, Roles.AGENCY_HEAD, Roles.OMBUDSMAN, Roles.COORDINATOR, Roles.SECRETARY})
    @Operation(
            operationId = "rotateWebhookSecret",
            summary = "Replace the secret of a webhook",
            description =
                    "Until `bothSecretsUntil`, deliveries are signed with both secrets, so that the receiver can change over.")
    @APIResponse(
            responseCode = "200",
            description = "The webhook with its new secret, which is shown only once",
            content = @Content(schema = @Schema(implementation = WebhookWithSecret.class)))
    @APIResponse(responseCode = "412", description = "The entity has changed since it was read")
    @APIResponse(responseCode = "428", description = "If-Match is missing, or is not an ETag")
    public Response rotate(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        WebhookWithSecret rotated = service.rotate(access.of(caller), id, ifMatch);
        return Response.ok(rotated, MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.ETAG, EntityTags.of(rotated.webhook().version()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @POST
    @Path("/{id}/activation")
    @RolesAllowed({Roles.ADMIN, Roles.AGENCY_HEAD, Roles.OMBUDSMAN, Roles.COORDINATOR, Roles.SECRETARY})
    @Operation(
            operationId = "activateWebhook",
            summary = "Activate a webhook",
            description =
                    "A webhook is switched off when its receiver is gone or fails for too long. Pending deliveries are sent after the activation. After a long absence of its owner (`OWNER_ABSENT`), only a call of the owner switches it on.")
    @ProblemTypes({"webhook-active", "webhook-owner-absent"})
    @APIResponse(
            responseCode = "200",
            description = "The webhook after the change",
            content = @Content(schema = @Schema(implementation = WebhookView.class)))
    @APIResponse(responseCode = "409", description = "The webhook is active already, or its owner is absent")
    @APIResponse(responseCode = "412", description = "The entity has changed since it was read")
    @APIResponse(responseCode = "428", description = "If-Match is missing, or is not an ETag")
    public RestResponse<WebhookView> activate(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return toResponse(service.activate(access.of(caller), id, ifMatch));
    }

    private static RestResponse<WebhookView> toResponse(WebhookView view) {
        return new Versioned<>(view, view.version()).toResponse();
    }

    private Reply toReply(WebhookWithSecret registered) {
        WebhookView webhook = registered.webhook();
        return replies.created("/v1/webhooks/" + webhook.id(), webhook.version(), registered)
                .withoutCaching();
    }
}
