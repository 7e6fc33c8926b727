package id.penghubung.focalpoint.deadlines;

import id.penghubung.focalpoint.calendar.DateParameters;
import id.penghubung.kit.identity.Caller;
import id.penghubung.kit.identity.Roles;
import id.penghubung.kit.paging.Page;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Deadline policies: everybody can read them, administrators can change them at runtime. */
@Path("/v1/deadline-policies")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Deadlines")
class DeadlinePolicyResource {

    private final DeadlinePolicyService policies;
    private final DeadlinePolicyResponses responses;
    private final Caller caller;

    DeadlinePolicyResource(DeadlinePolicyService policies, DeadlinePolicyResponses responses, Caller caller) {
        this.policies = policies;
        this.responses = responses;
        this.caller = caller;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listDeadlinePolicies",
            summary = "List the deadline policies",
            description =
                    "Each policy states the days on which it is valid, its amount, its legal basis and its escalation levels.")
    public Page<DeadlinePolicyView> list(
            @Parameter(description = "Only those still valid on this day or later") @QueryParam("from") @Nullable
                    String from) {
        LocalDate day = from == null ? null : DateParameters.dayOfQuery("from", from);
        return new Page<>(policies.validFrom(day), null);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            operationId = "changeDeadlinePolicy",
            summary = "Replace a deadline policy from a day on",
            description =
                    "Affects only deadlines that start from that day on, unless `appliesToRunning` is true; then a recalculation moves running deadlines.")
    @APIResponse(
            responseCode = "201",
            description = "The policy, and the recalculation if one has started",
            content = @Content(schema = @Schema(implementation = DeadlinePolicyChanged.class)))
    @APIResponse(responseCode = "400", description = "A field is not valid, or the day is in the past")
    @APIResponse(responseCode = "409", description = "The first request with this Idempotency-Key is still running")
    @APIResponse(responseCode = "422", description = "The Idempotency-Key was used for another request")
    public Response change(
            @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey,
            @Valid @NotNull DeadlinePolicyRequest request) {
        return responses.once(
                caller.subject(), idempotencyKey, request, () -> policies.change(request, caller.account()));
    }
}
