package id.penghubung.routing.triage;

import id.penghubung.kit.identity.Caller;
import id.penghubung.kit.identity.Roles;
import id.penghubung.kit.openapi.ProblemTypes;
import id.penghubung.kit.paging.Cursor;
import id.penghubung.kit.paging.Page;
import id.penghubung.kit.paging.PageSize;
import id.penghubung.routing.decision.DecisionView;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
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
            summary = "List the complaints that wait for a routing decision, oldest first",
            description =
                    "Complaints that no routing rule can place, and complaints that an agency returned or that were recalled from it.")
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
                triage.page(filter(categoryCode), filter(districtCode), Cursor.read(cursor, 2), size),
                size,
                item -> Cursor.at(item.inTriageSince(), item.complaintId()),
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
        return triage.find(complaintId);
    }

    @POST
    @Path("/{complaintId}/decision")
    @RolesAllowed(Roles.COORDINATOR)
    @Operation(
            operationId = "decideTriage",
            summary = "Route a waiting complaint to an agency",
            description =
                    "The agency gets a case at once. The reason is part of the routing decision. Oversight complaints can be routed to the inspectorate only, and to the regional secretariat if they are about the inspectorate.")
    @ProblemTypes({
        "already-decided",
        "complaint-withdrawn",
        "complaint-archived",
        "complaint-merged",
        "oversight-belongs-to-inspectorate"
    })
    @APIResponse(responseCode = "200", description = "The decision")
    @APIResponse(responseCode = "400", description = "The agency is unknown or not active, or the reason is missing")
    @APIResponse(responseCode = "403", description = "The caller is not a coordinator")
    @APIResponse(responseCode = "404", description = "The complaint is not known")
    @APIResponse(
            responseCode = "409",
            description =
                    "Already routed, withdrawn or archived, or accuses staff and the agency is not the inspectorate")
    public DecisionView decide(
            @PathParam("complaintId") UUID complaintId, @NotNull @Valid TriageDecisionRequest decision) {
        return triage.decide(complaintId, decision, caller.subject());
    }

    /** Returns the filter, or null for a blank parameter, such as an empty field of a search form. */
    private static @Nullable String filter(@Nullable String parameter) {
        return parameter == null || parameter.isBlank() ? null : parameter.strip();
    }
}
