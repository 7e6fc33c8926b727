package id.penghubung.quality.assessments.assessment;

import id.penghubung.kit.files.ReceivedFile;
import id.penghubung.kit.files.ReceivedFiles;
import id.penghubung.kit.problem.FieldError;
import id.penghubung.kit.problem.ProblemException;
import id.penghubung.quality.access.Actor;
import id.penghubung.quality.access.Scope;
import id.penghubung.quality.assessments.AssessmentProblem;
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

/** Adds, removes and reads the evidence of a self-assessment. */
@ApplicationScoped
class Evidence {

    private static final int MOST_FILES = 300;

    private final Assessments assessments;
    private final EvidenceTable table;
    private final ReceivedFiles received;
    private final StoredFiles stored;

    Evidence(Assessments assessments, EvidenceTable table, ReceivedFiles received, StoredFiles stored) {
        this.assessments = assessments;
        this.table = table;
        this.received = received;
        this.stored = stored;
    }

    /** @throws ProblemException 404 if there is no such assessment in the scope, 409 if it is submitted, 400 for an unknown indicator */
    void checkBeforeUpload(UUID id, Scope scope, String indicator) {
        Assessment assessment = assessments.get(id, scope);
        assessment.require(AssessmentState.OPEN);
        if (assessments.contentOf(assessment).indicator(indicator).isEmpty()) {
            throw ProblemException.invalid(FieldError.of(
                    "indicator",
                    "bukan kode indikator instrumen ini",
                    "is not the code of an indicator of this instrument"));
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
                            AssessmentProblem.ASSESSMENT_EVIDENCE_KIND,
                            "Kirim bukti sebagai PDF, JPEG, PNG atau WebP.",
                            "Send evidence as PDF, JPEG, PNG or WebP.")
                    .withError(FieldError.of("file", "bukan PDF atau gambar", "is neither a PDF nor a picture"));
        }
        return file;
    }

    /** @throws ProblemException as {@link Assessments#step}, 409 if it is submitted, 400 with too many files */
    @Transactional
    Assessment add(Assessments.Target target, Actor actor, String indicator, ReceivedFile file) {
        Assessment assessment = touch(target, actor);
        if (table.list(assessment.id()).size() >= MOST_FILES) {
            throw ProblemException.invalid(FieldError.of(
                    "file",
                    "paling banyak " + MOST_FILES + " berkas",
                    "an assessment has " + MOST_FILES + " files at most"));
        }
        QualityFile added = stored.add(file, actor);
        table.insert(
                assessment.id(),
                new EvidenceFile(
                        added.id(),
                        indicator,
                        added.name(),
                        added.mediaType(),
                        added.size(),
                        added.sha256(),
                        actor.account(),
                        assessment.change().at()));
        return assessment;
    }

    /** @throws ProblemException as {@link Assessments#step}, 404 if there is no such file, 409 if it is submitted */
    @Transactional
    void remove(Assessments.Target target, Actor actor, UUID fileId) {
        Assessment assessment = touch(target, actor);
        EvidenceFile file = table.find(assessment.id(), fileId).orElseThrow(ProblemException::notFound);
        table.delete(file.id());
        stored.remove(fileOf(file));
    }

    /** @throws ProblemException 404 if there is no such assessment in the scope */
    List<EvidenceFile> list(UUID id, Scope scope) {
        return table.list(assessments.get(id, scope).id());
    }

    /** @throws ProblemException 404 if there is no such file of an assessment in the scope, or its content is missing */
    Response download(UUID id, UUID fileId, Scope scope) {
        return stored.download(
                fileOf(table.find(assessments.get(id, scope).id(), fileId).orElseThrow(ProblemException::notFound)));
    }

    private Assessment touch(Assessments.Target target, Actor actor) {
        return assessments
                .step(target, assessment -> {
                    assessment.require(AssessmentState.OPEN);
                    return assessment.touched(assessments.change(actor));
                })
                .after();
    }

    private static QualityFile fileOf(EvidenceFile file) {
        return new QualityFile(file.id(), file.name(), file.mediaType(), file.size(), file.sha256());
    }
}
