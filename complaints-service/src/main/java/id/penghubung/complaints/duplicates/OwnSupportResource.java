package id.penghubung.complaints.duplicates;

import id.penghubung.kit.identity.Caller;
import id.penghubung.kit.identity.Roles;
import id.penghubung.kit.paging.Page;
import id.penghubung.kit.paging.PageSize;
import id.penghubung.kit.runtime.UncachedResponse;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** HTTP API of the complaints that a reporter supports. */
@Path("/v1/me/supports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Duplicates")
class OwnSupportResource {

    private final SupportComplaint supportComplaint;
    private final Caller caller;

    OwnSupportResource(SupportComplaint supportComplaint, Caller caller) {
        this.supportComplaint = supportComplaint;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Roles.REPORTER)
    @Operation(
            operationId = "listOwnSupports",
            summary = "List the complaints that you support, latest support first",
            description = "Each with its progress. A complaint that is not public any more is not shown.")
    public RestResponse<Page<SupportView>> own(@RestQuery @Nullable String cursor, @RestQuery @Nullable Integer limit) {
        return UncachedResponse.of(supportComplaint.ofAccount(caller.subject(), cursor, PageSize.of(limit)));
    }
}
