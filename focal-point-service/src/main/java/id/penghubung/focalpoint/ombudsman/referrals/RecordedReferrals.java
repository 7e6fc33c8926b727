package id.penghubung.focalpoint.ombudsman.referrals;

import id.penghubung.events.ComplaintReferred;
import id.penghubung.focalpoint.ombudsman.ReferredComplaints;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Records the referrals that complaints-service publishes, and tells the other parts of the feature what they say. */
@ApplicationScoped
class RecordedReferrals implements ReferredComplaints {

    private final ReferralTable table;
    private final Clock clock;

    RecordedReferrals(ReferralTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(List<ComplaintReferred> referrals) {
        if (!referrals.isEmpty()) {
            table.insert(referrals, clock.instant());
        }
    }

    @Override
    @Transactional
    public Set<UUID> withSecretReporter(Collection<UUID> complaintIds) {
        return table.withSecretReporter(complaintIds);
    }
}
