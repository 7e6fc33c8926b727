package id.penghubung.complaints.notifications;

import id.penghubung.kit.identity.Caller;
import id.penghubung.kit.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** HTTP API of the preferences of reporters with an account. */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Notifications")
class NotificationPreferencesResource {

    private static final String OF_ACCOUNT = "/me/notification-preferences";
    private static final String OF_COMPLAINT = "/complaints/{id}/notification-preferences";

    private final NotificationPreferences preferences;
    private final OwnComplaintPreferences ownComplaint;
    private final Caller caller;

    NotificationPreferencesResource(
            NotificationPreferences preferences, OwnComplaintPreferences ownComplaint, Caller caller) {
        this.preferences = preferences;
        this.ownComplaint = ownComplaint;
        this.caller = caller;
    }

    @GET
    @Path(OF_ACCOUNT)
    @RolesAllowed(Roles.REPORTER)
    @Operation(
            operationId = "getNotificationPreferences",
            summary = "Get how you are told of the steps of your complaints",
            description =
                    "The preferences for all complaints of the account. One that is not stored yet has its default:"
                            + " mail in Indonesian, no text messages.")
    public RestResponse<NotificationPreferencesView> ofAccount() {
        return uncached(preferences.ofAccount(caller.subject()));
    }

    @PUT
    @Path(OF_ACCOUNT)
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
        return uncached(preferences.changeOfAccount(caller.subject(), choice));
    }

    @GET
    @Path(OF_COMPLAINT)
    @RolesAllowed(Roles.REPORTER)
    @Operation(
            operationId = "getComplaintNotificationPreferences",
            summary = "Get how you are told of the steps of a complaint",
            description = "The preferences for this complaint only, which hold beside those of the account.")
    public RestResponse<NotificationPreferencesView> ofComplaint(@RestPath UUID id) {
        return uncached(ownComplaint.read(id, caller.subject()));
    }

    @PUT
    @Path(OF_COMPLAINT)
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.REPORTER)
    @Operation(
            operationId = "changeComplaintNotificationPreferences",
            summary = "Change how you are told of the steps of a complaint",
            description =
                    "Replaces the preferences for this complaint. A no of the complaint or of the account holds. A"
                            + " language here goes before that of the account.")
    public RestResponse<NotificationPreferencesView> changeOfComplaint(
            @RestPath UUID id, @NotNull @Valid NotificationChoice choice) {
        return uncached(ownComplaint.change(id, caller.subject(), choice));
    }

    private static <T> RestResponse<T> uncached(T view) {
        return RestResponse.ResponseBuilder.ok(view)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
