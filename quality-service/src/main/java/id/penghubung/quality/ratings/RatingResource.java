package id.penghubung.quality.ratings;

import id.penghubung.kit.idempotency.IdempotentReplies;
import id.penghubung.kit.idempotency.Reply;
import id.penghubung.kit.identity.Roles;
import id.penghubung.kit.openapi.FileResponse;
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

/** HTTP API of ratings by the Ombudsman: entry, correction, publication. The agencies read those of their own units. */
@Path("/v1/ratings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Ombudsman ratings")
class RatingResource {

    private final Ratings ratings;
    private final IdempotentReplies replies;
    private final QualityCaller caller;

    RatingResource(Ratings ratings, IdempotentReplies replies, QualityCaller caller) {
        this.ratings = ratings;
        this.replies = replies;
        this.caller = caller;
    }

    /** Content of a correction, by which a repetition is recognised. */
    private record Corrected(UUID id, CorrectionRequest request) {}

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
            operationId = "listRatings",
            summary = "List the ratings of units by the Ombudsman, the latest entry first",
            description = "Those that count, without corrected ones. Officers and heads see those of their own agency.")
    public Page<RatingView> list(
            @Parameter(description = "Only ratings of this unit") @RestQuery @Nullable String unit,
            @Parameter(description = "Only ratings of this year") @RestQuery @Nullable Integer year,
            @RestQuery @Nullable String cursor,
            @RestQuery @Nullable Integer limit) {
        return ratings.page(caller.readScope(), unit, year, Cursor.read(cursor, 1), PageSize.of(limit));
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
            operationId = "getOmbudsmanRating",
            summary = "Get a rating",
            description = "Also one that was corrected. The `ETag` of the response is for `If-Match`.")
    public RestResponse<RatingView> get(@RestPath UUID id) {
        return reply(ratings.get(id, caller.readScope()));
    }

    @GET
    @Path("/{id}/entries")
    @RolesAllowed({
        Roles.QUALITY_COORDINATOR,
        Roles.FOCAL_POINT,
        Roles.AGENCY_HEAD,
        Roles.OMBUDSMAN,
        Roles.SECRETARY,
        Roles.ADMIN
    })
    @Operation(
            operationId = "listRatingEntries",
            summary = "List all entries of the unit and year of a rating, newest first",
            description = "The first one counts; each names the one that it corrects, with the reason.")
    public Page<RatingView> entries(
            @RestPath UUID id, @RestQuery @Nullable String cursor, @RestQuery @Nullable Integer limit) {
        return ratings.entries(id, caller.readScope(), Cursor.read(cursor, 1), PageSize.of(limit));
    }

    @GET
    @Path("/{id}/document")
    @Produces(MediaType.WILDCARD)
    @RolesAllowed({
        Roles.QUALITY_COORDINATOR,
        Roles.FOCAL_POINT,
        Roles.AGENCY_HEAD,
        Roles.OMBUDSMAN,
        Roles.SECRETARY,
        Roles.ADMIN
    })
    @Operation(
            operationId = "readDocumentOfRating",
            summary = "Download the document of a rating",
            description = "The bytes of the file. Save the file; do not open it in the window of a browser.")
    @ProblemTypes("file-missing")
    @FileResponse
    public Response document(@RestPath UUID id) {
        return ratings.document(id, caller.readScope());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.OMBUDSMAN, Roles.QUALITY_COORDINATOR})
    @Operation(
            operationId = "enterRating",
            summary = "Enter a rating of a unit",
            description =
                    "As its document states it, by the Ombudsman, or by the organisation bureau. Method, levels and"
                            + " dimensions are those of the year; nothing is computed. A score outside of the known bounds"
                            + " of its level needs `asInDocument`.")
    @ProblemTypes({"rating-exists", "rating-outside-bounds"})
    @APIResponse(
            responseCode = "201",
            description = "The rating",
            content = @Content(schema = @Schema(implementation = RatingView.class)))
    @APIResponse(responseCode = "422", description = "The score is outside of the bounds of the level")
    public Response enter(
            @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey, @NotNull @Valid NewRatingRequest request) {
        Actor actor = caller.actor();
        Reply reply = replies.executeOnce(
                "ratings/" + actor.subject(), idempotencyKey, request, () -> created(ratings.enter(actor, request)));
        return reply.toResponse();
    }

    @POST
    @Path("/{id}/correction")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.OMBUDSMAN, Roles.QUALITY_COORDINATOR})
    @Operation(
            operationId = "correctRating",
            summary = "Correct a rating",
            description =
                    "By another entry with its document and the reason; the earlier entry is kept. The correction of a"
                            + " published rating is published.")
    @ProblemTypes({"rating-corrected", "rating-outside-bounds"})
    @APIResponse(
            responseCode = "201",
            description = "The rating that counts now",
            content = @Content(schema = @Schema(implementation = RatingView.class)))
    @APIResponse(responseCode = "412", description = "The rating has changed since it was read")
    @APIResponse(responseCode = "422", description = "The score is outside of the bounds of the level")
    @APIResponse(responseCode = "428", description = "If-Match is missing, or is not an ETag")
    public Response correct(
            @RestPath UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey,
            @NotNull @Valid CorrectionRequest request) {
        Actor actor = caller.actor();
        Reply reply = replies.executeOnce(
                "ratings/" + id + "/correction/" + actor.subject(),
                idempotencyKey,
                new Corrected(id, request),
                () -> created(ratings.correct(id, ifMatch, actor, request)));
        return reply.toResponse();
    }

    @POST
    @Path("/{id}/publication")
    @RolesAllowed({Roles.OMBUDSMAN, Roles.QUALITY_COORDINATOR})
    @Operation(
            operationId = "publishRating",
            summary = "Publish a rating",
            description =
                    "After the Ombudsman has announced it. From then on everybody can read it. Repeated, it changes"
                            + " nothing.")
    @ProblemTypes("rating-corrected")
    @APIResponse(responseCode = "412", description = "The rating has changed since it was read")
    @APIResponse(responseCode = "428", description = "If-Match is missing, or is not an ETag")
    public RestResponse<RatingView> publish(
            @RestPath UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return reply(ratings.publish(id, ifMatch, caller.actor()));
    }

    private Reply created(Rating rating) {
        return replies.created("/v1/ratings/" + rating.id(), rating.version(), RatingView.of(rating));
    }

    private static RestResponse<RatingView> reply(Rating rating) {
        return new Versioned<>(RatingView.of(rating), rating.version()).toResponse();
    }
}
