package id.penghubung.complaints.answers;

import id.penghubung.complaints.complaint.ComplaintVisibility;
import id.penghubung.kit.identity.Caller;
import id.penghubung.kit.identity.Roles;
import id.penghubung.kit.openapi.ProblemTypes;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** HTTP API of the rating of a complaint by its reporter. */
@Path("/v1/complaints/{id}/rating")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Complaints")
class RatingResource {

    private final ReplyToAnswer replies;
    private final Caller caller;

    RatingResource(ReplyToAnswer replies, Caller caller) {
        this.replies = replies;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({
        Roles.REPORTER,
        Roles.FOCAL_POINT,
        Roles.AGENCY_HEAD,
        Roles.INSPECTOR,
        Roles.COORDINATOR,
        Roles.OMBUDSMAN
    })
    @Operation(
            operationId = "getRating",
            summary = "Get the rating of a complaint",
            description =
                    "For its reporter and those who may read the complaint, without the identity of the reporter.")
    @APIResponse(responseCode = "200", description = "The rating")
    @APIResponse(responseCode = "404", description = "The complaint is unknown to the caller, or not rated")
    public RatingView get(@RestPath UUID id) {
        return replies.ratingFor(id, ComplaintVisibility.of(caller));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.REPORTER)
    @Operation(
            operationId = "rateComplaint",
            summary = "Rate the handling of a complaint",
            description =
                    "From 1 (poor) to 5, once the complaint is answered or closed. Can be changed within 30 days after the first rating. A rating of 1 or 2 lets the reporter ask the superior.")
    @ProblemTypes({"cannot-rate", "rating-final"})
    @APIResponse(responseCode = "200", description = "The rating")
    @APIResponse(responseCode = "409", description = "There is no answer, or the rating is final")
    public RatingView rate(@RestPath UUID id, @NotNull @Valid RatingRequest request) {
        return replies.rateByOwner(id, caller.subject(), request);
    }
}
