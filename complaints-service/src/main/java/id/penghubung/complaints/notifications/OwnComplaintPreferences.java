package id.penghubung.complaints.notifications;

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
        requireOwn(id, account);
        return preferences.ofComplaint(id);
    }

    /** @throws ProblemException 404 for every other account */
    @Transactional
    NotificationPreferencesView change(UUID id, String account, NotificationChoice choice) {
        requireOwn(id, account);
        return preferences.changeOfComplaint(id, choice);
    }

    private void requireOwn(UUID id, String account) {
        if (complaints
                .findVisible(id, new ComplaintVisibility.OfReporter(account))
                .isEmpty()) {
            throw ProblemException.notFound();
        }
    }
}
