package id.penghubung.complaints.duplicates;

import id.penghubung.complaints.complaint.ComplaintReplies;
import id.penghubung.complaints.complaint.ComplaintVersionResponses;
import id.penghubung.complaints.complaint.ComplaintView;
import id.penghubung.kit.idempotency.ChangeHeaders;
import id.penghubung.kit.identity.Caller;
import id.penghubung.kit.identity.Roles;
import id.penghubung.kit.openapi.ProblemTypes;
import id.penghubung.kit.paging.Page;
import id.penghubung.kit.paging.PageSize;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** HTTP API with which the coordinator merges complaints about the same matter. */
@Path("/v1/complaints")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Duplicates")
class MergeResource {

    private final MergeComplaints mergeComplaints;
    private final ReadLead readLead;
    private final ComplaintReplies replies;
    private final Caller caller;

    MergeResource(MergeComplaints mergeComplaints, ReadLead readLead, ComplaintReplies replies, Caller caller) {
        this.mergeComplaints = mergeComplaints;
        this.readLead = readLead;
        this.replies = replies;
        this.caller = caller;
    }

    @POST
    @Path("/{id}/merge")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.COORDINATOR)
    @Operation(
            operationId = "mergeComplaint",
            summary = "Merge a complaint into another one about the same matter",
            description =
                    "The lead is handled for both. The agency's case of the merged complaint closes; its reporter sees the progress of the lead and gets the same answer, and its supporters count for the lead. A confidential complaint, or one that accuses staff, is never merged. A lead is not merged itself.")
    @ProblemTypes({"secret-not-merged", "cannot-merge", "lead-ended", "already-merged", "merge-chain", "triage-claimed"
    })
    @APIResponse(
            responseCode = "200",
            description = "The merged complaint",
            content = @Content(schema = @Schema(implementation = ComplaintView.class)))
    @APIResponse(responseCode = "409", description = "The complaints cannot be merged")
    @ComplaintVersionResponses
    public Response merge(@BeanParam ChangeHeaders headers, @NotNull @Valid MergeRequest request) {
        return replies.changed(
                headers,
                "merge",
                request,
                () -> mergeComplaints.merge(headers.id(), headers.ifMatch(), request, caller));
    }

    @POST
    @Path("/{id}/unmerge")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.COORDINATOR)
    @Operation(
            operationId = "unmergeComplaint",
            summary = "Undo the merging of a complaint",
            description =
                    "The complaint is handled on its own again: the rules decide anew which agency gets it, or it goes to triage. Not possible once it has the answer of its lead.")
    @ProblemTypes({"not-merged", "cannot-unmerge"})
    @APIResponse(
            responseCode = "200",
            description = "The complaint, which waits for an agency",
            content = @Content(schema = @Schema(implementation = ComplaintView.class)))
    @APIResponse(responseCode = "409", description = "The complaint is not merged, or is already answered")
    @ComplaintVersionResponses
    public Response unmerge(@BeanParam ChangeHeaders headers, @NotNull @Valid UnmergeRequest request) {
        return replies.changed(
                headers, "unmerge", request, () -> mergeComplaints.unmerge(headers.id(), headers.ifMatch(), request));
    }

    @GET
    @Path("/{id}/merged")
    @RolesAllowed(Roles.COORDINATOR)
    @Operation(
            operationId = "listMergedComplaints",
            summary = "List the complaints that were merged into this one, oldest first",
            description = "Each with the reason of the coordinator. A complaint that is no lead has none.")
    public Page<MergedComplaintView> merged(
            @RestPath UUID id, @RestQuery @Nullable String cursor, @RestQuery @Nullable Integer limit) {
        return readLead.merged(id, cursor, PageSize.of(limit));
    }

    @GET
    @Path("/{id}/lead")
    @RolesAllowed({Roles.REPORTER, Roles.COORDINATOR})
    @Operation(
            operationId = "getLead",
            summary = "Get the progress of the lead into which a complaint was merged",
            description =
                    "For the reporter of the merged complaint and the coordinator: status, agency and steps of the lead, without its text and without what its reporter wrote. 404 if the complaint is not merged.")
    public LeadView lead(@RestPath UUID id) {
        return readLead.of(id, caller);
    }
}
