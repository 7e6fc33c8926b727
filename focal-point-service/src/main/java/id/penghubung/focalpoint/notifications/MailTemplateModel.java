package id.penghubung.focalpoint.notifications;

import id.penghubung.kit.mail.OutgoingMail;
import io.quarkus.qute.TemplateData;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;

/** The values of a mail template as text: stages by name, times in the office's zone. */
@TemplateData
public final class MailTemplateModel {

    /** The fact that holds a notification's tracking number. */
    static final String TRACKING_NUMBER = "trackingNumber";

    /** The fact that holds the code of the agency that is concerned. */
    static final String AGENCY = "agencyCode";

    private static final Map<String, String> STAGES_ID = Map.of(
            "FIRST_FOLLOW_UP", "tindak lanjut pertama",
            "RESOLUTION", "penyelesaian",
            "CLARIFICATION", "klarifikasi",
            "CORRECTIVE_ACTION", "tindakan korektif",
            "RECOMMENDATION", "pelaksanaan rekomendasi",
            "HEARING", "kehadiran",
            "AGREEMENT", "kesepakatan",
            "ANSWER", "jawaban");
    private static final Map<String, String> STAGES_EN = Map.of(
            "FIRST_FOLLOW_UP", "first follow-up",
            "RESOLUTION", "resolution",
            "CLARIFICATION", "clarification",
            "CORRECTIVE_ACTION", "corrective action",
            "RECOMMENDATION", "execution of the recommendation",
            "HEARING", "appearance",
            "AGREEMENT", "agreed task",
            "ANSWER", "answer");

    private static final String LETTER_NUMBER = "letterNumber";
    private static final String MEETING_AT = "meetingAt";
    private static final String COORDINATION_AT = "coordinationAt";
    private static final String ACTION_REFERENCE = "actionReference";

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
        return fact(AGENCY);
    }

    /** Returns a fact unchanged, or an empty text if the mail has no such fact. */
    public String fact(String name) {
        return mail.facts().getOrDefault(name, "");
    }

    public boolean has(String name) {
        return mail.facts().containsKey(name);
    }

    public String getTrackingNumber() {
        return fact(TRACKING_NUMBER);
    }

    /** Returns the subject of the mail: a meeting by its time, a letter or an action by its number, otherwise a case. */
    public String getTopic() {
        if (has(COORDINATION_AT)) {
            return (english ? "coordination meeting of " : "rapat koordinasi ")
                    + format(Instant.parse(fact(COORDINATION_AT)));
        }
        if (has(ACTION_REFERENCE)) {
            return (english ? "action from " : "tindakan menurut ") + fact(ACTION_REFERENCE);
        }
        if (has(MEETING_AT)) {
            return (english ? "settlement meeting of " : "pertemuan penyelesaian ")
                    + format(Instant.parse(fact(MEETING_AT)));
        }
        return has(LETTER_NUMBER)
                ? (english ? "letter " : "surat ") + fact(LETTER_NUMBER)
                : (english ? "case " : "kasus ") + getTrackingNumber();
    }

    /** Returns the name of the stage that is due. */
    public String getStage() {
        String stage = fact("stage");
        return (english ? STAGES_EN : STAGES_ID).getOrDefault(stage, stage);
    }

    /** Returns the due time in the office's zone, or an empty text. */
    public String getDueAt() {
        return has("dueAt") ? format(Instant.parse(fact("dueAt"))) : "";
    }

    /** Returns the last day of what is due by the day, or an empty text. */
    public String getDueOn() {
        return has("dueOn")
                ? DateTimeFormatter.ofPattern("d MMMM yyyy", locale()).format(LocalDate.parse(fact("dueOn")))
                : "";
    }

    private String format(Instant instant) {
        return DateTimeFormatter.ofPattern("d MMMM yyyy HH:mm", locale()).format(instant.atZone(zone));
    }

    private Locale locale() {
        return english ? Locale.ENGLISH : Locale.of("id");
    }
}
