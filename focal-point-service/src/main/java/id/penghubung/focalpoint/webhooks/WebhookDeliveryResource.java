package id.penghubung.focalpoint.webhooks;

import id.penghubung.kit.identity.Caller;
import id.penghubung.kit.identity.Roles;
import id.penghubung.kit.openapi.ProblemTypes;
import id.penghubung.kit.paging.Cursor;
import id.penghubung.kit.paging.Page;
import id.penghubung.kit.paging.PageSize;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Endpoints for the deliveries of a webhook: list, retry and test delivery. */
@Path("/v1/webhooks/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Webhooks")
class WebhookDeliveryResource {

    private final WebhookDeliveryService service;
    private final WebhookAccess access;
    private final Caller caller;

    WebhookDeliveryResource(WebhookDeliveryService service, WebhookAccess access, Caller caller) {
        this.service = service;
        this.access = access;
        this.caller = caller;
    }

    @GET
    @Path("/deliveries")
    @RolesAllowed({Roles.ADMIN, Roles.AGENCY_HEAD, Roles.OMBUDSMAN, Roles.COORDINATOR, Roles.SECRETARY})
    @Operation(
            operationId = "listWebhookDeliveries",
            summary = "List the deliveries of a webhook, newest first",
            description = "Includes attempts, the last response status and the last error.")
    @APIResponse(responseCode = "200", description = "One page")
    @APIResponse(responseCode = "404", description = "The webhook does not exist, or belongs to somebody else")
    public Page<WebhookDeliveryView> list(
            @PathParam("id") UUID id,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return service.page(access.of(caller), id, Cursor.read(cursor, 2), PageSize.of(limit));
    }

    @POST
    @Path("/deliveries/{deliveryId}/retry")
    @RolesAllowed({Roles.ADMIN, Roles.AGENCY_HEAD, Roles.OMBUDSMAN, Roles.COORDINATOR, Roles.SECRETARY})
    @Operation(
            operationId = "retryWebhookDelivery",
            summary = "Retry a finished delivery",
            description = "The event is sent again at once, with the same id.")
    @ProblemTypes({"delivery-pending", "webhook-off"})
    @APIResponse(
            responseCode = "202",
            description = "The delivery, which is sent at once",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = WebhookDeliveryView.class)))
    @APIResponse(
            responseCode = "409",
            description = "The delivery is still in progress, or the webhook is switched off")
    public RestResponse<WebhookDeliveryView> retry(@PathParam("id") UUID id, @PathParam("deliveryId") UUID deliveryId) {
        return RestResponse.status(RestResponse.Status.ACCEPTED, service.retry(access.of(caller), id, deliveryId));
    }

    @POST
    @Path("/ping")
    @RolesAllowed({Roles.ADMIN, Roles.AGENCY_HEAD, Roles.OMBUDSMAN, Roles.COORDINATOR, Roles.SECRETARY})
    @Operation(
            operationId = "pingWebhook",
            summary = "Send a test delivery",
            description =
                    "Shows whether the receiver can be reached and accepts the signature. Ten may be in progress at the same time.")
    @ProblemTypes({"delivery-pending", "webhook-off"})
    @APIResponse(
            responseCode = "202",
            description = "The delivery, which is sent at once",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = WebhookDeliveryView.class)))
    @APIResponse(
            responseCode = "409",
            description = "Ten test deliveries are in progress, or the webhook is switched off")
    public RestResponse<WebhookDeliveryView> ping(@PathParam("id") UUID id) {
        return RestResponse.status(RestResponse.Status.ACCEPTED, service.ping(access.of(caller), id));
    }
}
