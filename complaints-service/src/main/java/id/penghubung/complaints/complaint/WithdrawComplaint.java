package id.penghubung.complaints.complaint;

import id.penghubung.events.DomainEvent;
import id.penghubung.kit.problem.ProblemException;
import id.penghubung.kit.version.EntityTags;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The reporter takes his complaint back. */
@ApplicationScoped
public class WithdrawComplaint {

    private final ComplaintRepository complaints;
    private final TimelineRepository timeline;
    private final ReadComplaints readComplaints;
    private final ComplaintEventPublisher events;
    private final Clock clock;

    WithdrawComplaint(
            ComplaintRepository complaints,
            TimelineRepository timeline,
            ReadComplaints readComplaints,
            ComplaintEventPublisher events,
            Clock clock) {
        this.complaints = complaints;
        this.timeline = timeline;
        this.readComplaints = readComplaints;
        this.events = events;
        this.clock = clock;
    }

    /** By the account that submitted it; for anybody else there is no such complaint. */
    @Transactional
    ReadComplaints.Read byOwner(UUID id, String account, @Nullable String ifMatch, @Nullable String reason) {
        ComplaintVisibility owner = new ComplaintVisibility.OfReporter(account);
        Complaint complaint = complaints.lockVisible(id, owner).orElseThrow(ProblemException::notFound);
        EntityTags.checkMatch(ifMatch, complaint.version());
        withdraw(complaint, reason);
        complaints.flush();
        return readComplaints.view(complaint, owner);
    }

    /** By whoever has shown to be the reporter; joins the caller's transaction. */
    public void withdraw(Complaint complaint, @Nullable String reason) {
        Complaint.Withdrawal withdrawal = complaint.withdraw(reason, clock.instant());
        timeline.persist(withdrawal.entry());
        DomainEvent event = withdrawal.event();
        events.publish(complaint, event, withdrawal.entry().occurredAt());
    }
}
