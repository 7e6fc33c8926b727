package id.penghubung.complaints.tracking;

import id.penghubung.complaints.notifications.NotificationChoice;
import id.penghubung.complaints.notifications.NotificationPreferencesView;
import id.penghubung.kit.runtime.UncachedResponse;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
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

    /**
     * The confirmation of a mail address.
     *
     * @param token the last part of the link in the mail that asked for it
     */
    @Schema(name = "MailConfirmation")
    record MailConfirmationRequest(
            @NotNull @Size(max = 64) @Pattern(regexp = "[A-Za-z0-9_-]+")
            String token) {

        /** Contains no token, because it may be logged. */
        @Override
        public String toString() {
            return "MailConfirmationRequest";
        }
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "getNotificationPreferencesByCode",
            summary = "Get with the access code how you are told of the steps of a complaint",
            description = "The reporter of an anonymous complaint is never told, whatever the preferences are.")
    public RestResponse<NotificationPreferencesView> read(@BeanParam TrackingHeaders headers) {
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
            @BeanParam TrackingHeaders headers, @NotNull @Valid NotificationChoice choice) {
        return UncachedResponse.of(preferences.change(headers.credentials(request), choice));
    }

    @POST
    @Path("/mail-confirmation")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermitAll
    @Operation(
            operationId = "confirmMailAddressByCode",
            summary = "Confirm the mail address of a complaint with the access code",
            description =
                    "For a page to which the link of the mail leads and where the access code is entered: the token of that link"
                            + " proves the address, the code that the complaint is the caller's. May be repeated.")
    public RestResponse<NotificationPreferencesView> confirmMail(
            @BeanParam TrackingHeaders headers, @NotNull @Valid MailConfirmationRequest confirmation) {
        return UncachedResponse.of(preferences.confirmMail(headers.credentials(request), confirmation.token()));
    }
}
