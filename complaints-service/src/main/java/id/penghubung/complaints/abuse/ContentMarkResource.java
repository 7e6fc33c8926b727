package id.penghubung.complaints.abuse;

import id.penghubung.kit.identity.Roles;
import id.penghubung.kit.paging.Cursor;
import id.penghubung.kit.paging.Page;
import id.penghubung.kit.paging.PageSize;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** HTTP API of the marks of texts, for the coordinator. */
@Path("/v1/content-marks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Abuse")
class ContentMarkResource {

    private final ContentMarks marks;

    ContentMarkResource(ContentMarks marks) {
        this.marks = marks;
    }

    @GET
    @RolesAllowed(Roles.COORDINATOR)
    @Operation(
            operationId = "listContentMarks",
            summary = "List the complaints that were marked, newest first",
            description =
                    "Texts with offensive words (`OFFENSIVE_LANGUAGE`), and complaints with contact details of a reporter who was told to wait, which somebody else may have typed (`RESTRICTED_CONTACT`). They are accepted and handled like any other; the mark helps to decide what is published. Nobody but the coordinator sees it.")
    public Page<ContentMark> list(@RestQuery @Nullable String cursor, @RestQuery @Nullable Integer limit) {
        return marks.page(Cursor.read(cursor, 2), PageSize.of(limit));
    }
}
