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
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** HTTP API of the regional secretary's decisions about complaints that agencies returned twice. */
@Path("/v1/transfers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Transfers")
public class TransferResource {

    private final TriageService triage;
    private final Caller caller;

    TransferResource(TriageService triage, Caller caller) {
        this.triage = triage;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.SECRETARY, Roles.COORDINATOR})
    @Operation(
            operationId = "listTransfers",
            summary = "List the complaints that agencies returned twice, due soonest first",
            description =
                    "They wait for the decision of the regional secretary. Each has the agencies that refused it, with their reasons. One that accuses the office of the regional secretary is for the coordinator.")
    @APIResponse(responseCode = "200", description = "A page of waiting complaints")
    @APIResponse(responseCode = "400", description = "limit or cursor is not valid")
    @APIResponse(responseCode = "403", description = "The caller is neither regional secretary nor coordinator")
    public Page<TriageItemView> list(
            @QueryParam("limit") @Nullable Integer limit, @QueryParam("cursor") @Nullable String cursor) {
        int size = PageSize.of(limit);
        return Page.of(
                triage.secretaryPage(Cursor.read(cursor, 2), size, caller.subject(), isSecretary()),
                size,
                item -> Cursor.at(item.dueAt(), item.complaintId()),
                item -> item);
    }

    @GET
    @Path("/{complaintId}")
    @RolesAllowed({Roles.SECRETARY, Roles.COORDINATOR})
    @Operation(
            operationId = "getTransfer",
            summary = "Get a complaint that agencies returned twice",
            description = "Includes who refused it and why, and the earlier routing decisions.")
    @APIResponse(responseCode = "200", description = "The complaint")
    @APIResponse(responseCode = "403", description = "The caller is neither regional secretary nor coordinator")
    @APIResponse(responseCode = "404", description = "The complaint does not wait for the regional secretary")
    public TriageItemView get(@PathParam("complaintId") UUID complaintId) {
        return triage.findForSecretary(complaintId, caller.subject(), isSecretary());
    }

    private boolean isSecretary() {
        return caller.hasAnyRole(Roles.SECRETARY);
    }

    @POST
    @Path("/{complaintId}/decision")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.SECRETARY)
    @Operation(
            operationId = "decideTransfer",
            summary = "Decide which agency is responsible",
            description =
                    "The agency gets a case at once and may not return it. It can be one that refused the complaint. Others can support it, as in triage. Oversight complaints can be routed to the inspectorate only, and to the regional secretariat if they are about the inspectorate.")
    @ProblemTypes({
        "not-for-secretary",
        "already-decided",
        "complaint-withdrawn",
        "complaint-archived",
        "complaint-merged",
        "accused-agency",
        "oversight-belongs-to-inspectorate"
    })
    @APIResponse(responseCode = "200", description = "The decision")
    @APIResponse(responseCode = "400", description = "The agency is unknown or not active, or the reason is missing")
    @APIResponse(responseCode = "403", description = "The caller is not the regional secretary")
    @APIResponse(responseCode = "404", description = "The complaint is not known")
    @APIResponse(
            responseCode = "409",
            description =
                    "It does not wait for the regional secretary, or accuses staff and the agency is not the inspectorate")
    public DecisionView decide(
            @PathParam("complaintId") UUID complaintId, @NotNull @Valid TriageDecisionRequest decision) {
        return triage.decideAsSecretary(complaintId, decision, caller.subject());
    }
}
