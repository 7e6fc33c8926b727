package id.penghubung.focalpoint.ombudsman;

import id.penghubung.focalpoint.attachments.AttachmentView;
import id.penghubung.focalpoint.audit.EntryView;
import id.penghubung.focalpoint.deadlines.DeadlineExplanationView;
import id.penghubung.kit.files.StoredFile;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Provides the cases of a complaint for a dossier. Cases depend on this feature, not the reverse. */
public interface CaseDossiers {

    /**
     * A case with what its agency did, without what is for colleagues only: notes, drafts, internal files.
     *
     * @param deadlines the explanation of each deadline
     * @param entries the entries of the audit record, oldest first
     */
    record CaseDossier(
            UUID caseId,
            String agencyCode,
            int round,
            String status,
            Instant openedAt,
            List<DeadlineExplanationView> deadlines,
            List<EntryView> entries,
            List<CaseFile> attachments) {}

    /**
     * A file of a case.
     *
     * @param content its content; absent if it is missing from the storage, for instance after an incomplete restore
     */
    record CaseFile(AttachmentView attachment, Optional<StoredFile> content) {

        public boolean isMissing() {
            return content.isEmpty();
        }
    }

    /** Returns all cases of the complaint, in the order of their rounds. The caller has checked who may see them. */
    List<CaseDossier> of(UUID complaintId);
}
