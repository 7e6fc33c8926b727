package id.penghubung.complaints.complaint;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The state of a complaint that events of other services may change. Two are equal if nothing has to be stored.
 *
 * @param eventVersion number of its own events
 * @param timelineLength number of its timeline entries
 */
record ComplaintState(
        UUID id,
        ComplaintStatus status,
        Assignment assignment,
        TriageTime triageTime,
        AnswerState answer,
        @Nullable InformationRequest informationRequest,
        ReviewDueDates reviewDueDates,
        AnswerDue answerDue,
        long eventVersion,
        int timelineLength) {

    static ComplaintState of(Complaint complaint) {
        return new ComplaintState(
                complaint.id(),
                complaint.status(),
                complaint.assignment(),
                complaint.triageTime(),
                complaint.answer(),
                complaint.informationRequest(),
                complaint.reviewDueDates(),
                complaint.answerDue(),
                complaint.eventVersion(),
                complaint.timelineLength());
    }

    /**
     * Returns whether more has changed than due dates, so that what somebody has read of the complaint is outdated. The same fields of
     * {@link Complaint} are left out where Hibernate counts versions.
     */
    boolean outdates(ComplaintState before) {
        return !withDueDatesOf(before).equals(before);
    }

    private ComplaintState withDueDatesOf(ComplaintState other) {
        return new ComplaintState(
                id,
                status,
                assignment,
                triageTime,
                answer,
                informationRequest,
                other.reviewDueDates,
                other.answerDue,
                eventVersion,
                timelineLength);
    }
}
