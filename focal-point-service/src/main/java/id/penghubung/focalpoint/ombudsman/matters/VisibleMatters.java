package id.penghubung.focalpoint.ombudsman.matters;

import id.penghubung.focalpoint.directory.AgencyOfficers;
import id.penghubung.focalpoint.directory.AgencyStructure;
import id.penghubung.focalpoint.directory.OfficerDirectory;
import id.penghubung.focalpoint.directory.OfficerRole;
import id.penghubung.focalpoint.notifications.ExcludedPeople;
import id.penghubung.focalpoint.ombudsman.MatterDirectory;
import id.penghubung.focalpoint.ombudsman.MatterViewer;
import id.penghubung.kit.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Finds matters by the rule of their visibility. */
@ApplicationScoped
class VisibleMatters implements MatterDirectory {

    private final MatterRepository matters;
    private final MatterListTable list;
    private final AgencyStructure structure;
    private final MatterExclusionTable exclusions;
    private final OfficerDirectory officers;

    VisibleMatters(
            MatterRepository matters,
            MatterListTable list,
            AgencyStructure structure,
            MatterExclusionTable exclusions,
            OfficerDirectory officers) {
        this.matters = matters;
        this.list = list;
        this.structure = structure;
        this.exclusions = exclusions;
        this.officers = officers;
    }

    @Override
    @Transactional
    public Optional<MatterSummary> find(UUID id, Caller caller) {
        return list.isVisible(MatterViewer.of(caller, structure), id)
                ? matters.findByIdOptional(id).map(VisibleMatters::summary)
                : Optional.empty();
    }

    @Override
    @Transactional
    public Map<UUID, List<UUID>> linkedWith(Collection<UUID> complaintIds, Caller caller) {
        return complaintIds.isEmpty() ? Map.of() : list.linkedWith(complaintIds, MatterViewer.of(caller, structure));
    }

    @Override
    @Transactional
    public boolean hidesComplaint(UUID complaintId, Caller caller) {
        return list.hidesComplaint(complaintId, MatterViewer.of(caller, structure));
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<MatterSummary> lock(UUID id, Caller caller) {
        // The lock comes first: what was declared before it counts.
        Optional<Matter> matter = matters.share(id);
        return list.isVisible(MatterViewer.of(caller, structure), id)
                ? matter.map(VisibleMatters::summary)
                : Optional.empty();
    }

    @Override
    public void requireOpen(MatterSummary matter, String field) {
        if (matter.closed()) {
            throw MatterProblem.closed(field.isEmpty() ? "#" : "#/" + field);
        }
    }

    @Override
    @Transactional
    public boolean isRapidResponse(UUID id) {
        return matters.findByIdOptional(id)
                .filter(VisibleMatters::isRapidResponse)
                .isPresent();
    }

    @Override
    @Transactional
    public boolean hasEligibleHead(UUID id, String agencyCode) {
        ExcludedPeople excluded = exclusions.ofMatters(Set.of(id)).get(id);
        if (excluded == null) {
            return true;
        }
        AgencyOfficers ofAgency = officers.ofAgencies(Set.of(agencyCode)).get(agencyCode);
        return ofAgency != null
                && ofAgency.inTerm().values().stream()
                        .anyMatch(person -> person.role() == OfficerRole.HEAD && !excluded.include(person.account()));
    }

    private static boolean isRapidResponse(Matter matter) {
        return matter.accessType() == AccessType.RAPID_RESPONSE;
    }

    private static MatterSummary summary(Matter matter) {
        return new MatterSummary(
                matter.id(),
                isRapidResponse(matter),
                Set.copyOf(matter.agencyCodes()),
                matter.stage().isFinal());
    }
}
