package id.penghubung.complaints.complaint;

import id.penghubung.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Withdraws a complaint on behalf of its reporter. */
@ApplicationScoped
public class WithdrawComplaint {

    private final ChangeOwnComplaint ownComplaint;
    private final TimelineRepository timeline;
    private final ComplaintEventPublisher events;
    private final Clock clock;

    WithdrawComplaint(
            ChangeOwnComplaint ownComplaint, TimelineRepository timeline, ComplaintEventPublisher events, Clock clock) {
        this.ownComplaint = ownComplaint;
        this.timeline = timeline;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Withdraws for the account that submitted the complaint.
     *
     * @throws ProblemException 404 for every other account; 409 if the complaint is already answered, closed or withdrawn
     */
    @Transactional
    ReadComplaints.Read byOwner(UUID id, String account, @Nullable String ifMatch, @Nullable String reason) {
        return ownComplaint.change(id, account, ifMatch, complaint -> withdraw(complaint, reason));
    }

    /**
     * Withdraws for an authenticated reporter, within the caller's transaction.
     *
     * @throws ProblemException 409 if the complaint is already answered, closed or withdrawn
     */
    public void withdraw(Complaint complaint, @Nullable String reason) {
        ComplaintAction withdrawal = complaint.reporterActs().withdraw(reason, clock.instant());
        timeline.persist(withdrawal.entry());
        events.publish(complaint, withdrawal.event(), withdrawal.entry().occurredAt());
    }
}
