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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** HTTP API of the preferences of reporters for one complaint of their account. */
@Path("/v1/complaints/{id}/notification-preferences")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Notifications")
class ComplaintPreferencesResource {

    private final OwnComplaintPreferences ownComplaint;
    private final Caller caller;

    ComplaintPreferencesResource(OwnComplaintPreferences ownComplaint, Caller caller) {
        this.ownComplaint = ownComplaint;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Roles.REPORTER)
    @Operation(
            operationId = "getComplaintNotificationPreferences",
            summary = "Get how you are told of the steps of a complaint",
            description = "The preferences for this complaint only, which hold beside those of the account.")
    public RestResponse<NotificationPreferencesView> ofComplaint(@RestPath UUID id) {
        return UncachedResponse.of(ownComplaint.read(id, caller.subject()));
    }

    @PUT
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
        return UncachedResponse.of(ownComplaint.change(id, caller.subject(), choice));
    }
}
