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
    private final ComplaintActions actions;
    private final Clock clock;

    WithdrawComplaint(ChangeOwnComplaint ownComplaint, ComplaintActions actions, Clock clock) {
        this.ownComplaint = ownComplaint;
        this.actions = actions;
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
        actions.store(complaint, complaint.reporterActs().withdraw(reason, clock.instant()));
    }
}
