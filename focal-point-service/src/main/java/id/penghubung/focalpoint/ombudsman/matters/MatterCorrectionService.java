package id.penghubung.focalpoint.ombudsman.matters;

import id.penghubung.focalpoint.ombudsman.AgencyWork;
import id.penghubung.focalpoint.ombudsman.MatterViewer;
import id.penghubung.focalpoint.ombudsman.StepTarget;
import id.penghubung.kit.problem.FieldError;
import id.penghubung.kit.problem.ProblemException;
import id.penghubung.kit.problemtype.CommonProblem;
import id.penghubung.kit.version.EntityTags;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Corrects matters, with the consequences for those who see and handle them. */
@ApplicationScoped
class MatterCorrectionService {

    private final MatterRepository matters;
    private final MatterService service;
    private final MatterViews views;
    private final MatterValidator validator;
    private final MatterHistory history;
    private final MatterEventPublisher events;
    private final List<AgencyWork> work;
    private final Clock clock;

    MatterCorrectionService(
            MatterRepository matters,
            MatterService service,
            MatterViews views,
            MatterValidator validator,
            MatterHistory history,
            MatterEventPublisher events,
            @All List<AgencyWork> work,
            Clock clock) {
        this.matters = matters;
        this.service = service;
        this.views = views;
        this.validator = validator;
        this.history = history;
        this.events = events;
        this.work = work;
        this.clock = clock;
    }

    /**
     * Corrects a matter. A correction that changes nothing is not recorded.
     *
     * @throws ProblemException 404; 412 or 428; 409 if the matter is closed, or an agency that is taken out has open work in
     *     it; 403 if the caller may not end the secrecy of the reporter; 400 that points to every wrong field
     */
    @Transactional
    MatterView correct(MatterViewer viewer, StepTarget target, MatterCorrection correction) {
        UUID id = target.id();
        Matter matter = service.lockVisible(viewer, id);
        EntityTags.requireMatch(target.ifMatch(), matter.version());
        if (matter.stage().isFinal()) {
            throw MatterProblem.closed("#");
        }
        MatterContent before = matter.content();
        MatterRequest request = correction.asRequest();
        validator.requireValidCorrection(matter, request, viewer.opensFromLetter());
        MatterContent after = MatterContent.of(request);
        if (before.equals(after)) {
            return views.of(matter, viewer);
        }
        requireMayEndSecrecy(viewer, matter, after);
        requireNoOpenWork(id, before, after);
        Instant now = clock.instant();
        matter.correct(after);
        history.corrected(matter, before, after, correction.reason(), viewer.actor(), now);
        events.corrected(matter, newComplaints(before, after), now);
        matters.flush();
        return views.of(matter, viewer);
    }

    private void requireMayEndSecrecy(MatterViewer viewer, Matter matter, MatterContent after) {
        if (!after.reporterSecret() && !viewer.isLiaison() && views.isReporterSecret(matter)) {
            throw ProblemException.of(
                            CommonProblem.FORBIDDEN,
                            "Hanya penghubung Ombudsman yang dapat mengakhiri kerahasiaan pelapor.",
                            "Only the liaison of the Ombudsman may end the secrecy of the reporter.")
                    .withError(FieldError.of("reporterSecret", "harus tetap true", "must stay true"));
        }
    }

    private void requireNoOpenWork(UUID id, MatterContent before, MatterContent after) {
        Set<String> removed = new LinkedHashSet<>(before.agencies());
        after.agencies().forEach(removed::remove);
        if (removed.isEmpty()) {
            return;
        }
        Set<String> busy = new HashSet<>();
        work.forEach(part -> busy.addAll(part.agenciesWithOpenWork(id)));
        removed.retainAll(busy);
        if (!removed.isEmpty()) {
            String agencies = String.join(", ", removed);
            throw ProblemException.of(
                            MatterProblem.AGENCY_HAS_OPEN_WORK,
                            "Surat, tindakan, keputusan atau pertemuan instansi ini dalam laporan belum selesai: "
                                    + agencies + ".",
                            "These agencies have an open letter, action, decision or meeting in the matter: " + agencies
                                    + ".")
                    .withError(FieldError.of(
                            "agencies", "harus tetap memuat " + agencies, "must still contain " + agencies));
        }
    }

    private static List<UUID> newComplaints(MatterContent before, MatterContent after) {
        Set<UUID> linked = new LinkedHashSet<>();
        after.complaints().forEach(complaint -> linked.add(complaint.complaintId()));
        before.complaints().forEach(complaint -> linked.remove(complaint.complaintId()));
        return List.copyOf(linked);
    }
}
