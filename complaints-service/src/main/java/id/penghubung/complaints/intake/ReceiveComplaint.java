package id.penghubung.complaints.intake;

import id.penghubung.complaints.abuse.CheckSubmission;
import id.penghubung.complaints.abuse.ContentMarks;
import id.penghubung.complaints.abuse.SubmissionCheck;
import id.penghubung.complaints.abuse.Submitter;
import id.penghubung.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Receives a complaint that its reporter submits: checks the limits, stores it, and marks its text for the coordinator. */
@ApplicationScoped
class ReceiveComplaint {

    private final CheckSubmission checkSubmission;
    private final SubmitComplaint submitComplaint;
    private final ContentMarks marks;

    ReceiveComplaint(CheckSubmission checkSubmission, SubmitComplaint submitComplaint, ContentMarks marks) {
        this.checkSubmission = checkSubmission;
        this.submitComplaint = submitComplaint;
        this.marks = marks;
    }

    /** @throws ProblemException 429 above a limit, or if the coordinator told the reporter to wait */
    @Transactional(Transactional.TxType.MANDATORY)
    Receipt receive(SubmitRequest request, ReporterDetails reporter, Submitter submitter) {
        SubmissionCheck check = checkSubmission.check(
                submitter, request.title().strip(), request.description().strip());
        Receipt receipt = submitComplaint.submit(request, reporter, check.similar());
        marks.mark(receipt.id(), request.title(), request.description());
        if (check.restrictedContact()) {
            marks.markRestrictedContact(receipt.id());
        }
        return receipt;
    }
}
