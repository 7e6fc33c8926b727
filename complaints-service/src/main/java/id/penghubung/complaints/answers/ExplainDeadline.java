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
                .map(told -> explained(complaint, told, language))
                .toList());
    }

    /** @throws ProblemException 404 if the complaint has no such deadline */
    public ComplaintDeadlinesView.ExplainedDeadline explain(Complaint complaint, UUID deadlineId, Locale language) {
        return texts.find(complaint.id(), deadlineId)
                .map(told -> explained(complaint, told, language))
                .orElseThrow(ProblemException::notFound);
    }

    private ComplaintDeadlinesView.ExplainedDeadline explained(
            Complaint complaint, ToldDeadline told, Locale language) {
        Integer round = told.round();
        AgencyDeadlineState state =
                round == null ? null : complaint.progress().deadlineState(told.type(), round, told.isPausable());
        return new ComplaintDeadlinesView.ExplainedDeadline(
                told.deadlineId(),
                told.type(),
                told.dueAt(),
                state,
                sentences.of(told, state).in(language));
    }

    private Complaint own(UUID id, String account) {
        return complaints
                .findVisible(id, new ComplaintVisibility.OfReporter(account))
                .orElseThrow(ProblemException::notFound);
    }
}
