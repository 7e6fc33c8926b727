package id.penghubung.quality.forums.conclusion;

import id.penghubung.kit.identity.Roles;
import id.penghubung.kit.openapi.ProblemTypes;
import id.penghubung.kit.version.Versioned;
import id.penghubung.quality.access.QualityCaller;
import id.penghubung.quality.forums.forum.Forum;
import id.penghubung.quality.forums.forum.ForumView;
import id.penghubung.quality.forums.forum.Forums;
import id.penghubung.quality.forums.forum.SignedRecord;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** HTTP API of the last steps of a forum: official record, publication, closing. */
@Path("/v1/forums/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Consultation forums")
class ForumConclusionResource {

    private final ForumConclusion conclusion;
    private final QualityCaller caller;

    ForumConclusionResource(ForumConclusion conclusion, QualityCaller caller) {
        this.conclusion = conclusion;
        this.caller = caller;
    }

    @POST
    @Path("/record")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.QUALITY_COORDINATOR, Roles.FOCAL_POINT, Roles.AGENCY_HEAD})
    @Operation(
            operationId = "signForumRecord",
            summary = "Add the signed official record of a forum",
            description =
                    "The *berita acara*, signed by the provider and representatives of the public (PermenPANRB 16/2017): a scan among"
                            + " the files of the forum, or the names of the signatories of both sides. After it the session and the"
                            + " agreements do not change any more, and a standard that was discussed can name the forum.")
    @ProblemTypes({"forum-step-not-allowed", "forum-record-unsigned"})
    @APIResponse(responseCode = "412", description = "The forum has changed since it was read")
    @APIResponse(responseCode = "422", description = "Neither a scan, nor names of both sides")
    @APIResponse(responseCode = "428", description = "If-Match is missing, or is not an ETag")
    public RestResponse<ForumView> record(
            @RestPath UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid SignedRecord record) {
        return reply(conclusion.record(target(id, ifMatch), caller.actor(), record));
    }

    @POST
    @Path("/publication")
    @RolesAllowed({Roles.QUALITY_COORDINATOR, Roles.AGENCY_HEAD})
    @Operation(
            operationId = "publishForum",
            summary = "Publish the results of a forum",
            description =
                    "Needs the official record, and an answer to each proposal. Everybody can read the agreements.")
    @ProblemTypes({"forum-step-not-allowed", "forum-without-record", "forum-proposals-unanswered"})
    @APIResponse(responseCode = "412", description = "The forum has changed since it was read")
    @APIResponse(responseCode = "428", description = "If-Match is missing, or is not an ETag")
    public RestResponse<ForumView> publish(
            @RestPath UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return reply(conclusion.publish(target(id, ifMatch), caller.actor()));
    }

    @POST
    @Path("/closing")
    @RolesAllowed({Roles.QUALITY_COORDINATOR, Roles.AGENCY_HEAD})
    @Operation(
            operationId = "closeForum",
            summary = "Close a forum",
            description =
                    "Needs the official record and the publication. An open agreement whose due date has passed stands as overdue"
                            + " on the record; one that is not due yet keeps the forum open.")
    @ProblemTypes({"forum-step-not-allowed", "forum-without-record", "forum-agreements-open"})
    @APIResponse(responseCode = "412", description = "The forum has changed since it was read")
    @APIResponse(responseCode = "428", description = "If-Match is missing, or is not an ETag")
    public RestResponse<ForumView> close(
            @RestPath UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return reply(conclusion.close(target(id, ifMatch), caller.actor()));
    }

    private Forums.Target target(UUID id, @Nullable String ifMatch) {
        return new Forums.Target(id, caller.actScope(), ifMatch);
    }

    private static RestResponse<ForumView> reply(Forum forum) {
        return new Versioned<>(ForumView.of(forum), forum.version()).toResponse();
    }
}
