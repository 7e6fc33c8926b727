package id.penghubung.complaints.abuse;

import id.penghubung.kit.identity.Caller;
import id.penghubung.kit.identity.Roles;
import id.penghubung.kit.paging.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** HTTP API of the limits on submissions: coordinators can read them, administrators can change them at runtime. */
@Path("/v1/submission-limits")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Abuse")
class SubmissionLimitResource {

    private final SubmissionLimits limits;
    private final Caller caller;

    SubmissionLimitResource(SubmissionLimits limits, Caller caller) {
        this.limits = limits;
        this.caller = caller;
    }

    /**
     * A new limit.
     *
     * @param value largest permitted number; 0 stands for no limit
     */
    @Schema(name = "ChangeSubmissionLimit")
    record ChangeRequest(@NotNull @Min(0) @Max(1_000_000) Integer value) {}

    @GET
    @RolesAllowed({Roles.COORDINATOR, Roles.ADMIN})
    @Operation(
            operationId = "listSubmissionLimits",
            summary = "List the limits on submissions",
            description =
                    "How many complaints an account, a device and an address may submit in an hour and in a day, what a text may contain, how many mails an address gets on a day, and for how long a reporter can be told to wait.")
    public Page<SubmissionLimit> list() {
        return new Page<>(limits.all(), null);
    }

    @GET
    @Path("/{name}")
    @RolesAllowed({Roles.COORDINATOR, Roles.ADMIN})
    @Operation(
            operationId = "getSubmissionLimit",
            summary = "Get a limit on submissions",
            description = "The `ETag` of the response is for `If-Match`.")
    public RestResponse<SubmissionLimit> get(@RestPath LimitName name) {
        return limits.get(name).toResponse();
    }

    @PUT
    @Path("/{name}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            operationId = "changeSubmissionLimit",
            summary = "Change a limit on submissions",
            description =
                    "Holds for the next submission, in other replicas after some seconds. What was submitted before counts, too. 0 removes the limit, except that of RESTRICTION_DAYS: then no reporter can be told to wait.")
    public RestResponse<SubmissionLimit> change(
            @RestPath LimitName name,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid ChangeRequest request) {
        return limits.change(name, request.value(), ifMatch, caller.account()).toResponse();
    }
}
