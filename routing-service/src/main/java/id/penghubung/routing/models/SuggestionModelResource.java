package id.penghubung.routing.models;

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

/** HTTP API of suggestion models: the coordinator and the administrator compare versions, the coordinator chooses. */
@Path("/v1/suggestion-models")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Suggestion models")
class SuggestionModelResource {

    private final SuggestionModelService models;
    private final Caller caller;

    SuggestionModelResource(SuggestionModelService models, Caller caller) {
        this.models = models;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.COORDINATOR, Roles.ADMIN})
    @Operation(
            operationId = "listSuggestionModels",
            summary = "List the versions of the suggestion model, newest first",
            description =
                    "Each with its quality on the newest month of decisions, which it has neither learned from nor been tuned with: accuracy, share among the first three, macro-F1, share decided alone with its precision, and the figures of each agency.")
    public Page<SuggestionModelView> list(@RestQuery @Nullable String cursor, @RestQuery @Nullable Integer limit) {
        return models.page(Cursor.read(cursor, 1), PageSize.of(limit));
    }

    @GET
    @Path("/{modelId}")
    @RolesAllowed({Roles.COORDINATOR, Roles.ADMIN})
    @Operation(
            operationId = "getSuggestionModel",
            summary = "Get a version of the suggestion model",
            description = "The `ETag` of the response is for `If-Match`.")
    public RestResponse<SuggestionModelView> get(@RestPath UUID modelId) {
        return reply(models.get(modelId));
    }

    @POST
    @Path("/{modelId}/activation")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.COORDINATOR)
    @Operation(
            operationId = "activateSuggestionModel",
            summary = "Go back to another version of the suggestion model",
            description =
                    "Suggestions come from it until a better version is trained. Decisions that were made stay. Also a version that was refused after its training can be activated.")
    @ProblemTypes({"suggestion-model-active", "suggestion-model-unusable"})
    @APIResponse(
            responseCode = "200",
            description = "The version, which is active",
            content = @Content(schema = @Schema(implementation = SuggestionModelView.class)))
    @APIResponse(
            responseCode = "409",
            description = "The version is active already, or its content was deleted, is damaged or of another release")
    @APIResponse(responseCode = "412", description = "The version has changed since it was read")
    @APIResponse(responseCode = "428", description = "If-Match is missing, or is not an ETag")
    public RestResponse<SuggestionModelView> activate(
            @RestPath UUID modelId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid ModelActivationRequest request) {
        return reply(models.activate(modelId, ifMatch, request, caller.account()));
    }

    @GET
    @Path("/automatic-decisions")
    @RolesAllowed({Roles.COORDINATOR, Roles.ADMIN})
    @Operation(
            operationId = "getAutomaticDecisions",
            summary = "Get whether certain suggestions decide",
            description = "The `ETag` of the response is for `If-Match`.")
    public RestResponse<AutomaticDecisions> automaticDecisions() {
        return reply(models.automaticDecisions());
    }

    @PUT
    @Path("/automatic-decisions")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.COORDINATOR)
    @Operation(
            operationId = "changeAutomaticDecisions",
            summary = "Allow or forbid that certain suggestions decide",
            description =
                    "If allowed, a complaint that the rules leave to the coordinator goes to the suggested agency if the suggestion reaches the threshold of the model. Never if it accuses staff, and never to an agency that is not active, is accused, or supervises staff.")
    @APIResponse(
            responseCode = "200",
            description = "The switch after the change",
            content = @Content(schema = @Schema(implementation = AutomaticDecisions.class)))
    @APIResponse(responseCode = "412", description = "The switch has changed since it was read")
    @APIResponse(responseCode = "428", description = "If-Match is missing, or is not an ETag")
    public RestResponse<AutomaticDecisions> changeAutomaticDecisions(
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid AutomaticDecisionsRequest request) {
        return reply(models.change(ifMatch, request, caller.account()));
    }

    private static RestResponse<SuggestionModelView> reply(SuggestionModelView view) {
        return new Versioned<>(view, view.version()).toResponse();
    }

    private static RestResponse<AutomaticDecisions> reply(AutomaticDecisions view) {
        return new Versioned<>(view, view.version()).toResponse();
    }
}
