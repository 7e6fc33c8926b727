package id.penghubung.focalpoint.deadlines;

import id.penghubung.kit.identity.Caller;
import id.penghubung.kit.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Deadlines of complaints, and explanations of all deadlines. */
@Path("/v1/deadlines")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Deadlines")
class DeadlineResource {

    private final DeadlineExplanationService explanations;
    private final Caller caller;

    DeadlineResource(DeadlineExplanationService explanations, Caller caller) {
        this.explanations = explanations;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.COORDINATOR, Roles.SECRETARY, Roles.ADMIN})
    @Operation(
            operationId = "listComplaintDeadlines",
            summary = "List the deadlines of a complaint",
            description =
                    "The deadlines of the complaint itself, earliest due first: verification, completeness, completion by the reporter, and the limit for all agencies together. Those of its cases are shown with the cases.")
    @APIResponse(
            responseCode = "200",
            description =
                    "The deadlines; none if the complaint is unknown, or was routed before its deadlines were kept")
    public ComplaintDeadlinesView list(@QueryParam("complaintId") @NotNull UUID complaintId) {
        return new ComplaintDeadlinesView(explanations.ofComplaint(complaintId));
    }

    @GET
    @Path("/{id}/explanation")
    @RolesAllowed({
        Roles.FOCAL_POINT,
        Roles.AGENCY_HEAD,
        Roles.INSPECTOR,
        Roles.COORDINATOR,
        Roles.OMBUDSMAN,
        Roles.SECRETARY,
        Roles.ADMIN
    })
    @Operation(
            operationId = "explainDeadline",
            summary = "Explain how a deadline is calculated",
            description =
                    "States for each day whether it counts and why, and lists suspensions, moves, escalations and the legal basis, also as text.")
    @APIResponse(responseCode = "200", description = "The explanation")
    @APIResponse(responseCode = "404", description = "The deadline does not exist, or belongs to another agency")
    public DeadlineExplanationView explain(@PathParam("id") UUID id) {
        return explanations.explain(id, caller);
    }
}
