package id.penghubung.quality.ratings;

import id.penghubung.kit.files.ReceivedFile;
import id.penghubung.kit.files.ReceivedFiles;
import id.penghubung.kit.office.OfficeTime;
import id.penghubung.kit.paging.Cursor;
import id.penghubung.kit.paging.Page;
import id.penghubung.kit.problem.FieldError;
import id.penghubung.kit.problem.ProblemException;
import id.penghubung.kit.runtime.IdGenerator;
import id.penghubung.quality.access.Actor;
import id.penghubung.quality.files.Scans;
import id.penghubung.quality.files.StoredFiles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Adds and reads the documents by which the Ombudsman announces ratings. */
@ApplicationScoped
class RatingDocuments {

    private final RatingDocumentTable table;
    private final ReceivedFiles received;
    private final StoredFiles stored;
    private final OfficeTime office;
    private final IdGenerator ids;
    private final Clock clock;

    RatingDocuments(
            RatingDocumentTable table,
            ReceivedFiles received,
            StoredFiles stored,
            OfficeTime office,
            IdGenerator ids,
            Clock clock) {
        this.table = table;
        this.received = received;
        this.stored = stored;
        this.office = office;
        this.ids = ids;
        this.clock = clock;
    }

    /** @throws ProblemException 400 for a day in the future */
    void checkBeforeUpload(LocalDate issuedOn) {
        if (issuedOn.isAfter(office.today())) {
            throw ProblemException.invalid(
                    FieldError.of("issuedOn", "tidak boleh di masa depan", "must not be in the future"));
        }
    }

    /**
     * Stores the content of an upload, outside a transaction.
     *
     * @throws ProblemException 413, 415 or 422 if the file is rejected; 415 also for what is neither a PDF nor a picture
     */
    ReceivedFile receive(Path upload, @Nullable String givenName) {
        ReceivedFile file = received.receive(upload, givenName);
        if (!Scans.include(file.kind())) {
            throw ProblemException.of(
                            RatingProblem.RATING_DOCUMENT_KIND,
                            "Kirim dokumen Ombudsman sebagai PDF, JPEG, PNG atau WebP.",
                            "Send the document of the Ombudsman as PDF, JPEG, PNG or WebP.")
                    .withError(FieldError.of("file", "bukan PDF atau gambar", "is neither a PDF nor a picture"));
        }
        return file;
    }

    @Transactional
    RatingDocument add(Actor actor, String number, LocalDate issuedOn, ReceivedFile file) {
        RatingDocument document =
                new RatingDocument(ids.next(), number, issuedOn, stored.add(file, actor), clock.instant());
        table.insert(document, actor.account());
        return document;
    }

    Page<RatingDocumentView> page(Optional<Cursor> after, int limit) {
        return Page.of(
                table.page(after.map(cursor -> cursor.uuid(0)).orElse(null), limit),
                limit,
                document -> Cursor.at(document.id()),
                RatingDocumentView::of);
    }

    /** @throws ProblemException 400 if there is no such document */
    RatingDocument require(UUID id, String pointerOfField) {
        return table.find(id)
                .orElseThrow(() -> ProblemException.invalid(FieldError.of(
                        pointerOfField, "dokumen tidak ditemukan", "is not the id of a document of ratings")));
    }

    /** @throws ProblemException 404 if there is no such document, or its content is missing */
    Response download(UUID id) {
        return stored.download(
                table.find(id).orElseThrow(ProblemException::notFound).file());
    }
}
