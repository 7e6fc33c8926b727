package id.penghubung.focalpoint.ombudsman.coordination;

import id.penghubung.focalpoint.ombudsman.AgencyWork;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;

/** Decisions of coordination meetings that are not done. */
@ApplicationScoped
class DecisionWork implements AgencyWork {

    private final DecisionRepository decisions;

    DecisionWork(DecisionRepository decisions) {
        this.decisions = decisions;
    }

    @Override
    public Set<String> agenciesWithOpenWork(UUID matterId) {
        return decisions.agenciesWithOpen(matterId);
    }
}
