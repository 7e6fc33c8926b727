package id.penghubung.focalpoint.ombudsman.matters;

import id.penghubung.focalpoint.directory.AgencyStructure;
import id.penghubung.focalpoint.ombudsman.MatterDirectory;
import id.penghubung.kit.identity.Caller;
import id.penghubung.kit.problem.FieldError;
import id.penghubung.kit.problem.ProblemException;
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
            throw ProblemException.of(
                            MatterProblem.MATTER_CLOSED,
                            "Laporan ini sudah ditutup, jadi tidak ada lagi yang diminta dari instansi.",
                            "This matter is closed: nothing is asked of the agencies any more.")
                    .withError(FieldError.of(
                            field, "tidak berlaku untuk laporan yang ditutup", "does not apply to a closed matter"));
        }
    }

    private static MatterSummary summary(Matter matter) {
        return new MatterSummary(
                matter.id(),
                matter.accessType() == AccessType.RAPID_RESPONSE,
                Set.copyOf(matter.agencyCodes()),
                matter.stage().isFinal());
    }
}
