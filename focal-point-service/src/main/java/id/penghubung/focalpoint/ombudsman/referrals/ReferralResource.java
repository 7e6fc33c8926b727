package id.penghubung.focalpoint.ombudsman.referrals;

import id.penghubung.kit.identity.Roles;
import id.penghubung.kit.paging.Cursor;
import id.penghubung.kit.paging.Page;
import id.penghubung.kit.paging.PageSize;
import id.penghubung.kit.problem.FieldError;
import id.penghubung.kit.problem.ProblemException;
import id.penghubung.kit.text.Text;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Endpoints for the complaints that their reporters referred to the Ombudsman. */
@Path("/v1/ombudsman/referrals")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Ombudsman")
class ReferralResource {

    private final ReferralService referrals;

    ReferralResource(ReferralService referrals) {
        this.referrals = referrals;
    }

    @GET
    @RolesAllowed({Roles.OMBUDSMAN, Roles.COORDINATOR})
    @Operation(
            operationId = "listReferrals",
            summary = "List complaints that were referred to the Ombudsman, latest received first",
            description =
                    "The liaison opens a referral as a matter by linking the complaint in `complaints` of the matter.")
    @APIResponse(responseCode = "200", description = "One page")
    @APIResponse(responseCode = "400", description = "A parameter is not valid")
    public Page<ReferralView> list(
            @Parameter(description = "true: only referrals without a matter; false: only the others")
                    @QueryParam("open")
                    @Nullable
                    String open,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        UUID after = Cursor.read(cursor, 1).map(position -> position.uuid(0)).orElse(null);
        return referrals.page(openOrNull(open), after, PageSize.of(limit));
    }

    @GET
    @Path("/{complaintId}")
    @RolesAllowed({Roles.OMBUDSMAN, Roles.COORDINATOR})
    @Operation(
            operationId = "readReferral",
            summary = "Get the referral of a complaint",
            description = "The text of the complaint is at `/v1/complaints/{id}`.")
    @APIResponse(
            responseCode = "200",
            description = "The referral",
            content = @Content(schema = @Schema(implementation = ReferralView.class)))
    @APIResponse(responseCode = "404", description = "The complaint was not referred")
    public ReferralView read(@PathParam("complaintId") UUID complaintId) {
        return referrals.get(complaintId);
    }

    private static @Nullable Boolean openOrNull(@Nullable String open) {
        if (open == null) {
            return null;
        }
        return switch (open) {
            case "true" -> true;
            case "false" -> false;
            default ->
                throw ProblemException.invalid(
                        new FieldError("?open", Text.of("harus true atau false", "must be true or false")));
        };
    }
}
