package id.penghubung.focalpoint.directory;

import id.penghubung.kit.identity.Roles;
import id.penghubung.kit.paging.Cursor;
import id.penghubung.kit.paging.Page;
import id.penghubung.kit.paging.PageSize;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Endpoint for the change history of an agency's directory entries. */
@Path("/v1/agencies/{code}/history")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Agencies")
class DirectoryHistoryResource {

    private final DirectoryHistoryService history;
    private final DirectoryAccessPolicy access;

    DirectoryHistoryResource(DirectoryHistoryService history, DirectoryAccessPolicy access) {
        this.history = history;
        this.access = access;
    }

    @GET
    @RolesAllowed({Roles.FOCAL_POINT, Roles.AGENCY_HEAD, Roles.INSPECTOR, Roles.COORDINATOR, Roles.ADMIN})
    @Operation(
            operationId = "listDirectoryChanges",
            summary = "List the changes to an agency's entries, newest first",
            description = "Each change shows the entry before and after, and the account that made it.")
    @APIResponse(responseCode = "200", description = "One page")
    @APIResponse(responseCode = "404", description = "The agency does not exist, or is not visible to the caller")
    public Page<DirectoryChangeView> list(
            @PathParam("code") String code,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        access.requireReader(code);
        return history.page(code, Cursor.read(cursor, 2), PageSize.of(limit));
    }
}
