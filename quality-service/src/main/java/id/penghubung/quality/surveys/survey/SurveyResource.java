package id.penghubung.quality.surveys.survey;

import id.penghubung.kit.idempotency.IdempotentReplies;
import id.penghubung.kit.identity.Roles;
import id.penghubung.kit.openapi.ProblemTypes;
import id.penghubung.kit.paging.Cursor;
import id.penghubung.kit.paging.Page;
import id.penghubung.kit.paging.PageSize;
import id.penghubung.kit.version.Versioned;
import id.penghubung.quality.access.QualityCaller;
import id.penghubung.quality.access.Scope;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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

/** HTTP API of satisfaction surveys for the agencies that make them. */
@Path(SurveyResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Surveys")
class SurveyResource {

    static final String PATH = "/v1/surveys";

    private final Surveys surveys;
    private final IdempotentReplies replies;
    private final QualityCaller caller;

    SurveyResource(Surveys surveys, IdempotentReplies replies, QualityCaller caller) {
        this.surveys = surveys;
        this.replies = replies;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.FOCAL_POINT, Roles.AGENCY_HEAD, Roles.QUALITY_COORDINATOR})
    @Operation(
            operationId = "openSurvey",
            summary = "Open a satisfaction survey",
            description =
                    "Of a unit, or of one of its services, for a period (PermenPANRB 14/2017). Officers and heads open"
                            + " surveys of units of their agency. The sample follows from the population by Krejcie and Morgan.")
    @APIResponse(
            responseCode = "201",
            description = "The survey, which takes answers from now on",
            content = @Content(schema = @Schema(implementation = SurveyView.class)))
    public Response open(
            @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey, @NotNull @Valid SurveyRequest request) {
        Scope scope = caller.actScope();
        String by = caller.actor().subject();
        return replies.executeOnce("surveys/" + by, idempotencyKey, request, () -> {
                    SurveyView view = SurveyView.of(surveys.open(request, scope, by));
                    return replies.created(PATH + "/" + view.id(), view.version(), view);
                })
                .toResponse();
    }

    @GET
    @RolesAllowed({Roles.FOCAL_POINT, Roles.AGENCY_HEAD, Roles.QUALITY_COORDINATOR, Roles.OMBUDSMAN})
    @Operation(
            operationId = "listSurveys",
            summary = "List satisfaction surveys, the newest first",
            description =
                    "The organisation bureau and the liaison of the Ombudsman see all, officers and heads those of their"
                            + " agency.")
    public Page<SurveyView> list(
            @RestQuery @Nullable SurveyState state,
            @RestQuery @Nullable String cursor,
            @RestQuery @Nullable Integer limit) {
        return surveys.page(caller.readScope(), state, Cursor.read(cursor, 1), PageSize.of(limit));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.FOCAL_POINT, Roles.AGENCY_HEAD, Roles.QUALITY_COORDINATOR, Roles.OMBUDSMAN})
    @Operation(
            operationId = "getSurvey",
            summary = "Get a satisfaction survey",
            description = "The `ETag` of the response is for `If-Match`. A survey of another agency is 404.")
    public RestResponse<SurveyView> get(@RestPath UUID id) {
        return versioned(surveys.get(id, caller.readScope()));
    }

    @POST
    @Path("/{id}/publication")
    @RolesAllowed({Roles.AGENCY_HEAD, Roles.QUALITY_COORDINATOR})
    @Operation(
            operationId = "publishSurvey",
            summary = "Publish the results of a closed survey",
            description =
                    "From then on everybody can read the results, without the suggestions. Repeated, it changes nothing.")
    @ProblemTypes("survey-open")
    public RestResponse<SurveyView> publish(
            @RestPath UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return versioned(
                surveys.publish(id, caller.actScope(), ifMatch, caller.actor().subject()));
    }

    private static RestResponse<SurveyView> versioned(Survey survey) {
        return new Versioned<>(SurveyView.of(survey), survey.version()).toResponse();
    }
}
