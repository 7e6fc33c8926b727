package id.penghubung.routing.rules;

import id.penghubung.kit.idempotency.IdempotentReplies;
import id.penghubung.kit.identity.Caller;
import id.penghubung.kit.identity.Roles;
import id.penghubung.kit.openapi.ProblemTypes;
import id.penghubung.kit.paging.Cursor;
import id.penghubung.kit.paging.Page;
import id.penghubung.kit.paging.PageSize;
import id.penghubung.kit.version.Versioned;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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

/** HTTP API of rule sets: the coordinator drafts, checks and publishes them, the administrator reads them. */
@Path("/v1/rule-sets")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Rule sets")
class RuleSetResource {

    private final RuleSetService ruleSets;
    private final IdempotentReplies replies;
    private final Caller caller;

    RuleSetResource(RuleSetService ruleSets, IdempotentReplies replies, Caller caller) {
        this.ruleSets = ruleSets;
        this.replies = replies;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.COORDINATOR, Roles.ADMIN})
    @Operation(
            operationId = "listRuleSets",
            summary = "List the versions of the routing rules, newest first",
            description =
                    "Drafts, and every version that was ever published. `inForce` marks the one that decides now.")
    public Page<RuleSetView> list(@RestQuery @Nullable String cursor, @RestQuery @Nullable Integer limit) {
        return ruleSets.page(Cursor.read(cursor, 1), PageSize.of(limit));
    }

    @GET
    @Path("/{ruleSetId}")
    @RolesAllowed({Roles.COORDINATOR, Roles.ADMIN})
    @Operation(
            operationId = "getRuleSet",
            summary = "Get a version of the routing rules",
            description = "The `ETag` of the response is for `If-Match`.")
    public RestResponse<RuleSetView> get(@RestPath UUID ruleSetId) {
        return reply(ruleSets.get(ruleSetId));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.COORDINATOR)
    @Operation(
            operationId = "createRuleSet",
            summary = "Create a draft of the routing rules",
            description =
                    "The draft has the rules of the version in force, or of `basedOn`. Complaints are decided as before until it is published.")
    @ProblemTypes("not-found")
    @APIResponse(
            responseCode = "201",
            description = "The draft",
            content = @Content(schema = @Schema(implementation = RuleSetView.class)))
    @APIResponse(responseCode = "404", description = "basedOn is not a version")
    public Response create(
            @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey, @NotNull @Valid DraftRequest request) {
        return replies.executeOnce("rule-sets/" + caller.subject(), idempotencyKey, request, () -> {
                    RuleSetView draft = ruleSets.draft(request, caller.account());
                    return replies.created("/v1/rule-sets/" + draft.id(), draft.version(), draft);
                })
                .toResponse();
    }

    @PUT
    @Path("/{ruleSetId}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.COORDINATOR)
    @Operation(
            operationId = "changeRuleSet",
            summary = "Replace the content of a draft",
            description =
                    "All rules, by priority: the first rule whose conditions hold decides. A draft may be incomplete; its coverage says what prevents the publication.")
    @ProblemTypes("rule-set-published")
    @APIResponse(
            responseCode = "200",
            description = "The draft after the change",
            content = @Content(schema = @Schema(implementation = RuleSetView.class)))
    @APIResponse(responseCode = "409", description = "The version has been published, and never changes")
    @APIResponse(responseCode = "412", description = "The draft has changed since it was read")
    @APIResponse(responseCode = "428", description = "If-Match is missing, or is not an ETag")
    public RestResponse<RuleSetView> change(
            @RestPath UUID ruleSetId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid RuleSetRequest request) {
        return reply(ruleSets.change(ruleSetId, ifMatch, request, caller.account()));
    }

    @GET
    @Path("/{ruleSetId}/coverage")
    @RolesAllowed({Roles.COORDINATOR, Roles.ADMIN})
    @Operation(
            operationId = "getRuleSetCoverage",
            summary = "Check a version of the routing rules",
            description =
                    "Rules that never decide, agencies that are unknown or not active, and the pairs of a category and a district that reach nobody, with the present directory.")
    public RuleSetCoverage coverage(@RestPath UUID ruleSetId) {
        return ruleSets.coverage(ruleSetId);
    }

    @POST
    @Path("/{ruleSetId}/publication")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.COORDINATOR)
    @Operation(
            operationId = "publishRuleSet",
            summary = "Put a version of the routing rules in force",
            description =
                    "A draft becomes immutable. A version that was in force before can be published again, which is how to go back. Complaints that are decided from now on follow it; decisions that were made stay.")
    @ProblemTypes({"rule-set-in-force", "rule-set-invalid"})
    @APIResponse(
            responseCode = "200",
            description = "The version, which is in force",
            content = @Content(schema = @Schema(implementation = RuleSetView.class)))
    @APIResponse(
            responseCode = "409",
            description = "The version is in force already, or a finding prevents its publication (`findings`)")
    @APIResponse(responseCode = "412", description = "The version has changed since it was read")
    @APIResponse(responseCode = "428", description = "If-Match is missing, or is not an ETag")
    public RestResponse<RuleSetView> publish(
            @RestPath UUID ruleSetId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid PublicationRequest request) {
        return reply(ruleSets.publish(ruleSetId, ifMatch, request, caller.account()));
    }

    private static RestResponse<RuleSetView> reply(RuleSetView view) {
        return new Versioned<>(view, view.version()).toResponse();
    }
}
