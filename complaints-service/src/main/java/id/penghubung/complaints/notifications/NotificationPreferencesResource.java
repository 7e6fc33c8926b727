package id.penghubung.complaints.notifications;

import id.penghubung.kit.identity.Caller;
import id.penghubung.kit.identity.Roles;
import id.penghubung.kit.runtime.UncachedResponse;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** HTTP API of the preferences of reporters with an account. */
@Path("/v1/me/notification-preferences")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Notifications")
class NotificationPreferencesResource {

    private final NotificationPreferences preferences;
    private final Caller caller;

    NotificationPreferencesResource(NotificationPreferences preferences, Caller caller) {
        this.preferences = preferences;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Roles.REPORTER)
    @Operation(
            operationId = "getNotificationPreferences",
            summary = "Get how you are told of the steps of your complaints",
            description =
                    "The preferences for all complaints of the account. One that is not stored yet has its default:"
                            + " mail in Indonesian, no text messages.")
    public RestResponse<NotificationPreferencesView> ofAccount() {
        return UncachedResponse.of(preferences.ofAccount(caller.subject()));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.REPORTER)
    @Operation(
            operationId = "changeNotificationPreferences",
            summary = "Change how you are told of the steps of your complaints",
            description =
                    "Replaces the preferences for all complaints of the account, also those that are submitted later."
                            + " What is absent takes its default. A no stops messages that wait. A no for one complaint"
                            + " stays.")
    public RestResponse<NotificationPreferencesView> changeOfAccount(@NotNull @Valid NotificationChoice choice) {
        return UncachedResponse.of(preferences.changeOfAccount(caller.subject(), choice));
    }
}
