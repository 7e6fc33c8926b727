package id.penghubung.complaints.tracking;

import id.penghubung.complaints.notifications.NotificationChoice;
import id.penghubung.complaints.notifications.NotificationPreferences;
import id.penghubung.complaints.notifications.NotificationPreferencesView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Reads and changes the preferences for a complaint with its tracking number and access code. */
@ApplicationScoped
class TrackPreferences {

    private final TrackComplaint tracking;
    private final NotificationPreferences preferences;

    TrackPreferences(TrackComplaint tracking, NotificationPreferences preferences) {
        this.tracking = tracking;
        this.preferences = preferences;
    }

    @Transactional
    NotificationPreferencesView read(TrackComplaint.Credentials credentials) {
        return preferences.ofComplaint(tracking.authenticate(credentials).id());
    }

    @Transactional
    NotificationPreferencesView confirmMail(TrackComplaint.Credentials credentials, String token) {
        return preferences.confirmMail(tracking.authenticate(credentials).id(), token);
    }

    @Transactional
    NotificationPreferencesView change(TrackComplaint.Credentials credentials, NotificationChoice choice) {
        return preferences.changeOfComplaint(tracking.authenticate(credentials).id(), choice);
    }
}
