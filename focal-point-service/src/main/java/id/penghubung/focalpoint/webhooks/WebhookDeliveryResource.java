package id.penghubung.focalpoint.webhooks;

import id.penghubung.kit.identity.Caller;
import id.penghubung.kit.identity.Roles;
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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Endpoints for the deliveries of a webhook: list, retry and test delivery. */
@Path("/v1/webhooks/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Webhooks")
@SecurityRequirement(name = "bearer")
class WebhookDeliveryResource {

    private final WebhookDeliveryService service;
    private final Caller caller;

    WebhookDeliveryResource(WebhookDeliveryService service, Caller caller) {
        this.service = service;
        this.caller = caller;
    }

    @GET
    @Path("/deliveries")
    @RolesAllowed({Roles.ADMIN, Roles.AGENCY_HEAD})
    @Operation(operationId = "listWebhookDeliveries", summary = "Deliveries, newest first")
    @APIResponse(responseCode = "200", description = "One page")
    @APIResponse(responseCode = "404", description = "No such webhook, or another agency's")
    public Page<WebhookDeliveryView> list(
            @PathParam("id") UUID id,
            @Parameter(description = "1 to 100, 20 when absent") @QueryParam("limit") @Nullable Integer limit,
            @Parameter(description = "The value of next of the previous page") @QueryParam("cursor") @Nullable String cursor) {
        return service.page(WebhookVisibility.of(caller), id, Cursor.read(cursor, 2), PageSize.of(limit));
    }

    @POST
    @Path("/deliveries/{deliveryId}/retry")
    @RolesAllowed({Roles.ADMIN, Roles.AGENCY_HEAD})
    @Operation(operationId = "retryWebhookDelivery", summary = "Deliver again what is finished, under the same id")
    @APIResponse(responseCode = "202", description = "It is tried at once")
    @APIResponse(responseCode = "409", description = "It is still being tried, or the webhook is off")
    public RestResponse<WebhookDeliveryView> retry(@PathParam("id") UUID id, @PathParam("deliveryId") UUID deliveryId) {
        return RestResponse.status(
                RestResponse.Status.ACCEPTED, service.retry(WebhookVisibility.of(caller), id, deliveryId));
    }

    @POST
    @Path("/ping")
    @RolesAllowed({Roles.ADMIN, Roles.AGENCY_HEAD})
    @Operation(operationId = "pingWebhook", summary = "Deliver something, to see whether the receiver is there")
    @APIResponse(responseCode = "202", description = "It is tried at once")
    @APIResponse(responseCode = "409", description = "The webhook is off")
    public RestResponse<WebhookDeliveryView> ping(@PathParam("id") UUID id) {
        return RestResponse.status(RestResponse.Status.ACCEPTED, service.ping(WebhookVisibility.of(caller), id));
    }
}
