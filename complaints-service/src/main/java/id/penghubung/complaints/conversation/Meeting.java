package id.penghubung.complaints.conversation;

import id.penghubung.events.MeetingKind;
import id.penghubung.kit.problem.ProblemException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A meeting of an agency with the reporter. Its methods allow only valid changes.
 *
 * @param round number of the assignment to the agency
 * @param place null after the erasure of the complaint
 * @param outcome what the agency recorded at the end, or null
 */
record Meeting(
        UUID id,
        UUID complaintId,
        int round,
        String agencyCode,
        MeetingKind kind,
        MeetingState state,
        Instant at,
        @Nullable String place,
        @Nullable String outcome) {

    /**
     * Records the answer of the reporter, who may change it until the meeting ends.
     *
     * @throws ProblemException 409 if the meeting is over
     */
    Meeting answered(boolean accepted) {
        requireOpen();
        return with(accepted ? MeetingState.ACCEPTED : MeetingState.DECLINED, at, place, outcome);
    }

    /**
     * Moves the meeting. The reporter is asked again.
     *
     * @throws ProblemException 409 if the meeting is over
     */
    Meeting moved(Instant newTime, String newPlace) {
        requireOpen();
        return with(MeetingState.PROPOSED, newTime, newPlace, outcome);
    }

    /**
     * Ends the meeting: held, missed or cancelled.
     *
     * @throws ProblemException 409 if the meeting is over, or is to be held or missed before its time
     */
    Meeting ended(MeetingState end, String result, Instant now) {
        requireOpen();
        if (end != MeetingState.CANCELLED && now.isBefore(at)) {
            throw ConversationProblem.MEETING_NOT_YET.exception();
        }
        return with(end, at, place, result);
    }

    void requireOpen() {
        if (!state.isOpen()) {
            throw ConversationProblem.MEETING_OVER.exception();
        }
    }

    private Meeting with(
            MeetingState newState, Instant newTime, @Nullable String newPlace, @Nullable String newOutcome) {
        return new Meeting(id, complaintId, round, agencyCode, kind, newState, newTime, newPlace, newOutcome);
    }
}
