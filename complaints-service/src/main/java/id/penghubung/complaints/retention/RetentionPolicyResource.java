package id.penghubung.complaints.retention;

import id.penghubung.kit.identity.Caller;
import id.penghubung.kit.identity.Roles;
import id.penghubung.kit.paging.Page;
import jakarta.annotation.security.PermitAll;
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

/** Retention policies: everybody can read how long data is kept, administrators can change it at runtime. */
@Path("/v1/retention-policies")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Personal data")
class RetentionPolicyResource {

    private final RetentionPolicyService policies;
    private final Caller caller;

    RetentionPolicyResource(RetentionPolicyService policies, Caller caller) {
        this.policies = policies;
        this.caller = caller;
    }

    /**
     * A new time of retention.
     *
     * @param days calendar days after the end of a complaint, or after a reading
     */
    @Schema(name = "ChangeRetentionPolicy")
    record ChangeRequest(@NotNull @Min(1) @Max(36_500) Integer days) {}

    @GET
    @PermitAll
    @Operation(
            operationId = "listRetentionPolicies",
            summary = "List the retention policies",
            description =
                    "For each kind of complaint, how many days after its end its text and its reporter are kept, and how many days it stays on record who of the staff read an identity (`ACCESS_LOG`). Never erased is a complaint that is not finished, or that an open matter of the Ombudsman links, nor the record of its readings.")
    public Page<RetentionPolicy> list() {
        return new Page<>(policies.all(), null);
    }

    @GET
    @Path("/{kind}")
    @PermitAll
    @Operation(
            operationId = "getRetentionPolicy",
            summary = "Get a retention policy",
            description = "The `ETag` of the response is for `If-Match`.")
    public RestResponse<RetentionPolicy> get(@RestPath RetainedData kind) {
        return policies.get(kind).toResponse();
    }

    @PUT
    @Path("/{kind}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            operationId = "changeRetentionPolicy",
            summary = "Change a retention policy",
            description =
                    "Holds from the next daily run on, also for complaints that have ended. Erased data cannot be restored.")
    public RestResponse<RetentionPolicy> change(
            @RestPath RetainedData kind,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid ChangeRequest request) {
        return policies.change(kind, request.days(), ifMatch, caller.account()).toResponse();
    }
}
