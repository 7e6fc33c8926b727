package id.penghubung.complaints.dossier;

import id.penghubung.complaints.complaint.Complaint;
import id.penghubung.complaints.complaint.ComplaintRepository;
import id.penghubung.complaints.complaint.ComplaintView;
import id.penghubung.complaints.complaint.ComplaintVisibility;
import id.penghubung.complaints.complaint.ReadComplaints;
import id.penghubung.complaints.complaint.TimelineEntry;
import id.penghubung.complaints.complaint.TimelineEntryView;
import id.penghubung.complaints.complaint.TimelineRepository;
import id.penghubung.complaints.referral.ReferralView;
import id.penghubung.kit.identity.Caller;
import id.penghubung.kit.problem.ProblemException;
import id.penghubung.kit.text.Languages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Hands out a referred or linked complaint for a dossier of the Ombudsman, and records that in the same transaction. */
@ApplicationScoped
class HandOutDossier {

    /** Limit of timeline entries. Real timelines are far shorter; one that is longer is marked as incomplete. */
    private static final int MAX_ENTRIES = 2000;

    private final ComplaintRepository complaints;
    private final ReadComplaints readComplaints;
    private final TimelineRepository timeline;
    private final DossierAccessTable accesses;
    private final Clock clock;

    HandOutDossier(
            ComplaintRepository complaints,
            ReadComplaints readComplaints,
            TimelineRepository timeline,
            DossierAccessTable accesses,
            Clock clock) {
        this.complaints = complaints;
        this.readComplaints = readComplaints;
        this.timeline = timeline;
        this.accesses = accesses;
        this.clock = clock;
    }

    /**
     * Hands out a complaint to the liaison.
     *
     * @throws ProblemException 404 if the complaint does not exist, or was neither referred nor linked with a matter, or if a
     *     matter that links it excludes the liaison
     */
    @Transactional
    ComplaintDossierView handOut(UUID id, Caller caller) {
        ComplaintVisibility liaison = ComplaintVisibility.OfOmbudsman.of(caller);
        Complaint complaint = complaints.findVisible(id, liaison).orElseThrow(ProblemException::notFound);
        ComplaintView view = readComplaints.view(complaint, liaison).view();
        List<TimelineEntry> found = timeline.of(id, Optional.empty(), MAX_ENTRIES);
        List<TimelineEntryView> entries = found.stream()
                .limit(MAX_ENTRIES)
                .map(entry -> TimelineEntryView.of(entry, Languages.INDONESIAN))
                .toList();
        accesses.insert(id, caller.account(), view.reporter() != null, clock.instant());
        return new ComplaintDossierView(
                view, ReferralView.Made.of(complaint.referral()), entries, found.size() <= MAX_ENTRIES);
    }
}
