package id.penghubung.routing.triage;

import id.penghubung.kit.identity.Caller;
import id.penghubung.kit.identity.Roles;
import id.penghubung.kit.openapi.ProblemTypes;
import id.penghubung.kit.paging.Cursor;
import id.penghubung.kit.paging.Page;
import id.penghubung.kit.paging.PageSize;
import id.penghubung.routing.decision.Claimant;
import id.penghubung.routing.decision.DecisionView;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** HTTP API of the coordinator's triage queue. */
@Path("/v1/triage")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Triage")
public class TriageResource {

    private final TriageService triage;
    private final Caller caller;

    TriageResource(TriageService triage, Caller caller) {
        this.triage = triage;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Roles.COORDINATOR)
    @Operation(
            operationId = "listTriage",
            summary = "List the complaints that wait for a routing decision, due soonest first",
            description =
                    "Complaints that no routing rule can place, and complaints that an agency returned or that were recalled from it. Those that wait for the regional secretary are in /v1/transfers.")
    @APIResponse(responseCode = "200", description = "A page of waiting complaints")
    @APIResponse(responseCode = "400", description = "limit or cursor is not valid")
    @APIResponse(responseCode = "403", description = "The caller is not a coordinator")
    public Page<TriageItemView> list(
            @Parameter(description = "Category to filter by") @QueryParam("categoryCode") @Nullable String categoryCode,
            @Parameter(description = "District to filter by") @QueryParam("districtCode") @Nullable String districtCode,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        int size = PageSize.of(limit);
        return Page.of(
                triage.page(filter(categoryCode), filter(districtCode), Cursor.read(cursor, 2), size, caller.subject()),
                size,
                item -> Cursor.at(item.dueAt(), item.complaintId()),
                item -> item);
    }

    @GET
    @Path("/{complaintId}")
    @RolesAllowed(Roles.COORDINATOR)
    @Operation(
            operationId = "getTriage",
            summary = "Get a complaint that waits for a routing decision",
            description = "Includes the earlier routing decisions of the complaint.")
    @APIResponse(responseCode = "200", description = "The complaint")
    @APIResponse(responseCode = "403", description = "The caller is not a coordinator")
    @APIResponse(responseCode = "404", description = "The complaint is not in the triage queue")
    public TriageItemView get(@PathParam("complaintId") UUID complaintId) {
        return triage.find(complaintId, caller.subject());
    }

    @POST
    @Path("/next")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.COORDINATOR)
    @Operation(
            operationId = "nextTriage",
            summary = "Get the next complaint to decide, claimed for the caller",
            description =
                    "The complaint with the earliest due date that nobody has claimed, with similar past decisions and their outcome. A complaint that the caller has claimed already comes first, so that a repeated request returns the same one. Of two coordinators, each gets another one. Without a body no complaint is excluded.")
    @APIResponse(
            responseCode = "200",
            description = "The complaint, claimed for the caller",
            content = @Content(schema = @Schema(implementation = TriageTaskView.class)))
    @APIResponse(responseCode = "204", description = "No complaint waits that nobody else has claimed")
    @APIResponse(responseCode = "400", description = "A field of the request is not valid")
    @APIResponse(responseCode = "403", description = "The caller is not a coordinator")
    public Response next(@Nullable @Valid TriageNextRequest request) {
        return triage.next(request == null ? TriageNextRequest.ANY : request, claimant())
                .map(task -> Response.ok(task).build())
                .orElseGet(() -> Response.noContent().build());
    }

    @PUT
    @Path("/{complaintId}/claim")
    @RolesAllowed(Roles.COORDINATOR)
    @Operation(
            operationId = "claimTriage",
            summary = "Claim a waiting complaint, or renew the claim",
            description =
                    "Until the claim ends, no other coordinator can claim or decide it. It ends by itself after some minutes, with the decision, or when it is released.")
    @ProblemTypes({
        "triage-claimed",
        "awaits-secretary",
        "already-decided",
        "complaint-withdrawn",
        "complaint-archived",
        "complaint-merged"
    })
    @APIResponse(responseCode = "200", description = "The complaint, claimed for the caller")
    @APIResponse(responseCode = "403", description = "The caller is not a coordinator")
    @APIResponse(responseCode = "404", description = "The complaint is not known")
    @APIResponse(
            responseCode = "409",
            description = "Another coordinator has claimed it, or it does not wait for the coordinator")
    public TriageTaskView claim(@PathParam("complaintId") UUID complaintId) {
        return triage.claim(complaintId, claimant());
    }

    @DELETE
    @Path("/{complaintId}/claim")
    @RolesAllowed(Roles.COORDINATOR)
    @Operation(
            operationId = "releaseTriage",
            summary = "Release the claim on a complaint",
            description = "Other coordinators can claim it at once. Without a claim nothing changes.")
    @ProblemTypes({
        "triage-claimed",
        "awaits-secretary",
        "already-decided",
        "complaint-withdrawn",
        "complaint-archived",
        "complaint-merged"
    })
    @APIResponse(responseCode = "204", description = "The complaint is not claimed any more")
    @APIResponse(responseCode = "403", description = "The caller is not a coordinator")
    @APIResponse(responseCode = "404", description = "The complaint is not known")
    @APIResponse(
            responseCode = "409",
            description = "Another coordinator has claimed it, or it does not wait for the coordinator")
    public void release(@PathParam("complaintId") UUID complaintId) {
        triage.release(complaintId, claimant());
    }

    @POST
    @Path("/{complaintId}/decision")
    @RolesAllowed(Roles.COORDINATOR)
    @Operation(
            operationId = "decideTriage",
            summary = "Route a waiting complaint to an agency",
            description =
                    "The agency gets a case at once, and answers the reporter. Up to five other agencies (`supportingAgencies`) can be asked to support it; they answer that agency. The reason is part of the routing decision. Oversight complaints can be routed to the inspectorate only, and to the regional secretariat if they are about the inspectorate.")
    @ProblemTypes({
        "already-decided",
        "complaint-withdrawn",
        "complaint-archived",
        "complaint-merged",
        "triage-claimed",
        "awaits-secretary",
        "accused-agency",
        "oversight-belongs-to-inspectorate"
    })
    @APIResponse(responseCode = "200", description = "The decision")
    @APIResponse(
            responseCode = "400",
            description =
                    "An agency is unknown or not active, the reason is missing, or a supporting agency is the responsible one, named twice or not answered for")
    @APIResponse(responseCode = "403", description = "The caller is not a coordinator")
    @APIResponse(responseCode = "404", description = "The complaint is not known")
    @APIResponse(
            responseCode = "409",
            description =
                    "Already routed, withdrawn or archived, claimed by another coordinator, waits for the regional secretary, or accuses staff and the agency is not the inspectorate")
    public DecisionView decide(
            @PathParam("complaintId") UUID complaintId, @NotNull @Valid TriageDecisionRequest decision) {
        return triage.decide(complaintId, decision, caller.subject());
    }

    private Claimant claimant() {
        return new Claimant(caller.subject(), caller.name().orElseGet(caller::account));
    }

    /** Returns the filter, or null for a blank parameter, such as an empty field of a search form. */
    private static @Nullable String filter(@Nullable String parameter) {
        return parameter == null || parameter.isBlank() ? null : parameter.strip();
    }
}
