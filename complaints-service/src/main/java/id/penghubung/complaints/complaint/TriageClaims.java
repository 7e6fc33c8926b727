package id.penghubung.complaints.complaint;

import id.penghubung.events.ComplaintClaimed;
import id.penghubung.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Claims of coordinators on complaints in triage, as routing-service announces them: while a coordinator works on a complaint, no other one
 * ends it. A claim is known here a moment after it is made. Joins the caller's transaction.
 */
@ApplicationScoped
public class TriageClaims {

    private static final Duration KEPT = Duration.ofDays(1);

    private final TriageClaimTable table;
    private final Clock clock;

    TriageClaims(TriageClaimTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    /**
     * Stores a claim, its renewal or its release.
     *
     * @param version position among the events of the complaint's routing
     */
    public void store(ComplaintClaimed claimed, long version) {
        table.store(claimed, version);
        table.deleteEnded(clock.instant().minus(KEPT));
    }

    /**
     * Checks that a coordinator may end a complaint.
     *
     * @param coordinator id of the coordinator's sign-in
     * @throws ProblemException 409 if the complaint is in triage and claimed by another coordinator
     */
    public void requireUsableBy(String coordinator, Complaint complaint) {
        Instant now = clock.instant();
        table.find(complaint.id(), now)
                .filter(claim -> complaint.status() == ComplaintStatus.IN_TRIAGE
                        && complaint.assignment().isLater(claim.round())
                        && !claim.claimedBy().equals(coordinator))
                .ifPresent(claim -> {
                    throw ComplaintProblem.TRIAGE_CLAIMED
                            .exception()
                            .withExtension("claimedUntil", claim.until().toString());
                });
    }
}
