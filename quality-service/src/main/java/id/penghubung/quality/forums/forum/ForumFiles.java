package id.penghubung.quality.forums.forum;

import id.penghubung.kit.files.ReceivedFile;
import id.penghubung.kit.files.ReceivedFiles;
import id.penghubung.kit.problem.FieldError;
import id.penghubung.kit.problem.ProblemException;
import id.penghubung.quality.access.Actor;
import id.penghubung.quality.access.Scope;
import id.penghubung.quality.files.QualityFile;
import id.penghubung.quality.files.Scans;
import id.penghubung.quality.files.StoredFiles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Adds and reads the scans of a forum. */
@ApplicationScoped
public class ForumFiles {

    private static final int MOST_FILES = 50;

    private final Forums forums;
    private final ForumFileTable table;
    private final ReceivedFiles received;
    private final StoredFiles stored;

    ForumFiles(Forums forums, ForumFileTable table, ReceivedFiles received, StoredFiles stored) {
        this.forums = forums;
        this.table = table;
        this.received = received;
        this.stored = stored;
    }

    /**
     * Rejects an upload before its content is stored.
     *
     * @throws ProblemException 404 if there is no such forum in the scope, 409 unless it was held and has no record, 400 with too many
     *     files
     */
    void checkBeforeUpload(UUID id, Scope scope) {
        forums.get(id, scope).require(ForumState.HELD);
        requireBelowMaximum(id);
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
                            ForumProblem.FORUM_SCAN_KIND,
                            "Kirim pindaian sebagai PDF, JPEG, PNG atau WebP.",
                            "Send a scan as PDF, JPEG, PNG or WebP.")
                    .withError(FieldError.of("file", "bukan pindaian", "is not a scan"));
        }
        return file;
    }

    /** @throws ProblemException as {@link Forums#step}, 409 unless it was held and has no record, 400 with too many files */
    @Transactional
    Forum add(Forums.Target target, Actor actor, ForumFileKind kind, ReceivedFile file) {
        Forum.Change change = forums.change(actor);
        Forum forum = forums.step(target, found -> {
            found.require(ForumState.HELD);
            return found.touched(change);
        });
        requireBelowMaximum(forum.id());
        QualityFile added = stored.add(file, actor);
        table.insert(
                forum.id(),
                new ForumFile(
                        added.id(), kind, added.name(), added.mediaType(), added.size(), added.sha256(), change.at()));
        return forum;
    }

    private void requireBelowMaximum(UUID id) {
        if (table.list(id).size() >= MOST_FILES) {
            throw ProblemException.invalid(FieldError.of(
                    "file", "paling banyak " + MOST_FILES + " berkas", "a forum has " + MOST_FILES + " files at most"));
        }
    }

    /** @throws ProblemException 404 if there is no such forum in the scope */
    List<ForumFile> list(UUID id, Scope scope) {
        return table.list(forums.get(id, scope).id());
    }

    /** @throws ProblemException 404 if there is no such file of a forum in the scope, or its content is missing */
    Response download(UUID id, UUID fileId, Scope scope) {
        ForumFile file = table.find(forums.get(id, scope).id(), fileId).orElseThrow(ProblemException::notFound);
        return stored.download(new QualityFile(file.id(), file.name(), file.mediaType(), file.size(), file.sha256()));
    }

    /** Returns whether a file is a scan of the record of this forum. */
    public boolean isRecordOf(UUID forumId, UUID fileId) {
        return table.find(forumId, fileId)
                .filter(file -> file.kind() == ForumFileKind.RECORD)
                .isPresent();
    }
}
