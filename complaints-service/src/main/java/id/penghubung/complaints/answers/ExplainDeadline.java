package id.penghubung.complaints.answers;

import id.penghubung.complaints.complaint.AgencyDeadlineState;
import id.penghubung.complaints.complaint.Complaint;
import id.penghubung.complaints.complaint.ComplaintRepository;
import id.penghubung.complaints.complaint.ComplaintVisibility;
import id.penghubung.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Locale;
import java.util.UUID;

/** Explains to the reporter why a deadline of the complaint, or of its case at an agency, is due when it is. */
@ApplicationScoped
public class ExplainDeadline {

    private final ComplaintRepository complaints;
    private final DeadlineTextTable texts;
    private final DeadlineSentences sentences;

    ExplainDeadline(ComplaintRepository complaints, DeadlineTextTable texts, DeadlineSentences sentences) {
        this.complaints = complaints;
        this.texts = texts;
        this.sentences = sentences;
    }

    /** @throws ProblemException 404 for an account that did not submit the complaint */
    @Transactional
    ComplaintDeadlinesView listByOwner(UUID id, String account, Locale language) {
        return list(own(id, account), language);
    }

    /** @throws ProblemException 404 for an account that did not submit the complaint, or another deadline */
    @Transactional
    ComplaintDeadlinesView.ExplainedDeadline explainByOwner(UUID id, UUID deadlineId, String account, Locale language) {
        return explain(own(id, account), deadlineId, language);
    }

    /** Returns the deadlines of a complaint for an authenticated reporter, within the caller's transaction. */
    public ComplaintDeadlinesView list(Complaint complaint, Locale language) {
        return new ComplaintDeadlinesView(texts.ofComplaint(complaint.id()).stream()
                .map(deadline -> explained(complaint, deadline, language))
                .toList());
    }

    /** @throws ProblemException 404 if the complaint has no such deadline */
    public ComplaintDeadlinesView.ExplainedDeadline explain(Complaint complaint, UUID deadlineId, Locale language) {
        return texts.find(complaint.id(), deadlineId)
                .map(deadline -> explained(complaint, deadline, language))
                .orElseThrow(ProblemException::notFound);
    }

    private ComplaintDeadlinesView.ExplainedDeadline explained(
            Complaint complaint, AnnouncedDeadline deadline, Locale language) {
        Integer round = deadline.round();
        AgencyDeadlineState state = round == null
                ? null
                : complaint.progress().deadlineState(deadline.type(), round, deadline.isPausable());
        return new ComplaintDeadlinesView.ExplainedDeadline(
                deadline.deadlineId(),
                deadline.type(),
                deadline.dueAt(),
                state,
                sentences.of(deadline, state, language));
    }

    private Complaint own(UUID id, String account) {
        return complaints
                .findVisible(id, new ComplaintVisibility.OfReporter(account))
                .orElseThrow(ProblemException::notFound);
    }
}
