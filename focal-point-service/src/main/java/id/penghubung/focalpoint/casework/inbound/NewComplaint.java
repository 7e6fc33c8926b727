package id.penghubung.focalpoint.casework.inbound;

import static id.penghubung.focalpoint.deadlines.DeadlineStage.COMPLETENESS_REPLY;
import static id.penghubung.focalpoint.deadlines.DeadlineStage.VERIFICATION;

import id.penghubung.focalpoint.deadlines.DeadlineSubject;
import id.penghubung.focalpoint.deadlines.StartEvent;
import java.time.Instant;
import java.util.EnumSet;
import java.util.UUID;

/** The deadlines that start with the arrival of a complaint. */
final class NewComplaint {

    private NewComplaint() {}

    /**
     * Returns the deadlines of the coordinator for a new complaint: its verification (SP4N-LAPOR), and the reply to the reporter
     * whether it is complete (UU 25/2009 Art. 44).
     */
    static DeadlineSubject deadlines(UUID complaintId, Instant receivedAt) {
        return DeadlineSubject.ofComplaint(
                complaintId, EnumSet.of(VERIFICATION, COMPLETENESS_REPLY), StartEvent.RECEIVED, receivedAt);
    }
}
