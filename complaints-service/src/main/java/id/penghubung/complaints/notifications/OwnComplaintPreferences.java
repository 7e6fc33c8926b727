package id.penghubung.complaints.notifications;

import id.penghubung.complaints.complaint.Complaint;
import id.penghubung.complaints.complaint.ComplaintRepository;
import id.penghubung.complaints.complaint.ComplaintVisibility;
import id.penghubung.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Reads and changes the preferences for a complaint on behalf of the account that submitted it. */
@ApplicationScoped
class OwnComplaintPreferences {

    private final ComplaintRepository complaints;
    private final NotificationPreferences preferences;

    OwnComplaintPreferences(ComplaintRepository complaints, NotificationPreferences preferences) {
        this.complaints = complaints;
        this.preferences = preferences;
    }

    /** @throws ProblemException 404 for every other account */
    @Transactional
    NotificationPreferencesView read(UUID id, String account) {
        return preferences.ofComplaint(own(id, account));
    }

    /** @throws ProblemException 404 for every other account */
    @Transactional
    NotificationPreferencesView change(UUID id, String account, NotificationChoice choice) {
        return preferences.changeOfComplaint(own(id, account), choice);
    }

    private UUID own(UUID id, String account) {
        return complaints
                .findVisible(id, new ComplaintVisibility.OfReporter(account))
                .map(Complaint::id)
                .orElseThrow(ProblemException::notFound);
    }
}
