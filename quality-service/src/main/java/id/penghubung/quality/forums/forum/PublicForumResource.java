package id.penghubung.quality.forums.forum;

import id.penghubung.kit.paging.Cursor;
import id.penghubung.kit.paging.Page;
import id.penghubung.kit.paging.PageSize;
import id.penghubung.quality.standards.StandardDraft;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** HTTP API of announced forums. Everybody may read them. */
@Path("/v1/public-forums")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Public consultation")
class PublicForumResource {

    private final Forums forums;

    PublicForumResource(Forums forums) {
        this.forums = forums;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listPublicForums",
            summary = "List announced consultation forums, newest first",
            description = "With the results of those that published them.")
    public Page<PublicForumView> list(
            @Parameter(description = "Only forums of this unit") @RestQuery @Nullable String unit,
            @RestQuery @Nullable String cursor,
            @RestQuery @Nullable Integer limit) {
        return forums.announced(unit, Cursor.read(cursor, 1), PageSize.of(limit));
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(
            operationId = "getPublicForum",
            summary = "Get an announced consultation forum",
            description = "Day, attendance and record appear when the results are published.")
    public PublicForumView get(@RestPath UUID id) {
        return PublicForumView.of(forums.getAnnounced(id));
    }

    @GET
    @Path("/{id}/drafts/{serviceCode}")
    @PermitAll
    @Operation(
            operationId = "getConsultedDraft",
            summary = "Get a draft of a service standard that a forum discusses",
            description = "As it is now. Everybody may read it from the announcement of the forum.")
    public StandardDraft draft(@RestPath UUID id, @RestPath String serviceCode) {
        return forums.draft(id, serviceCode);
    }
}
