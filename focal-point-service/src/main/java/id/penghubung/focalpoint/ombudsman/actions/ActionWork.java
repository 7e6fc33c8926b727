package id.penghubung.focalpoint.ombudsman.actions;

import id.penghubung.focalpoint.ombudsman.AgencyWork;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;

/** Actions that are not decided. */
@ApplicationScoped
class ActionWork implements AgencyWork {

    private final ActionRepository actions;

    ActionWork(ActionRepository actions) {
        this.actions = actions;
    }

    @Override
    public Set<String> agenciesWithOpenWork(UUID matterId) {
        return actions.agenciesWithOpen(matterId);
    }
}
