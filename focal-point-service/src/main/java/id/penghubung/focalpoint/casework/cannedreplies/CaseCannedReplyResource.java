package id.penghubung.focalpoint.casework.cannedreplies;

import id.penghubung.focalpoint.casework.model.CaseVisibility;
import id.penghubung.kit.identity.Caller;
import id.penghubung.kit.identity.Roles;
import id.penghubung.kit.openapi.ProblemTypes;
import id.penghubung.kit.paging.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Endpoint for the canned replies of a case. */
@Path("/v1/cases/{id}/canned-replies")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Cases")
class CaseCannedReplyResource {

    private final CaseCannedReplyService replies;
    private final Caller caller;

    CaseCannedReplyResource(CaseCannedReplyService replies, Caller caller) {
        this.replies = replies;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.FOCAL_POINT, Roles.AGENCY_HEAD})
    @Operation(
            operationId = "listCaseCannedReplies",
            summary = "List the agency's canned replies, filled in for a case",
            description = "Placeholders of the texts are replaced with data of the case.")
    @ProblemTypes("account-without-agency")
    @APIResponse(responseCode = "200", description = "All canned replies on one page")
    @APIResponse(responseCode = "404", description = "The case does not exist, or belongs to another agency")
    public Page<CaseCannedReplyView> list(@PathParam("id") UUID id) {
        return new Page<>(replies.of(id, new CaseVisibility(CaseVisibility.requireAgencyOf(caller))), null);
    }
}
