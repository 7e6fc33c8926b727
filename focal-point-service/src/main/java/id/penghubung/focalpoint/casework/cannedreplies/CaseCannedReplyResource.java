package id.penghubung.focalpoint.casework.cannedreplies;

import id.penghubung.focalpoint.casework.model.CaseVisibility;
import id.penghubung.kit.identity.Caller;
import id.penghubung.kit.identity.Roles;
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
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Endpoint for the canned replies of a case. */
@Path("/v1/cases/{id}/canned-replies")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Cases")
@SecurityRequirement(name = "bearer")
class CaseCannedReplyResource {

    private final CaseCannedReplyService replies;
    private final Caller caller;

    CaseCannedReplyResource(CaseCannedReplyService replies, Caller caller) {
        this.replies = replies;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.FOCAL_POINT, Roles.AGENCY_HEAD})
    @Operation(operationId = "listCaseCannedReplies", summary = "The agency's canned replies, filled in for this case")
    @APIResponse(responseCode = "200", description = "All of them")
    @APIResponse(responseCode = "404", description = "No such case, or another agency's")
    public Page<CaseCannedReplyView> list(@PathParam("id") UUID id) {
        return new Page<>(replies.of(id, new CaseVisibility(CaseVisibility.requireAgencyOf(caller))), null);
    }
}
