package id.penghubung.routing.decision;

import id.penghubung.kit.problem.ProblemException;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/** The claim of a coordinator on a complaint in triage. It ends by itself at its time. */
@Embeddable
class TriageClaim {

    @Column(name = "claimed_by")
    String account;

    @Column(name = "claimed_by_name")
    String name;

    @Column(name = "claimed_until")
    Instant until;

    @SuppressWarnings("NullAway.Init")
    protected TriageClaim() {}

    TriageClaim(Claimant claimant, Instant until) {
        this.account = claimant.account();
        this.name = claimant.name();
        this.until = until;
    }

    /** @throws ProblemException 409 if the claim is that of another coordinator and has not ended */
    void requireUsableBy(String other, Instant now) {
        if (until.isAfter(now) && !account.equals(other)) {
            throw ProblemException.of(
                            RoutingProblem.TRIAGE_CLAIMED,
                            "Laporan ini sedang dikerjakan oleh %s sampai %s.".formatted(name, until),
                            "%s works on this complaint until %s.".formatted(name, until))
                    .withExtension("claimedBy", name)
                    .withExtension("claimedUntil", until.toString());
        }
    }
}
