package id.penghubung.complaints.complaint;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Who complains. Nothing is read that the viewer may not know. */
@ApplicationScoped
public class ReporterIdentityRepository implements PanacheRepositoryBase<ReporterIdentity, UUID> {

    /** The identities behind these complaints that this viewer may know, by complaint. */
    Map<UUID, ReporterIdentity> findVisible(ComplaintVisibility visibility, List<Complaint> complaints) {
        List<UUID> allowed = complaints.stream()
                .filter(visibility::canSeeReporterOf)
                .map(Complaint::id)
                .toList();
        if (allowed.isEmpty()) {
            return Map.of();
        }
        if (allowed.size() == 1) {
            // The usual case, and a list of parameters would be another statement, translated anew each time.
            return findByIdOptional(allowed.getFirst())
                    .map(identity -> Map.of(identity.complaintId(), identity))
                    .orElse(Map.of());
        }
        return find("complaintId in ?1", allowed).stream()
                .collect(Collectors.toMap(ReporterIdentity::complaintId, Function.identity()));
    }
}
