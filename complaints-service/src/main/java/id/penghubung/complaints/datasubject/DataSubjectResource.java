package id.penghubung.complaints.datasubject;

import id.penghubung.complaints.personaldata.AccessLog;
import id.penghubung.complaints.personaldata.AccessLogEntry;
import id.penghubung.kit.identity.Caller;
import id.penghubung.kit.identity.Roles;
import id.penghubung.kit.paging.Page;
import id.penghubung.kit.paging.PageSize;
import id.penghubung.kit.runtime.UncachedResponse;
import id.penghubung.kit.text.Languages;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** HTTP API of reporters for their own personal data. Anonymous complaints are not part of it: nothing links them to an account. */
@Path("/v1/me")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Personal data")
class DataSubjectResource {

    private final AccessLog accessLog;
    private final ExportOwnData exportOwnData;
    private final EraseOwnData eraseOwnData;
    private final Caller caller;

    DataSubjectResource(AccessLog accessLog, ExportOwnData exportOwnData, EraseOwnData eraseOwnData, Caller caller) {
        this.accessLog = accessLog;
        this.exportOwnData = exportOwnData;
        this.eraseOwnData = eraseOwnData;
        this.caller = caller;
    }

    @GET
    @Path("/access-log")
    @RolesAllowed(Roles.REPORTER)
    @Operation(
            operationId = "listAccessLog",
            summary = "List who read your identity, newest first",
            description =
                    "Each reading of the caller's name and contact details by staff: when, with which role and agency, of which complaint, and why. It names no person.")
    public RestResponse<Page<AccessLogEntry>> accessLog(
            @RestQuery @Nullable String cursor,
            @RestQuery @Nullable Integer limit,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String languages) {
        Locale language = Languages.preferredBy(languages);
        return UncachedResponse.of(accessLog.page(caller.subject(), cursor, PageSize.of(limit), language));
    }

    @GET
    @Path("/data")
    @RolesAllowed(Roles.REPORTER)
    @Operation(
            operationId = "exportOwnData",
            summary = "Export your data, newest complaint first",
            description =
                    "A copy of everything that is stored about the caller: each complaint with the whole identity, its referral, its timeline, its conversation and its attachments with their hashes and paths (UU 27/2022 Art. 7). Who read it is at `/v1/me/access-log`, which complaints of others the caller supports at `/v1/me/supports`.")
    public RestResponse<Page<OwnDataView>> export(
            @RestQuery @Nullable String cursor,
            @RestQuery @Nullable Integer limit,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String languages) {
        return UncachedResponse.of(
                exportOwnData.page(caller.subject(), cursor, PageSize.of(limit), Languages.preferredBy(languages)));
    }

    @DELETE
    @Path("/data")
    @RolesAllowed(Roles.REPORTER)
    @Operation(
            operationId = "eraseOwnData",
            summary = "Erase your data",
            description =
                    "Erases name, contact details and text of each finished complaint of the caller, and keeps what figures are counted from (UU 27/2022 Art. 8). A complaint that is not finished, was referred to the Ombudsman or is examined by it is kept, with the reason, and erased when that ends (202). Needs `confirm=true`; may be repeated.")
    @APIResponse(
            responseCode = "200",
            description = "Everything is erased",
            content = @Content(schema = @Schema(implementation = ErasureView.class)))
    @APIResponse(
            responseCode = "202",
            description = "Some complaints are kept for now, and erased later without a further request",
            content = @Content(schema = @Schema(implementation = ErasureView.class)))
    public RestResponse<ErasureView> erase(
            @Parameter(description = "`true`: a request that was sent by mistake erases nothing", example = "true")
                    @RestQuery
                    @NotNull
                    @AssertTrue
                    Boolean confirm,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String languages) {
        ErasureView erasure = eraseOwnData.erase(caller.subject(), Languages.preferredBy(languages));
        return UncachedResponse.of(erasure.complete() ? RestResponse.Status.OK : RestResponse.Status.ACCEPTED, erasure);
    }
}
