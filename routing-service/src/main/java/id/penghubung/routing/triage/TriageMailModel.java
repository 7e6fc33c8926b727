package id.penghubung.routing.triage;

import id.penghubung.kit.mail.OutgoingMail;
import io.quarkus.qute.TemplateData;

/** The values of a mail template as text. */
@TemplateData
public final class TriageMailModel {

    /** The fact with the number of complaints. */
    static final String COMPLAINTS = "complaints";

    /** The fact with the number of days after which a complaint is old. */
    static final String DAYS = "days";

    /** The fact with the address of the web pages. */
    static final String URL = "url";

    private final OutgoingMail mail;

    TriageMailModel(OutgoingMail mail) {
        this.mail = mail;
    }

    public String getKind() {
        return mail.kind();
    }

    public String getComplaints() {
        return mail.facts().getOrDefault(COMPLAINTS, "");
    }

    public String getDays() {
        return mail.facts().getOrDefault(DAYS, "");
    }

    public String getUrl() {
        return mail.facts().getOrDefault(URL, "");
    }
}
