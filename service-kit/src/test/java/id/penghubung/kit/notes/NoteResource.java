package id.penghubung.kit.notes;

import id.penghubung.kit.idempotency.IdempotentReplies;
import id.penghubung.kit.idempotency.Reply;
import id.penghubung.kit.identity.Caller;
import id.penghubung.kit.paging.Cursor;
import id.penghubung.kit.paging.Page;
import id.penghubung.kit.paging.PageSize;
import id.penghubung.kit.version.EntityTags;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Notes over HTTP, with all functions that a resource of a service uses. */
@Path("/v1/notes")
public class NoteResource {

    /** Tone of a note. */
    public enum Tone {
        QUIET,
        LOUD
    }

    /** Place of a note. */
    public record Place(
            @NotNull @Min(-90) @Max(90) Double latitude,
            @NotBlank String name) {}

    /** New note, with a field of each type. */
    public record NewNote(
            @NotBlank @Size(max = 200) String text,
            @Nullable Tone tone,
            @Nullable Boolean pinned,
            @Nullable Integer rank,
            @Nullable LocalDate day,
            @Nullable Instant moment,
            @Nullable UUID answers,
            @Nullable @Email String email,
            @Nullable @Valid Place place,
            @Nullable List<@Valid Place> places,
            @Nullable List<@NotBlank String> tags) {}

    /** Note as returned to clients. */
    public record NoteView(UUID id, String text, Instant writtenAt) {
        static NoteView of(Note note) {
            return new NoteView(note.id(), note.text(), note.writtenAt());
        }
    }

    private final NoteService notes;
    private final IdempotentReplies replies;
    private final Caller caller;

    NoteResource(NoteService notes, IdempotentReplies replies, Caller caller) {
        this.notes = notes;
        this.replies = replies;
        this.caller = caller;
    }

    @POST
    @PermitAll
    public Response write(@HeaderParam("Idempotency-Key") @Nullable String key, @Valid @NotNull NewNote request) {
        String scope = caller.isAnonymous() ? "anyone" : caller.subject();
        Reply reply = replies.executeOnce(scope, key, request, () -> {
            UUID id = notes.write(request.text());
            return new Reply(201, Map.of("Location", "/v1/notes/" + id), "{\"id\":\"" + id + "\"}");
        });
        Response.ResponseBuilder response =
                Response.status(reply.status()).entity(reply.body()).type("application/json");
        reply.headers().forEach(response::header);
        return response.build();
    }

    @GET
    @PermitAll
    public Page<NoteView> list(
            @QueryParam("limit") @Nullable Integer limit, @QueryParam("cursor") @Nullable String cursor) {
        int size = PageSize.of(limit);
        Optional<Cursor> after = Cursor.read(cursor, 2);
        return Page.of(notes.list(after, size), size, note -> Cursor.at(note.writtenAt(), note.id()), NoteView::of);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed("reader")
    public Response read(@PathParam("id") UUID id) {
        Note note = notes.find(id);
        return Response.ok(NoteView.of(note)).tag(Long.toString(note.version())).build();
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed("writer")
    @Transactional
    public Response rewrite(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull NewNote request) {
        EntityTags.requireMatch(ifMatch, notes.find(id).version());
        notes.rewrite(id, request.text());
        return Response.noContent().location(URI.create("/v1/notes/" + id)).build();
    }

    /** Has no access annotation. */
    @GET
    @Path("/unannotated/method")
    public String unannotated() {
        return "open";
    }
}
