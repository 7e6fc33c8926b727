package id.penghubung.complaints.complaint;

import id.penghubung.complaints.catalogue.Catalogue;
import id.penghubung.kit.identity.Caller;
import id.penghubung.kit.identity.Roles;
import id.penghubung.kit.office.OfficeSettings;
import id.penghubung.kit.openapi.ProblemTypes;
import id.penghubung.kit.paging.Page;
import id.penghubung.kit.paging.PageSize;
import id.penghubung.kit.text.Languages;
import id.penghubung.kit.version.EntityTags;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** HTTP API to read complaints and to withdraw one's own complaint. */
@Path("/v1/complaints")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Complaints")
class ComplaintResource {

    private final ReadComplaints readComplaints;
    private final WithdrawComplaint withdrawComplaint;
    private final Catalogue catalogue;
    private final OfficeSettings office;
    private final Caller caller;

    ComplaintResource(
            ReadComplaints readComplaints,
            WithdrawComplaint withdrawComplaint,
            Catalogue catalogue,
            OfficeSettings office,
            Caller caller) {
        this.readComplaints = readComplaints;
        this.withdrawComplaint = withdrawComplaint;
        this.catalogue = catalogue;
        this.office = office;
        this.caller = caller;
    }

    /** The reason of a withdrawal. */
    record WithdrawalRequest(@Nullable @Size(max = 1000) String reason) {}

    @GET
    @RolesAllowed({
        Roles.REPORTER,
        Roles.COORDINATOR,
        Roles.FOCAL_POINT,
        Roles.AGENCY_HEAD,
        Roles.INSPECTOR,
        Roles.OMBUDSMAN
    })
    @Operation(
            operationId = "listComplaints",
            summary = "List complaints, newest first",
            description =
                    "A reporter sees their own complaints, an officer those of their agency, the coordinator all, the liaison of the Ombudsman those that were referred to it or are linked with a matter. Each filter narrows that; several apply together. The text search forgives typing errors and knows Indonesian endings.")
    @ProblemTypes("search-too-broad")
    public Page<ComplaintView> list(
            @BeanParam ComplaintFilterQuery query,
            @RestQuery @Nullable String cursor,
            @RestQuery @Nullable Integer limit) {
        ComplaintFilter filter = query.read(catalogue, office.zone());
        return readComplaints.page(ComplaintVisibility.of(caller), filter, cursor, PageSize.of(limit));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({
        Roles.REPORTER,
        Roles.COORDINATOR,
        Roles.FOCAL_POINT,
        Roles.AGENCY_HEAD,
        Roles.INSPECTOR,
        Roles.OMBUDSMAN
    })
    @Operation(
            operationId = "getComplaint",
            summary = "Get a complaint",
            description =
                    "The `ETag` of the response is for `If-Match`. Personal data of the reporter is absent where the role may not see it.")
    public RestResponse<ComplaintView> get(@RestPath UUID id) {
        return reply(readComplaints.get(id, ComplaintVisibility.of(caller)));
    }

    @GET
    @Path("/{id}/timeline")
    @RolesAllowed({
        Roles.REPORTER,
        Roles.COORDINATOR,
        Roles.FOCAL_POINT,
        Roles.AGENCY_HEAD,
        Roles.INSPECTOR,
        Roles.OMBUDSMAN
    })
    @Operation(
            operationId = "getTimeline",
            summary = "List the timeline of a complaint, oldest entry first",
            description =
                    "The public course of the complaint: status, actor and message of each step. It names no officer.")
    public Page<TimelineEntryView> timeline(
            @RestPath UUID id,
            @RestQuery @Nullable String cursor,
            @RestQuery @Nullable Integer limit,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String languages) {
        return readComplaints.timeline(
                id, ComplaintVisibility.of(caller), cursor, PageSize.of(limit), Languages.preferredBy(languages));
    }

    @POST
    @Path("/{id}/withdrawal")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.REPORTER)
    @Operation(
            operationId = "withdrawComplaint",
            summary = "Withdraw a complaint",
            description =
                    "A reporter can withdraw their own complaint until it is answered. The agency stops its work on it.")
    @ProblemTypes("cannot-withdraw")
    public RestResponse<ComplaintView> withdraw(
            @RestPath UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Nullable @Valid WithdrawalRequest request) {
        return reply(
                withdrawComplaint.byOwner(id, caller.subject(), ifMatch, request == null ? null : request.reason()));
    }

    private static RestResponse<ComplaintView> reply(ReadComplaints.Read read) {
        return RestResponse.ResponseBuilder.ok(read.view())
                .header(HttpHeaders.ETAG, EntityTags.of(read.version()))
                .build();
    }
}
