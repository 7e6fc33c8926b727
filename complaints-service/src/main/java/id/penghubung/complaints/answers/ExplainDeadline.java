package id.penghubung.complaints.answers;

import id.penghubung.complaints.complaint.ComplaintRepository;
import id.penghubung.complaints.complaint.ComplaintVisibility;
import id.penghubung.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Locale;
import java.util.UUID;

/** Explains to the reporter why a deadline of the complaint is due when it is. */
@ApplicationScoped
public class ExplainDeadline {

    private final ComplaintRepository complaints;
    private final DeadlineTextTable texts;

    ExplainDeadline(ComplaintRepository complaints, DeadlineTextTable texts) {
        this.complaints = complaints;
        this.texts = texts;
    }

    /** @throws ProblemException 404 for an account that did not submit the complaint */
    @Transactional
    ComplaintDeadlinesView listByOwner(UUID id, String account, Locale language) {
        requireOwn(id, account);
        return list(id, language);
    }

    /** @throws ProblemException 404 for an account that did not submit the complaint, or another deadline */
    @Transactional
    ComplaintDeadlinesView.ExplainedDeadline explainByOwner(UUID id, UUID deadlineId, String account, Locale language) {
        requireOwn(id, account);
        return explain(id, deadlineId, language);
    }

    /** Returns the deadlines of a complaint for an authenticated reporter, within the caller's transaction. */
    public ComplaintDeadlinesView list(UUID id, Locale language) {
        return new ComplaintDeadlinesView(texts.ofComplaint(id).stream()
                .map(text -> ComplaintDeadlinesView.ExplainedDeadline.of(text, language))
                .toList());
    }

    /** @throws ProblemException 404 if the complaint has no such deadline */
    public ComplaintDeadlinesView.ExplainedDeadline explain(UUID id, UUID deadlineId, Locale language) {
        return texts.find(id, deadlineId)
                .map(text -> ComplaintDeadlinesView.ExplainedDeadline.of(text, language))
                .orElseThrow(ProblemException::notFound);
    }

    private void requireOwn(UUID id, String account) {
        if (complaints
                .findVisible(id, new ComplaintVisibility.OfReporter(account))
                .isEmpty()) {
            throw ProblemException.notFound();
        }
    }
}
