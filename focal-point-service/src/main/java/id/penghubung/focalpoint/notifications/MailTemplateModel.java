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

    private static final Map<String, String> STAGES_ID = Map.ofEntries(
            Map.entry("FIRST_FOLLOW_UP", "tindak lanjut pertama"),
            Map.entry("RESOLUTION", "penyelesaian"),
            Map.entry("CLARIFICATION", "klarifikasi"),
            Map.entry("CORRECTIVE_ACTION", "tindakan korektif"),
            Map.entry("RECOMMENDATION", "pelaksanaan rekomendasi"),
            Map.entry("HEARING", "kehadiran"),
            Map.entry("AGREEMENT", "kesepakatan"),
            Map.entry("REPLY", "jawaban"),
            // Mails of earlier releases that still wait.
            Map.entry("ANSWER", "jawaban"),
            Map.entry("VERIFICATION", "verifikasi"),
            Map.entry("COMPLETENESS_REPLY", "pemberitahuan kelengkapan"),
            Map.entry("INFORMATION_REPLY", "jawaban pelapor"),
            Map.entry("SUPERIOR_REVIEW", "keputusan atasan"),
            Map.entry("OUTER_LIMIT", "penyelesaian dalam batas 60 hari"));
    private static final Map<String, String> STAGES_EN = Map.ofEntries(
            Map.entry("FIRST_FOLLOW_UP", "first follow-up"),
            Map.entry("RESOLUTION", "resolution"),
            Map.entry("CLARIFICATION", "clarification"),
            Map.entry("CORRECTIVE_ACTION", "corrective action"),
            Map.entry("RECOMMENDATION", "execution of the recommendation"),
            Map.entry("HEARING", "appearance"),
            Map.entry("AGREEMENT", "agreed task"),
            Map.entry("REPLY", "answer"),
            Map.entry("ANSWER", "answer"),
            Map.entry("VERIFICATION", "verification"),
            Map.entry("COMPLETENESS_REPLY", "reply about completeness"),
            Map.entry("INFORMATION_REPLY", "reporter's answer"),
            Map.entry("SUPERIOR_REVIEW", "superior's decision"),
            Map.entry("OUTER_LIMIT", "settlement within 60 days"));

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

    /** Returns the agency that is responsible for the complaint, or an empty text if the mail has no such fact. */
    public String getLeadAgency() {
        return fact(Notification.LEAD_AGENCY);
    }

    /** Returns the agency that supports the responsible one, or an empty text if the mail has no such fact. */
    public String getSupportingAgency() {
        return fact(Notification.SUPPORTING_AGENCY);
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

    /** Returns the subject of the mail: a meeting by its time, a letter or an action by its number, a complaint, or a case. */
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
        if (has(Notification.COMPLAINT)) {
            return (english ? "complaint " : "pengaduan ")
                    + (has(TRACKING_NUMBER) ? getTrackingNumber() : fact(Notification.COMPLAINT));
        }
        if (has(Notification.SUPPORT)) {
            return (english ? "support for complaint " : "dukungan atas laporan ") + getTrackingNumber();
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
