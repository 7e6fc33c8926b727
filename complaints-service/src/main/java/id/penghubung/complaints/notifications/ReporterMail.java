package id.penghubung.complaints.notifications;

import id.penghubung.kit.mail.OutgoingMail;
import io.quarkus.qute.TemplateData;
import java.util.List;
import java.util.Map;

/** The values of the templates of messages. The queue stores them as facts: no word of the complaint and nothing of the reporter. */
@TemplateData
public final class ReporterMail {

    /** The fact with the address of the page on which messages are stopped; added when the mail is sent, and not stored. */
    static final String UNSUBSCRIBE = "unsubscribe";

    /** The fact with the address of the page on which the mail address is confirmed; likewise. */
    static final String CONFIRM = "confirm";

    private static final String TRACKING_NUMBER = "trackingNumber";
    private static final String STEPS = "steps";
    private static final String SECRET = "secret";
    private static final String CONFIRMATION_REQUEST = "confirmationRequest";

    private final OutgoingMail mail;

    ReporterMail(OutgoingMail mail) {
        this.mail = mail;
    }

    static Map<String, String> facts(Recipient recipient, List<String> types) {
        return Map.of(
                TRACKING_NUMBER,
                recipient.trackingNumber(),
                STEPS,
                String.join(",", types),
                SECRET,
                Boolean.toString(recipient.secret()));
    }

    /** Returns the facts of a mail that asks whether the address is that of the reporter. */
    static Map<String, String> confirmationRequest(Recipient recipient) {
        return Map.of(
                TRACKING_NUMBER,
                recipient.trackingNumber(),
                CONFIRMATION_REQUEST,
                Boolean.toString(true),
                SECRET,
                Boolean.toString(recipient.secret()));
    }

    static boolean asksForConfirmation(OutgoingMail mail) {
        return mail.facts().containsKey(CONFIRMATION_REQUEST);
    }

    /** Returns the facts that may have changed since the mail was queued. They replace those of the queue when it is sent. */
    static Map<String, String> presentFacts(Recipient recipient) {
        return Map.of(SECRET, Boolean.toString(recipient.secret()));
    }

    public String getTrackingNumber() {
        return fact(TRACKING_NUMBER);
    }

    /** Returns the names of the events of the steps, in their order. */
    public List<String> getSteps() {
        return List.of(fact(STEPS).split(","));
    }

    /** Returns whether the mail asks for the confirmation of its address, and tells nothing else. */
    public boolean isConfirmationRequest() {
        return asksForConfirmation(mail);
    }

    /** Returns the address of the page on which the mail address is confirmed, or an empty text. */
    public String getConfirm() {
        return fact(CONFIRM);
    }

    /** Returns whether the subject must not tell what the mail is about. */
    public boolean isSecret() {
        return Boolean.parseBoolean(fact(SECRET));
    }

    /** Returns the address of the page on which messages are stopped, or all are refused, or an empty text. */
    public String getUnsubscribe() {
        return fact(UNSUBSCRIBE);
    }

    private String fact(String name) {
        return mail.facts().getOrDefault(name, "");
    }
}
