package id.penghubung.focalpoint.casework.worklist;

import id.penghubung.focalpoint.audit.RecordVerification;
import id.penghubung.focalpoint.casework.model.CaseVisibility;
import id.penghubung.focalpoint.casework.view.CaseView;
import id.penghubung.kit.identity.Caller;
import id.penghubung.kit.identity.Roles;
import id.penghubung.kit.openapi.ProblemTypes;
import id.penghubung.kit.paging.Page;
import id.penghubung.kit.version.EntityTags;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Endpoints that read cases. An officer sees the cases of their agency, the coordinator all cases. */
@Path("/v1/cases")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Cases")
class CaseResource {

    private final CaseReadService readService;
    private final Caller caller;
    private final Clock clock;

    CaseResource(CaseReadService readService, Caller caller, Clock clock) {
        this.readService = readService;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({Roles.FOCAL_POINT, Roles.AGENCY_HEAD, Roles.INSPECTOR, Roles.COORDINATOR})
    @Operation(
            operationId = "listCases",
            summary = "List cases, soonest deadline first",
            description =
                    "Cases that wait for the reporter follow, closed cases are last. An officer sees the cases of their agency, the coordinator all.")
    @ProblemTypes("account-without-agency")
    @APIResponse(responseCode = "200", description = "One page")
    @APIResponse(responseCode = "400", description = "A parameter is not valid")
    @APIResponse(responseCode = "403", description = "The role may not read cases, or the account belongs to no agency")
    public Page<CaseView> list(@BeanParam CaseListParameters parameters) {
        return readService.page(parameters.query(viewer()));
    }

    @GET
    @Path("/tabs")
    @RolesAllowed({Roles.FOCAL_POINT, Roles.AGENCY_HEAD, Roles.INSPECTOR, Roles.COORDINATOR})
    @Operation(
            operationId = "countCaseTabs",
            summary = "Count the cases in each tab of the work list",
            description = "Counting stops at 1000; `more` is then true.")
    @ProblemTypes("account-without-agency")
    @APIResponse(responseCode = "200", description = "A count for each tab, in the order of the work list")
    public WorklistTabCount.All tabs() {
        return WorklistTabCount.All.of(readService.tabs(viewer()));
    }

    @GET
    @Path("/next")
    @RolesAllowed({Roles.FOCAL_POINT, Roles.AGENCY_HEAD})
    @Operation(
            operationId = "readNextCase",
            summary = "Get the case to work on next",
            description =
                    "The case assigned to the caller that is due soonest, otherwise the unassigned case of the agency that is due soonest.")
    @ProblemTypes("account-without-agency")
    @APIResponse(
            responseCode = "200",
            description = "The case",
            headers = @Header(name = "ETag", description = "Version of the entity, for If-Match"),
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = CaseView.class)))
    @APIResponse(responseCode = "204", description = "No case has a pending deadline")
    public Response next() {
        return readService
                .next(viewer())
                .map(view -> Response.ok(view).header("ETag", EntityTags.of(view.version())))
                .orElseGet(Response::noContent)
                .build();
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.FOCAL_POINT, Roles.AGENCY_HEAD, Roles.INSPECTOR, Roles.COORDINATOR})
    @Operation(
            operationId = "readCase",
            summary = "Get a case with its deadlines and history",
            description =
                    "The `ETag` of the response is for `If-Match`. An officer sees the cases of their agency, the coordinator all.")
    @ProblemTypes("account-without-agency")
    @APIResponse(
            responseCode = "200",
            description = "The case",
            headers = @Header(name = "ETag", description = "Version of the entity, for If-Match"))
    @APIResponse(responseCode = "404", description = "The case does not exist, or belongs to another agency")
    public RestResponse<CaseView> read(@PathParam("id") UUID id) {
        CaseView view = readService.get(id, CaseVisibility.of(caller));
        return RestResponse.ResponseBuilder.ok(view)
                .header("ETag", EntityTags.of(view.version()))
                .build();
    }

    @GET
    @Path("/{id}/record/verification")
    @RolesAllowed({Roles.FOCAL_POINT, Roles.AGENCY_HEAD, Roles.INSPECTOR, Roles.COORDINATOR, Roles.ADMIN})
    @Operation(
            operationId = "verifyCaseRecord",
            summary = "Verify the audit record of a case",
            description =
                    "Checks that the chained entries are complete and unchanged. Officers can verify cases of their agency; inspector, coordinator and administrator all cases.")
    @ProblemTypes("account-without-agency")
    @APIResponse(responseCode = "200", description = "Result of the verification")
    @APIResponse(responseCode = "404", description = "The case does not exist, or belongs to another agency")
    public RecordVerification verify(@PathParam("id") UUID id) {
        return readService.verification(id, CaseVisibility.ofAuditor(caller));
    }

    private CaseListQuery.Viewer viewer() {
        return new CaseListQuery.Viewer(CaseVisibility.of(caller), caller.account(), clock.instant());
    }
}
