package id.penghubung.focalpoint.casework;

import id.penghubung.focalpoint.record.RecordVerification;
import id.penghubung.kit.identity.Caller;
import id.penghubung.kit.identity.Roles;
import id.penghubung.kit.paging.Cursor;
import id.penghubung.kit.paging.Page;
import id.penghubung.kit.paging.PageSize;
import id.penghubung.kit.version.EntityTags;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Reading cases: an officer his agency's, the coordinator all. */
@Path("/v1/cases")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Cases")
@SecurityRequirement(name = "bearer")
class CaseResource {

    private final CaseReads reads;
    private final Caller caller;

    CaseResource(CaseReads reads, Caller caller) {
        this.reads = reads;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.FOCAL_POINT, Roles.AGENCY_HEAD, Roles.INSPECTOR, Roles.COORDINATOR})
    @Operation(operationId = "listCases", summary = "Cases, soonest deadline first, closed ones last")
    @APIResponse(responseCode = "200", description = "One page")
    @APIResponse(responseCode = "400", description = "Unreadable parameter")
    @APIResponse(responseCode = "403", description = "Another role, or an officer bound to no agency")
    public Page<CaseView> list(
            @Parameter(description = "Only these; may be given several times") @QueryParam("status")
                    List<String> status,
            @Parameter(schema = @Schema(type = SchemaType.STRING, format = "uuid")) @QueryParam("complaintId") @Nullable
                    String complaintId,
            @Parameter(description = "1 to 100, 20 when absent") @QueryParam("limit") @Nullable Integer limit,
            @Parameter(description = "The next of the page before") @QueryParam("cursor") @Nullable String cursor) {
        return reads.page(new CaseQuery(
                Sight.of(caller),
                CaseListParameters.statuses(status),
                CaseListParameters.complaintId(complaintId),
                Cursor.read(cursor, 2).map(CaseQuery.Place::of).orElse(null),
                PageSize.of(limit) + 1));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.FOCAL_POINT, Roles.AGENCY_HEAD, Roles.INSPECTOR, Roles.COORDINATOR})
    @Operation(operationId = "readCase", summary = "One case with its deadlines and history")
    @APIResponse(
            responseCode = "200",
            description = "The case",
            headers = @Header(name = "ETag", description = "Its version, for If-Match"))
    @APIResponse(responseCode = "404", description = "No such case, or another agency's")
    public RestResponse<CaseView> read(@PathParam("id") UUID id) {
        CaseView view = reads.one(id, Sight.of(caller));
        return RestResponse.ResponseBuilder.ok(view)
                .header("ETag", EntityTags.of(view.version()))
                .build();
    }

    @GET
    @Path("/{id}/record/verification")
    @RolesAllowed({Roles.FOCAL_POINT, Roles.AGENCY_HEAD, Roles.INSPECTOR, Roles.COORDINATOR, Roles.ADMIN})
    @Operation(
            operationId = "verifyCaseRecord",
            summary = "Whether the record of a case is complete and as it was written",
            description = "Officers for cases of their agency; inspector, coordinator and administrator for all.")
    @APIResponse(responseCode = "200", description = "What the check found")
    @APIResponse(responseCode = "404", description = "No such case, or another agency's")
    public RecordVerification verify(@PathParam("id") UUID id) {
        return reads.verification(id, Sight.ofAuditor(caller));
    }
}
