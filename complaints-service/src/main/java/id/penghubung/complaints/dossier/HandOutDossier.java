package id.penghubung.complaints.dossier;

import id.penghubung.complaints.complaint.Complaint;
import id.penghubung.complaints.complaint.ComplaintRepository;
import id.penghubung.complaints.complaint.ComplaintView;
import id.penghubung.complaints.complaint.ComplaintVisibility;
import id.penghubung.complaints.complaint.ReadComplaints;
import id.penghubung.complaints.complaint.TimelineEntry;
import id.penghubung.complaints.complaint.TimelineEntryView;
import id.penghubung.complaints.complaint.TimelinePages;
import id.penghubung.complaints.complaint.TimelineRepository;
import id.penghubung.complaints.referral.ReferralView;
import id.penghubung.kit.identity.Caller;
import id.penghubung.kit.problem.ProblemException;
import id.penghubung.kit.text.Languages;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Hands out a referred or linked complaint for a dossier of the Ombudsman, and records that in the same transaction. */
@ApplicationScoped
class HandOutDossier {

    /** Number of timeline entries that are in memory at the same time. */
    private static final int PAGE = 500;

    private final ComplaintRepository complaints;
    private final ReadComplaints readComplaints;
    private final TimelineRepository timeline;

    HandOutDossier(ComplaintRepository complaints, ReadComplaints readComplaints, TimelineRepository timeline) {
        this.complaints = complaints;
        this.readComplaints = readComplaints;
        this.timeline = timeline;
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
        ComplaintView view = readComplaints.viewForDossier(complaint, liaison).view();
        return new ComplaintDossierView(
                view,
                ReferralView.Made.of(complaint.referral()),
                new TimelinePages<>(seq -> page(id, seq), entry -> TimelineEntryView.of(entry, Languages.INDONESIAN)));
    }

    /** Reads in a transaction of its own: the reading is on record before the first entry is handed out. */
    private List<TimelineEntry> page(UUID id, int after) {
        return QuarkusTransaction.disallowingExisting().call(() -> timeline.after(id, after, PAGE));
    }
}
