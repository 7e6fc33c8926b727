package id.penghubung.focalpoint.directory;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** The settings of an agency: answer approval and mail preferences. */
@Entity
@Table(name = "agency_settings")
class AgencySettings {

    private static final int MORNING_HOUR = 7;

    @Id
    private String agencyCode;

    private boolean answerApproval;
    private int digestHour = MORNING_HOUR;
    private LocalTime quietFrom = LocalTime.of(20, 0);
    private LocalTime quietUntil = LocalTime.of(MORNING_HOUR, 0);
    private @Nullable String mailbox;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected AgencySettings() {}

    /** Creates the default settings of an agency. */
    AgencySettings(String agencyCode) {
        this.agencyCode = agencyCode;
    }

    void change(AgencySettingsRequest request) {
        answerApproval = request.answerApproval();
        digestHour = request.digestHour();
        quietFrom = request.quietFrom();
        quietUntil = request.quietUntil();
        mailbox = request.mailbox();
    }

    String agencyCode() {
        return agencyCode;
    }

    boolean answerApproval() {
        return answerApproval;
    }

    MailPreferences mailPreferences() {
        return new MailPreferences(digestHour, quietFrom, quietUntil, mailbox);
    }

    long version() {
        return version;
    }

    AgencySettingsView view() {
        return new AgencySettingsView(answerApproval, digestHour, quietFrom, quietUntil, mailbox);
    }
}
