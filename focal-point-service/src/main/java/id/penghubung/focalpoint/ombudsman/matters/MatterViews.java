package id.penghubung.focalpoint.ombudsman.matters;

import id.penghubung.focalpoint.ombudsman.MatterFiles;
import id.penghubung.focalpoint.ombudsman.MatterForfeitures;
import id.penghubung.focalpoint.ombudsman.MatterForfeitures.Forfeiture;
import id.penghubung.focalpoint.ombudsman.MatterViewer;
import id.penghubung.focalpoint.ombudsman.ReferredComplaints;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Creates the views of matters for a reader, with what other parts of the feature know about them. A page needs at most three
 * queries, whatever its length.
 */
@ApplicationScoped
class MatterViews {

    private final MatterFiles files;
    private final MatterForfeitures forfeitures;
    private final ReferredComplaints referrals;

    MatterViews(MatterFiles files, MatterForfeitures forfeitures, ReferredComplaints referrals) {
        this.files = files;
        this.forfeitures = forfeitures;
        this.referrals = referrals;
    }

    MatterView of(Matter matter, MatterViewer viewer) {
        return ofAll(List.of(matter), viewer).apply(matter);
    }

    /** Returns the function that creates the view of each of these matters. */
    Function<Matter, MatterView> ofAll(List<Matter> rows, MatterViewer viewer) {
        Set<UUID> visibleFiles = visibleFiles(rows, viewer);
        Set<UUID> secret = secretComplaints(rows);
        Map<UUID, List<Forfeiture>> forfeited =
                forfeitures.ofMatters(rows.stream().map(Matter::id).toList());
        return matter -> matter.view(
                viewer, isReporterSecret(matter, secret), visibleFiles, forfeited.getOrDefault(matter.id(), List.of()));
    }

    /** Returns the files of moves that the viewer may see. */
    Set<UUID> visibleFiles(List<Matter> rows, MatterViewer viewer) {
        Set<UUID> all = rows.stream().flatMap(Matter::fileIds).collect(Collectors.toSet());
        String agencyCode = viewer.agencyCode();
        return agencyCode == null || all.isEmpty() ? all : files.ofAgency(agencyCode, all);
    }

    /**
     * Returns whether the reporter of the matter is secret: it was entered so, or a linked complaint was referred by a secret
     * reporter, which may happen after it was linked.
     */
    boolean isReporterSecret(Matter matter) {
        return isReporterSecret(matter, secretComplaints(List.of(matter)));
    }

    private static boolean isReporterSecret(Matter matter, Set<UUID> secretComplaints) {
        return matter.isReporterSecret() || matter.complaintIds().stream().anyMatch(secretComplaints::contains);
    }

    private Set<UUID> secretComplaints(Collection<Matter> rows) {
        return referrals.withSecretReporter(
                rows.stream().flatMap(matter -> matter.complaintIds().stream()).collect(Collectors.toSet()));
    }
}
