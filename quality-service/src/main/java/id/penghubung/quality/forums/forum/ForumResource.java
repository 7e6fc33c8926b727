package id.penghubung.quality.forums.forum;

import id.penghubung.kit.idempotency.IdempotentReplies;
import id.penghubung.kit.idempotency.Reply;
import id.penghubung.kit.identity.Roles;
import id.penghubung.kit.openapi.ProblemTypes;
import id.penghubung.kit.paging.Cursor;
import id.penghubung.kit.paging.Page;
import id.penghubung.kit.paging.PageSize;
import id.penghubung.kit.version.Versioned;
import id.penghubung.quality.access.Actor;
import id.penghubung.quality.access.QualityCaller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** HTTP API of consultation forums, for those who prepare and supervise them: preparation, announcement, session. */
@Path("/v1/forums")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Consultation forums")
class ForumResource {

    private final Forums forums;
    private final IdempotentReplies replies;
    private final QualityCaller caller;

    ForumResource(Forums forums, IdempotentReplies replies, QualityCaller caller) {
        this.forums = forums;
        this.replies = replies;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({
        Roles.QUALITY_COORDINATOR,
        Roles.FOCAL_POINT,
        Roles.AGENCY_HEAD,
        Roles.OMBUDSMAN,
        Roles.SECRETARY,
        Roles.ADMIN
    })
    @Operation(
            operationId = "listForums",
            summary = "List consultation forums, newest first",
            description = "Officers and heads see those of their own agency, also in preparation.")
    public Page<ForumView> list(
            @Parameter(description = "Only forums of this unit") @RestQuery @Nullable String unit,
            @RestQuery @Nullable String cursor,
            @RestQuery @Nullable Integer limit) {
        return forums.page(caller.readScope(), unit, Cursor.read(cursor, 1), PageSize.of(limit));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({
        Roles.QUALITY_COORDINATOR,
        Roles.FOCAL_POINT,
        Roles.AGENCY_HEAD,
        Roles.OMBUDSMAN,
        Roles.SECRETARY,
        Roles.ADMIN
    })
    @Operation(
            operationId = "getForum",
            summary = "Get a consultation forum",
            description = "The `ETag` of the response is for `If-Match`.")
    public RestResponse<ForumView> get(@RestPath UUID id) {
        return reply(forums.get(id, caller.readScope()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.QUALITY_COORDINATOR, Roles.FOCAL_POINT, Roles.AGENCY_HEAD})
    @Operation(
            operationId = "addForum",
            summary = "Begin the preparation of a consultation forum",
            description =
                    "Of a unit, for its users or for a district (PermenPANRB 16/2017). It may discuss drafts of service"
                            + " standards, and may have an online consultation before the session.")
    @APIResponse(
            responseCode = "201",
            description = "The forum",
            content = @Content(schema = @Schema(implementation = ForumView.class)))
    public Response add(
            @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey, @NotNull @Valid NewForumRequest request) {
        Actor actor = caller.actor();
        Reply reply = replies.executeOnce("forums/" + actor.subject(), idempotencyKey, request, () -> {
            Forum forum = forums.add(caller.actScope(), actor, request);
            return replies.created("/v1/forums/" + forum.id(), forum.version(), ForumView.of(forum));
        });
        return reply.toResponse();
    }

    @PUT
    @Path("/{id}/preparation")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.QUALITY_COORDINATOR, Roles.FOCAL_POINT, Roles.AGENCY_HEAD})
    @Operation(
            operationId = "prepareForum",
            summary = "Replace the preparation of a consultation forum",
            description =
                    "Topic, matter, drafts, time and place, online consultation, invitations; until the announcement.")
    @ProblemTypes("forum-step-not-allowed")
    @APIResponse(responseCode = "412", description = "The forum has changed since it was read")
    @APIResponse(responseCode = "428", description = "If-Match is missing, or is not an ETag")
    public RestResponse<ForumView> prepare(
            @RestPath UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid Preparation preparation) {
        return reply(forums.prepare(target(id, ifMatch), caller.actor(), preparation));
    }

    @POST
    @Path("/{id}/announcement")
    @RolesAllowed({Roles.QUALITY_COORDINATOR, Roles.FOCAL_POINT, Roles.AGENCY_HEAD})
    @Operation(
            operationId = "announceForum",
            summary = "Announce a consultation forum",
            description =
                    "Needs a time in the future, a place and an invitation. From then on everybody can read the preparation"
                            + " and the drafts, and propose while the online consultation is open.")
    @ProblemTypes({"forum-step-not-allowed", "forum-not-prepared"})
    @APIResponse(responseCode = "412", description = "The forum has changed since it was read")
    @APIResponse(responseCode = "422", description = "Something is missing; the pointers name it")
    @APIResponse(responseCode = "428", description = "If-Match is missing, or is not an ETag")
    public RestResponse<ForumView> announce(
            @RestPath UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return reply(forums.announce(target(id, ifMatch), caller.actor()));
    }

    @PUT
    @Path("/{id}/session")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.QUALITY_COORDINATOR, Roles.FOCAL_POINT, Roles.AGENCY_HEAD})
    @Operation(
            operationId = "holdForum",
            summary = "Record the session of a consultation forum",
            description =
                    "Attendance by group and minutes, after the online consultation has ended. They may be corrected until the"
                            + " official record is signed.")
    @ProblemTypes("forum-step-not-allowed")
    @APIResponse(responseCode = "412", description = "The forum has changed since it was read")
    @APIResponse(responseCode = "428", description = "If-Match is missing, or is not an ETag")
    public RestResponse<ForumView> hold(
            @RestPath UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid Session session) {
        return reply(forums.hold(target(id, ifMatch), caller.actor(), session));
    }

    @POST
    @Path("/{id}/earlier-session")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.QUALITY_COORDINATOR)
    @Operation(
            operationId = "enterEarlierForum",
            summary = "Enter the session of a forum that was held before this system was used",
            description =
                    "With its real day, a reason, and the document that proves the day; account and time of the entry are kept. In"
                            + " place of announcement and session. Proposals, agreements, scans and the official record are"
                            + " entered as for any other forum, and it counts in the year of its session.")
    @ProblemTypes("forum-step-not-allowed")
    @APIResponse(responseCode = "412", description = "The forum has changed since it was read")
    @APIResponse(responseCode = "428", description = "If-Match is missing, or is not an ETag")
    public RestResponse<ForumView> enterEarlier(
            @RestPath UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid EarlierSessionRequest request) {
        return reply(forums.holdEarlier(target(id, ifMatch), caller.actor(), request));
    }

    private Forums.Target target(UUID id, @Nullable String ifMatch) {
        return new Forums.Target(id, caller.actScope(), ifMatch);
    }

    private static RestResponse<ForumView> reply(Forum forum) {
        return new Versioned<>(ForumView.of(forum), forum.version()).toResponse();
    }
}
