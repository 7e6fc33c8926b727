package id.penghubung.complaints.referral;

import id.penghubung.complaints.personaldata.ReplyScopes;
import id.penghubung.kit.identity.Caller;
import id.penghubung.kit.identity.Roles;
import id.penghubung.kit.openapi.ProblemTypes;
import id.penghubung.kit.text.Languages;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** HTTP API to refer a complaint to the Ombudsman with the account that submitted it. */
@Path("/v1/complaints/{id}/referral")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Complaints")
class ReferralResource {

    private final ReferComplaint referComplaint;
    private final ReferralReplies replies;
    private final Caller caller;

    ReferralResource(ReferComplaint referComplaint, ReferralReplies replies, Caller caller) {
        this.referComplaint = referComplaint;
        this.replies = replies;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Roles.REPORTER)
    @Operation(
            operationId = "getReferral",
            summary = "Explain whether a complaint can be referred to the Ombudsman",
            description = "Each condition of entry, whether it is met, and why; and the referral, once it is made.")
    public ReferralView get(@RestPath UUID id, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String languages) {
        return referComplaint.readByOwner(id, caller.subject(), Languages.preferredBy(languages));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.REPORTER)
    @Operation(
            operationId = "referComplaint",
            summary = "Refer a complaint to the Ombudsman",
            description =
                    "For a complaint that is overdue, or answered unsatisfactorily. Records whether the reporter consents to pass their identity on to the Ombudsman. The agency learns of the referral, but no more about the reporter.")
    @ProblemTypes({"referral-not-possible", "already-referred"})
    @APIResponse(
            responseCode = "201",
            description = "The complaint is referred",
            content = @Content(schema = @Schema(implementation = ReferralView.class)))
    @APIResponse(responseCode = "409", description = "A condition is not met, or the complaint is already referred")
    public Response refer(
            @RestPath UUID id,
            @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String languages,
            @NotNull @Valid ReferralRequest request) {
        String account = caller.subject();
        return replies.once(
                ReplyScopes.ofAccount(id, "referral", account),
                idempotencyKey,
                request,
                () -> referComplaint.referByOwner(id, account, request, Languages.preferredBy(languages)));
    }
}
