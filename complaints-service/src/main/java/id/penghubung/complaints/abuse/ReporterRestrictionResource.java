package id.penghubung.complaints.abuse;

import id.penghubung.kit.idempotency.IdempotentReplies;
import id.penghubung.kit.identity.Caller;
import id.penghubung.kit.identity.Roles;
import id.penghubung.kit.openapi.ProblemTypes;
import id.penghubung.kit.paging.Cursor;
import id.penghubung.kit.paging.Page;
import id.penghubung.kit.paging.PageSize;
import id.penghubung.kit.runtime.StorableText;
import id.penghubung.kit.version.Versioned;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** HTTP API of reporters who are told to wait, for the coordinator. */
@Path("/v1/reporter-restrictions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Abuse")
class ReporterRestrictionResource {

    private final RestrictReporters restrictions;
    private final IdempotentReplies replies;
    private final Caller caller;

    ReporterRestrictionResource(RestrictReporters restrictions, IdempotentReplies replies, Caller caller) {
        this.restrictions = restrictions;
        this.replies = replies;
        this.caller = caller;
    }

    /**
     * The early end of a restriction.
     *
     * @param reason reason, for the record
     */
    @Schema(name = "LiftRestriction")
    record LiftRequest(@NotNull @Size(min = 3, max = 500) String reason) {

        LiftRequest {
            reason = StorableText.stripped(reason);
        }
    }

    @GET
    @RolesAllowed(Roles.COORDINATOR)
    @Operation(
            operationId = "listReporterRestrictions",
            summary = "List the reporters who were told to wait, newest first",
            description = "Also restrictions that have ended. A restriction never names its reporter.")
    public Page<ReporterRestriction> list(@RestQuery @Nullable String cursor, @RestQuery @Nullable Integer limit) {
        return restrictions.page(Cursor.read(cursor, 1), PageSize.of(limit));
    }

    @GET
    @Path("/{restrictionId}")
    @RolesAllowed(Roles.COORDINATOR)
    @Operation(
            operationId = "getReporterRestriction",
            summary = "Get a restriction of a reporter",
            description = "The `ETag` of the response is for `If-Match`.")
    public RestResponse<ReporterRestriction> get(@RestPath UUID restrictionId) {
        return reply(restrictions.get(restrictionId));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.COORDINATOR)
    @Operation(
            operationId = "restrictReporter",
            summary = "Tell a reporter to wait before the next complaint",
            description =
                    "By one of their complaints, without learning who the reporter is, or by contact details. Until then a submission of their account gets 429 with the reason, and so does that of an account whose verified mail address was given. Complaints with contact details that were only typed are accepted and marked (`RESTRICTED_CONTACT`), since anybody may have typed them, and must not learn of the restriction; `marksOnly` says if there is nothing else. The reporter can still read, answer, complete and withdraw their complaints, and officers can key in what they bring to the counter. The order stays on record.")
    @ProblemTypes({"not-found", "reporter-unknown"})
    @APIResponse(
            responseCode = "201",
            description = "The reporter must wait",
            content = @Content(schema = @Schema(implementation = ReporterRestriction.class)))
    @APIResponse(responseCode = "409", description = "Nothing is stored by which the reporter can be recognized")
    public Response restrict(
            @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey,
            @NotNull @Valid RestrictionRequest request) {
        return replies.executeOnce("reporter-restrictions/" + caller.subject(), idempotencyKey, request, () -> {
                    ReporterRestriction made = restrictions.restrict(request, caller.account());
                    return replies.created("/v1/reporter-restrictions/" + made.id(), made.version(), made);
                })
                .toResponse();
    }

    @POST
    @Path("/{restrictionId}/lifting")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.COORDINATOR)
    @Operation(
            operationId = "liftReporterRestriction",
            summary = "End a restriction of a reporter early",
            description = "The reporter may submit complaints again at once. The reason is for the record.")
    @ProblemTypes("restriction-ended")
    @APIResponse(
            responseCode = "200",
            description = "The restriction, which has ended",
            content = @Content(schema = @Schema(implementation = ReporterRestriction.class)))
    @APIResponse(responseCode = "409", description = "The restriction has already ended")
    @APIResponse(responseCode = "412", description = "The restriction has changed since it was read")
    @APIResponse(responseCode = "428", description = "If-Match is missing, or is not an ETag")
    public RestResponse<ReporterRestriction> lift(
            @RestPath UUID restrictionId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid LiftRequest request) {
        return reply(restrictions.lift(restrictionId, ifMatch, request.reason(), caller.account()));
    }

    private static RestResponse<ReporterRestriction> reply(ReporterRestriction restriction) {
        return new Versioned<>(restriction, restriction.version()).toResponse();
    }
}
