package id.penghubung.complaints.review;

import id.penghubung.complaints.complaint.ComplaintReplies;
import id.penghubung.complaints.complaint.ComplaintVersionResponses;
import id.penghubung.complaints.complaint.ComplaintView;
import id.penghubung.kit.idempotency.ChangeHeaders;
import id.penghubung.kit.identity.Caller;
import id.penghubung.kit.identity.Roles;
import id.penghubung.kit.openapi.ProblemTypes;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** HTTP API of the coordinator's acts on a complaint. */
@Path("/v1/complaints")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Review")
class ReviewResource {

    private final ReviewService review;
    private final ComplaintReplies replies;
    private final Caller caller;

    ReviewResource(ReviewService review, ComplaintReplies replies, Caller caller) {
        this.review = review;
        this.replies = replies;
        this.caller = caller;
    }

    @POST
    @Path("/{id}/verification")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.COORDINATOR)
    @Operation(
            operationId = "verifyComplaint",
            summary = "Verify a complaint",
            description =
                    "With corrections of kind, category, class, district and oversight, where something is wrong; then with a reason, which is on the timeline. A complaint that an agency has stays with it.")
    @ProblemTypes({"already-verified", "complaint-ended"})
    @APIResponse(
            responseCode = "200",
            description = "The complaint after the verification",
            content = @Content(schema = @Schema(implementation = ComplaintView.class)))
    @APIResponse(responseCode = "409", description = "The complaint is already verified, or has ended")
    @ComplaintVersionResponses
    public Response verify(@BeanParam ChangeHeaders headers, @NotNull @Valid VerificationRequest request) {
        return replies.changed(
                headers, "verification", request, () -> review.verify(headers.id(), headers.ifMatch(), request));
    }

    @POST
    @Path("/{id}/corrections")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.COORDINATOR)
    @Operation(
            operationId = "correctComplaint",
            summary = "Correct the classification of a complaint",
            description =
                    "Kind, category, class, district, oversight or the party that it accuses, before or after the verification. The reason is on the timeline, which also the accused agency may read; unit and person are not. A complaint that an agency has stays with it until it is recalled; another class changes the due date of the answer.")
    @ProblemTypes("complaint-ended")
    @APIResponse(
            responseCode = "200",
            description = "The complaint after the correction",
            content = @Content(schema = @Schema(implementation = ComplaintView.class)))
    @APIResponse(responseCode = "409", description = "The complaint has ended")
    @ComplaintVersionResponses
    public Response correct(@BeanParam ChangeHeaders headers, @NotNull @Valid CorrectionRequest request) {
        return replies.changed(
                headers, "corrections", request, () -> review.correct(headers.id(), headers.ifMatch(), request));
    }

    @POST
    @Path("/{id}/recall")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.COORDINATOR)
    @Operation(
            operationId = "recallComplaint",
            summary = "Recall a complaint from its agency",
            description =
                    "The case of the agency closes and shows the complaint no longer. The complaint goes back to triage, or with oversight to the inspectorate; if the inspectorate has it, to the regional secretary. The reporter sees that another office handles it.")
    @ProblemTypes("not-with-an-agency")
    @APIResponse(
            responseCode = "200",
            description = "The complaint, which waits for another office",
            content = @Content(schema = @Schema(implementation = ComplaintView.class)))
    @APIResponse(responseCode = "409", description = "No agency has the complaint, or it has answered")
    @ComplaintVersionResponses
    public Response recall(@BeanParam ChangeHeaders headers, @NotNull @Valid RecallRequest request) {
        return replies.changed(
                headers, "recall", request, () -> review.recall(headers.id(), headers.ifMatch(), request));
    }

    @POST
    @Path("/{id}/archive")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.COORDINATOR)
    @Operation(
            operationId = "archiveComplaint",
            summary = "Archive a complaint",
            description =
                    "For a complaint that no agency of the regency handles. The reporter reads the reason, and to which outside body to turn instead. Not while another coordinator has claimed it in the triage queue.")
    @ProblemTypes({"cannot-archive", "triage-claimed"})
    @APIResponse(
            responseCode = "200",
            description = "The archived complaint",
            content = @Content(schema = @Schema(implementation = ComplaintView.class)))
    @APIResponse(
            responseCode = "409",
            description = "The complaint is answered, has ended, or is claimed by another coordinator")
    @ComplaintVersionResponses
    public Response archive(@BeanParam ChangeHeaders headers, @NotNull @Valid ArchiveRequest request) {
        return replies.changed(
                headers,
                "archive",
                request,
                () -> review.archive(headers.id(), headers.ifMatch(), request, caller.subject()));
    }

    @POST
    @Path("/{id}/completeness")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.COORDINATOR)
    @Operation(
            operationId = "decideCompleteness",
            summary = "Decide whether a complaint is complete",
            description =
                    "The reporter is told within 14 days whether the complaint is complete and what is missing (UU 25/2009 Art. 44). A complaint that is not completed within 30 days is deemed withdrawn; a complete one is to be settled within 60 days.")
    @ProblemTypes({"completeness-already-decided", "complaint-ended"})
    @APIResponse(
            responseCode = "200",
            description = "The complaint after the decision",
            content = @Content(schema = @Schema(implementation = ComplaintView.class)))
    @APIResponse(responseCode = "409", description = "That is decided already, or the complaint has ended")
    @ComplaintVersionResponses
    public Response decideCompleteness(@BeanParam ChangeHeaders headers, @NotNull @Valid CompletenessRequest request) {
        return replies.changed(
                headers,
                "completeness",
                request,
                () -> review.decideCompleteness(headers.id(), headers.ifMatch(), request));
    }
}
