package id.penghubung.complaints.tracking;

import id.penghubung.complaints.notifications.NotificationChoice;
import id.penghubung.complaints.notifications.NotificationPreferencesView;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** HTTP API of the preferences of reporters without an account, with the access code. */
@Path("/v1/tracking/{trackingNumber}/notification-preferences")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Notifications")
class TrackingPreferencesResource {

    private static final String ACCESS_CODE = "Access-Code";

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
            @RestPath String trackingNumber, @HeaderParam(ACCESS_CODE) @Nullable String accessCode) {
        return uncached(preferences.read(credentials(trackingNumber, accessCode)));
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
            @RestPath String trackingNumber,
            @HeaderParam(ACCESS_CODE) @Nullable String accessCode,
            @NotNull @Valid NotificationChoice choice) {
        return uncached(preferences.change(credentials(trackingNumber, accessCode), choice));
    }

    private TrackComplaint.Credentials credentials(String trackingNumber, @Nullable String accessCode) {
        return new TrackComplaint.Credentials(
                trackingNumber, accessCode, request.remoteAddress().hostAddress());
    }

    private static <T> RestResponse<T> uncached(T view) {
        return RestResponse.ResponseBuilder.ok(view)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
