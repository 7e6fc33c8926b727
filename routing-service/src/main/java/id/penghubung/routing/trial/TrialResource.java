package id.penghubung.routing.trial;

import id.penghubung.kit.idempotency.IdempotentReplies;
import id.penghubung.kit.identity.Caller;
import id.penghubung.kit.identity.Roles;
import id.penghubung.kit.openapi.ProblemTypes;
import id.penghubung.kit.paging.Cursor;
import id.penghubung.kit.paging.Page;
import id.penghubung.kit.paging.PageSize;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** HTTP API of trials of rule sets on past complaints. */
@Path("/v1/rule-sets/{ruleSetId}/trials")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Rule sets")
class TrialResource {

    private final TrialService trials;
    private final IdempotentReplies replies;
    private final Caller caller;

    TrialResource(TrialService trials, IdempotentReplies replies, Caller caller) {
        this.trials = trials;
        this.replies = replies;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.COORDINATOR, Roles.ADMIN})
    @Operation(
            operationId = "listTrials",
            summary = "List the trials of a rule set, newest first",
            description = "Each with its progress, and with its report once it is finished.")
    public Page<Trial> list(
            @RestPath UUID ruleSetId, @RestQuery @Nullable String cursor, @RestQuery @Nullable Integer limit) {
        return trials.page(ruleSetId, Cursor.read(cursor, 2), PageSize.of(limit));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.COORDINATOR)
    @Operation(
            operationId = "startTrial",
            summary = "Try a rule set on past complaints",
            description =
                    "Compares it with the rules in force, in the background. Nothing is decided anew. Text and facts are those of today, with the coordinator's corrections; erased complaints are left out. A change of the draft ends the trial.")
    @ProblemTypes("trial-unfinished")
    @APIResponse(
            responseCode = "201",
            description = "The trial, which waits for a replica",
            content = @Content(schema = @Schema(implementation = Trial.class)))
    @APIResponse(responseCode = "409", description = "Another trial of the rule set waits or runs")
    public Response start(
            @RestPath UUID ruleSetId,
            @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey,
            @NotNull @Valid TrialRequest request) {
        String location = "/v1/rule-sets/" + ruleSetId + "/trials/";
        return replies.executeOnce(location + caller.subject(), idempotencyKey, request, () -> {
                    Trial trial = trials.request(ruleSetId, request, caller.account());
                    return replies.reply(201, Map.of("Location", location + trial.id()), trial);
                })
                .toResponse();
    }

    @GET
    @Path("/{trialId}")
    @RolesAllowed({Roles.COORDINATOR, Roles.ADMIN})
    @Operation(
            operationId = "getTrial",
            summary = "Get a trial with its progress and report",
            description = "The report is there once the state is FINISHED.")
    public Trial get(@RestPath UUID ruleSetId, @RestPath UUID trialId) {
        return trials.get(ruleSetId, trialId);
    }

    @GET
    @Path("/{trialId}/differences")
    @RolesAllowed({Roles.COORDINATOR, Roles.ADMIN})
    @Operation(
            operationId = "listTrialDifferences",
            summary = "List the complaints that a rule set would send elsewhere",
            description =
                    "Beside what coordinators and agencies had corrected. Up to a maximum (`penghubung.trials.maximum-differences`); the report counts all.")
    public Page<TrialDifference> differences(
            @RestPath UUID ruleSetId,
            @RestPath UUID trialId,
            @RestQuery @Nullable String cursor,
            @RestQuery @Nullable Integer limit) {
        return trials.differences(ruleSetId, trialId, Cursor.read(cursor, 1), PageSize.of(limit));
    }

    @POST
    @Path("/{trialId}/cancellation")
    @RolesAllowed(Roles.COORDINATOR)
    @Operation(
            operationId = "cancelTrial",
            summary = "Cancel a trial",
            description = "The replica that runs it stops after its page. What was found so far stays.")
    @ProblemTypes("trial-ended")
    @APIResponse(responseCode = "200", description = "The trial, which is cancelled")
    @APIResponse(responseCode = "409", description = "The trial has ended already")
    public Trial cancel(@RestPath UUID ruleSetId, @RestPath UUID trialId) {
        return trials.cancel(ruleSetId, trialId);
    }
}
