package id.penghubung.complaints.tracking;

import id.penghubung.complaints.notifications.NotificationChoice;
import id.penghubung.complaints.notifications.NotificationPreferencesView;
import id.penghubung.kit.runtime.UncachedResponse;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** HTTP API of the preferences of reporters without an account, with the access code. */
@Path("/v1/tracking/{trackingNumber}/notification-preferences")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Notifications")
class TrackingPreferencesResource {

    private final TrackPreferences preferences;
    private final HttpServerRequest request;

    TrackingPreferencesResource(TrackPreferences preferences, HttpServerRequest request) {
        this.preferences = preferences;
        this.request = request;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "getNotificationPreferencesByCode",
            summary = "Get with the access code how you are told of the steps of a complaint",
            description = "The reporter of an anonymous complaint is never told, whatever the preferences are.")
    public RestResponse<NotificationPreferencesView> read(
            @BeanParam TrackingHeaders headers) {
        return UncachedResponse.of(preferences.read(headers.credentials(request)));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @PermitAll
    @Operation(
            operationId = "changeNotificationPreferencesByCode",
            summary = "Change with the access code how you are told of the steps of a complaint",
            description = "Replaces the preferences for this complaint. What is absent takes its default. A no stops"
                    + " messages that wait.")
    public RestResponse<NotificationPreferencesView> change(
            @BeanParam TrackingHeaders headers,
            @NotNull @Valid NotificationChoice choice) {
        return UncachedResponse.of(preferences.change(headers.credentials(request), choice));
    }
}
