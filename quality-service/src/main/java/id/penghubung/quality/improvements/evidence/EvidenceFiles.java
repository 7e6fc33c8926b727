package id.penghubung.quality.improvements.evidence;

import id.penghubung.kit.files.ReceivedFile;
import id.penghubung.kit.files.ReceivedFiles;
import id.penghubung.kit.problem.FieldError;
import id.penghubung.kit.problem.ProblemException;
import id.penghubung.quality.access.Actor;
import id.penghubung.quality.access.Scope;
import id.penghubung.quality.files.QualityFile;
import id.penghubung.quality.files.StoredFiles;
import id.penghubung.quality.improvements.ImprovementView;
import id.penghubung.quality.improvements.Improvements;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Adds and reads the files of an improvement action. */
@ApplicationScoped
class EvidenceFiles {

    private static final int MOST_FILES = 20;

    private final Improvements improvements;
    private final EvidenceFileTable table;
    private final ReceivedFiles received;
    private final StoredFiles stored;
    private final Clock clock;

    EvidenceFiles(
            Improvements improvements,
            EvidenceFileTable table,
            ReceivedFiles received,
            StoredFiles stored,
            Clock clock) {
        this.improvements = improvements;
        this.table = table;
        this.received = received;
        this.stored = stored;
        this.clock = clock;
    }

    /** @throws ProblemException 404 if there is no such action in the scope, 409 unless it is pending */
    void checkBeforeUpload(UUID id, Scope scope) {
        improvements.requirePending(id, scope);
    }

    /**
     * Stores the content of an upload, outside a transaction.
     *
     * @throws ProblemException 413, 415 or 422 if the file is rejected
     */
    ReceivedFile receive(Path upload, @Nullable String givenName) {
        return received.receive(upload, givenName);
    }

    /**
     * Adds a file that was received before.
     *
     * @throws ProblemException 404 for no such action in the scope, 409 unless it is pending, 412 for another version, 428 for none, 400
     *     with too many files
     */
    @Transactional
    ImprovementView add(Improvements.Target target, Actor actor, ReceivedFile file) {
        ImprovementView improvement = improvements.addFile(target, actor);
        if (table.list(improvement.id()).size() >= MOST_FILES) {
            throw ProblemException.invalid(FieldError.of(
                    "file",
                    "paling banyak " + MOST_FILES + " berkas",
                    "an action has " + MOST_FILES + " files at most"));
        }
        QualityFile added = stored.add(file, actor);
        table.insert(
                improvement.id(),
                new EvidenceFile(
                        added.id(), added.name(), added.mediaType(), added.size(), added.sha256(), clock.instant()));
        return improvement;
    }

    /** @throws ProblemException 404 if there is no such action in the scope */
    List<EvidenceFile> list(UUID id, Scope scope) {
        improvements.requireVisible(id, scope);
        return table.list(id);
    }

    /** @throws ProblemException 404 if there is no such file of an action in the scope, or its content is missing */
    Response download(UUID id, UUID fileId, Scope scope) {
        improvements.requireVisible(id, scope);
        EvidenceFile file = table.find(id, fileId).orElseThrow(ProblemException::notFound);
        return stored.download(new QualityFile(file.id(), file.name(), file.mediaType(), file.size(), file.sha256()));
    }
}
