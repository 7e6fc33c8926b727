package id.penghubung.focalpoint.notifications;

import io.quarkus.qute.TemplateData;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;

/** What a template says, in words: stages by their name, moments in the office's time. */
@TemplateData
public final class MailTemplateModel {

    private static final Map<String, String> STAGES_ID = Map.of(
            "FIRST_FOLLOW_UP", "tindak lanjut pertama",
            "RESOLUTION", "penyelesaian");
    private static final Map<String, String> STAGES_EN = Map.of(
            "FIRST_FOLLOW_UP", "first follow-up",
            "RESOLUTION", "resolution");

    private final OutgoingMail mail;
    private final boolean english;
    private final ZoneId zone;

    MailTemplateModel(OutgoingMail mail, boolean english, ZoneId zone) {
        this.mail = mail;
        this.english = english;
        this.zone = zone;
    }

    public String getKind() {
        return mail.kind();
    }

    public String getAgency() {
        return mail.agencyCode();
    }

    /** A fact as it is; empty where there is none. */
    public String fact(String name) {
        return mail.facts().getOrDefault(name, "");
    }

    public boolean has(String name) {
        return mail.facts().containsKey(name);
    }

    public String getTrackingNumber() {
        return fact(OutgoingMail.TRACKING_NUMBER);
    }

    /** The duty that is due, by its name. */
    public String getStage() {
        String stage = fact("stage");
        return (english ? STAGES_EN : STAGES_ID).getOrDefault(stage, stage);
    }

    /** When it is due, in the office's time. */
    public String getDueAt() {
        return has("dueAt") ? moment(Instant.parse(fact("dueAt"))) : "";
    }

    private String moment(Instant instant) {
        Locale locale = english ? Locale.ENGLISH : Locale.of("id");
        return DateTimeFormatter.ofPattern("d MMMM yyyy HH:mm", locale).format(instant.atZone(zone));
    }
}
