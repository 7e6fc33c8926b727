package id.penghubung.complaints.complaint;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Stores reporter identities. Reads only those that the caller may see. */
@ApplicationScoped
public class ReporterIdentityRepository implements PanacheRepositoryBase<ReporterIdentity, UUID> {

    /** Returns whether a name or contact details are stored, without reading them. */
    public boolean isOnRecord(Complaint complaint) {
        return count("complaintId", complaint.id()) > 0;
    }

    /** Finds the visible reporter identities of complaints, by complaint id. */
    Map<UUID, ReporterIdentity> findVisible(ComplaintVisibility visibility, List<Complaint> complaints) {
        Map<UUID, Complaint> allowed = complaints.stream()
                .filter(visibility::maySeeReporterOf)
                .collect(Collectors.toMap(Complaint::id, Function.identity()));
        return find(allowed.keySet()).stream()
                .filter(identity -> visibility.canSeeReporterOf(
                        Objects.requireNonNull(allowed.get(identity.complaintId())), identity))
                .collect(Collectors.toMap(ReporterIdentity::complaintId, Function.identity()));
    }

    private List<ReporterIdentity> find(Set<UUID> complaintIds) {
        if (complaintIds.isEmpty()) {
            return List.of();
        }
        if (complaintIds.size() == 1) {
            // The usual case. A list of parameters would need another statement, translated again each time.
            return findByIdOptional(complaintIds.iterator().next()).stream().toList();
        }
        return find("complaintId in ?1", complaintIds).list();
    }
}
