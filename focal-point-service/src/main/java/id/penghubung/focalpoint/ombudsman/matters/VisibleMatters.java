package id.penghubung.focalpoint.ombudsman.matters;

import id.penghubung.focalpoint.directory.AgencyStructure;
import id.penghubung.focalpoint.ombudsman.MatterDirectory;
import id.penghubung.kit.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Finds matters by the rule of their visibility. */
@ApplicationScoped
class VisibleMatters implements MatterDirectory {

    private final MatterRepository matters;
    private final MatterListTable list;
    private final AgencyStructure structure;

    VisibleMatters(MatterRepository matters, MatterListTable list, AgencyStructure structure) {
        this.matters = matters;
        this.list = list;
        this.structure = structure;
    }

    @Override
    @Transactional
    public Optional<MatterSummary> find(UUID id, Caller caller) {
        return list.isVisible(MatterViewer.of(caller, structure), id)
                ? matters.findByIdOptional(id).map(VisibleMatters::summary)
                : Optional.empty();
    }

    private static MatterSummary summary(Matter matter) {
        return new MatterSummary(
                matter.id(), matter.accessType() == AccessType.RAPID_RESPONSE, Set.copyOf(matter.agencyCodes()));
    }
}
