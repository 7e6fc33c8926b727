package id.penghubung.focalpoint.ombudsman.settlements;

import id.penghubung.focalpoint.ombudsman.AgencyWork;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;

/** Settlement meetings that are planned. */
@ApplicationScoped
class SettlementWork implements AgencyWork {

    private final SettlementRepository meetings;

    SettlementWork(SettlementRepository meetings) {
        this.meetings = meetings;
    }

    @Override
    public Set<String> agenciesWithOpenWork(UUID matterId) {
        return meetings.agenciesWithOpen(matterId);
    }
}
