package id.penghubung.quality.ratings;

import id.penghubung.kit.files.ReceivedFile;
import id.penghubung.kit.files.RequiredFile;
import id.penghubung.kit.idempotency.IdempotentReplies;
import id.penghubung.kit.idempotency.Reply;
import id.penghubung.kit.identity.Roles;
import id.penghubung.kit.openapi.FileResponse;
import id.penghubung.kit.openapi.ProblemTypes;
import id.penghubung.kit.paging.Cursor;
import id.penghubung.kit.paging.Page;
import id.penghubung.kit.paging.PageSize;
import id.penghubung.kit.problem.FieldError;
import id.penghubung.kit.problem.ProblemException;
import id.penghubung.kit.runtime.StorableText;
import id.penghubung.quality.access.Actor;
import id.penghubung.quality.access.QualityCaller;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** HTTP API of the documents by which the Ombudsman announces ratings. One document may rate many units. */
@Path("/v1/rating-documents")
@Tag(name = "Ombudsman ratings")
class RatingDocumentResource {

    private static final int NUMBER_LENGTH = 100;

    /** There has been an Ombudsman since then (Keppres 44/2000). The database could not store every earlier year that can be written. */
    private static final int FIRST_YEAR = 2000;

    private final RatingDocuments documents;
    private final IdempotentReplies replies;
    private final QualityCaller caller;

    RatingDocumentResource(RatingDocuments documents, IdempotentReplies replies, QualityCaller caller) {
        this.documents = documents;
        this.replies = replies;
        this.caller = caller;
    }

    /** Content of an upload, by which a repetition is recognised. */
    private record Upload(String number, LocalDate issuedOn, ReceivedFile file) {}

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.OMBUDSMAN, Roles.QUALITY_COORDINATOR, Roles.SECRETARY, Roles.ADMIN})
    @Operation(
            operationId = "listRatingDocuments",
            summary = "List the documents of ratings, newest first",
            description = "With the hash of each content.")
    public Page<RatingDocumentView> list(@RestQuery @Nullable String cursor, @RestQuery @Nullable Integer limit) {
        return documents.page(Cursor.read(cursor, 1), PageSize.of(limit));
    }

    /** Runs on a virtual thread, because it waits until the whole upload has arrived. */
    @POST
    @RunOnVirtualThread
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.OMBUDSMAN, Roles.QUALITY_COORDINATOR})
    @Operation(
            operationId = "addRatingDocument",
            summary = "Add a document of ratings",
            description =
                    "The document of the Ombudsman with its number and date, as PDF, JPEG, PNG or WebP of 10 MB at"
                            + " most. Ratings name it by its id; one document may rate many units.")
    @ProblemTypes({
        "rating-document-kind",
        "file-too-large",
        "file-kind-not-accepted",
        "file-unreadable",
        "file-infected",
        "insufficient-storage"
    })
    @APIResponse(
            responseCode = "201",
            description = "The document",
            content = @Content(schema = @Schema(implementation = RatingDocumentView.class)))
    @APIResponse(responseCode = "413", description = "The file is too large")
    @APIResponse(responseCode = "415", description = "This kind of file is not accepted")
    @APIResponse(responseCode = "422", description = "The file is empty or damaged")
    public Response add(
            @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey,
            @RestForm("number") @Nullable String number,
            @RestForm("issuedOn") @Nullable String issuedOn,
            @RestForm("file") @Nullable FileUpload file) {
        FileUpload upload = RequiredFile.of(file);
        String reference = numberOf(number);
        LocalDate day = dayOf(issuedOn);
        Actor actor = caller.actor();
        String keyScope = "rating-documents/" + actor.subject();
        // A repeated upload gets the stored reply, also after the clock was set back.
        replies.checkUnlessExecuted(keyScope, idempotencyKey, () -> documents.checkBeforeUpload(day));
        ReceivedFile received = documents.receive(upload.uploadedFile(), upload.fileName());
        Reply reply = replies.executeOnce(keyScope, idempotencyKey, new Upload(reference, day, received), () -> {
            RatingDocument document = documents.add(actor, reference, day, received);
            return replies.created(
                    "/v1/rating-documents/" + document.id() + "/file", 0, RatingDocumentView.of(document));
        });
        return reply.toResponse();
    }

    @GET
    @Path("/{id}/file")
    @Produces(MediaType.WILDCARD)
    @RolesAllowed({Roles.OMBUDSMAN, Roles.QUALITY_COORDINATOR, Roles.SECRETARY, Roles.ADMIN})
    @Operation(
            operationId = "readRatingDocument",
            summary = "Download a document of ratings",
            description = "The bytes of the file. Save the file; do not open it in the window of a browser.")
    @ProblemTypes("file-missing")
    @FileResponse
    public Response read(@RestPath UUID id) {
        return documents.download(id);
    }

    private static String numberOf(@Nullable String text) {
        String number = StorableText.stripped(text);
        if (number.isEmpty() || number.length() > NUMBER_LENGTH || !StorableText.isStorable(number)) {
            throw ProblemException.invalid(FieldError.of(
                    "number",
                    "wajib diisi, paling panjang " + NUMBER_LENGTH + " karakter",
                    "needs 1 to " + NUMBER_LENGTH + " characters"));
        }
        return number;
    }

    private static LocalDate dayOf(@Nullable String text) {
        try {
            LocalDate day = LocalDate.parse(StorableText.stripped(text));
            if (day.getYear() >= FIRST_YEAR) {
                return day;
            }
        } catch (DateTimeException notADate) {
            // Refused below, as a day before the first year is.
        }
        throw ProblemException.invalid(FieldError.of(
                "issuedOn",
                "harus tanggal seperti 2026-12-31, sejak " + FIRST_YEAR,
                "must be a date such as 2026-12-31, from " + FIRST_YEAR + " on"));
    }
}
