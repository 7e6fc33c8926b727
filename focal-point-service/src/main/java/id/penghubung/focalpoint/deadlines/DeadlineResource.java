package id.penghubung.focalpoint.deadlines;

import id.penghubung.kit.identity.Caller;
import id.penghubung.kit.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Explanations of deadlines. */
@Path("/v1/deadlines")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Deadlines")
@SecurityRequirement(name = "bearer")
class DeadlineResource {

    private final DeadlineExplanationService explanations;
    private final Caller caller;

    DeadlineResource(DeadlineExplanationService explanations, Caller caller) {
        this.explanations = explanations;
        this.caller = caller;
    }

    @GET
    @Path("/{id}/explanation")
    @RolesAllowed({
        Roles.FOCAL_POINT,
        Roles.AGENCY_HEAD,
        Roles.INSPECTOR,
        Roles.COORDINATOR,
        Roles.OMBUDSMAN,
        Roles.ADMIN
    })
    @Operation(
            operationId = "explainDeadline",
            summary = "Explain how a deadline was calculated",
            description = "Each day counted or not and why, suspensions, moves, escalations, legal basis; and text.")
    @APIResponse(responseCode = "200", description = "The explanation")
    @APIResponse(responseCode = "404", description = "No such deadline, or another agency's")
    public DeadlineExplanationView explain(@PathParam("id") UUID id) {
        return explanations.explain(id, caller);
    }
}
