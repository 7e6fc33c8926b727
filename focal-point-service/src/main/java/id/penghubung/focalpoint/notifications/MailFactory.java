package id.penghubung.focalpoint.notifications;

import id.penghubung.focalpoint.directory.AgencyOfficers;
import id.penghubung.kit.mail.OutgoingMail;
import id.penghubung.kit.mail.OutgoingMail.Precedence;
import id.penghubung.kit.runtime.IdGenerator;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Creates the mails of a message, one for each recipient, none to be sent in the quiet time of the agency unless it is urgent. */
@ApplicationScoped
class MailFactory {

    static final String DIGEST = "DIGEST";
    static final String WEBHOOK_OFF = "WEBHOOK_OFF";
    static final String WEBHOOK_OWNER_ABSENT = "WEBHOOK_OWNER_ABSENT";

    private final MailSchedule schedule;
    private final IdGenerator ids;

    MailFactory(MailSchedule schedule, IdGenerator ids) {
        this.schedule = schedule;
        this.ids = ids;
    }

    /**
     * The content of a mail, the same for all recipients; see {@link OutgoingMail} for the other components.
     *
     * @param kind a {@link NotificationKind}, or one of the constants here
     * @param precedence the escalation level of a deadline; null for other mails
     */
    record Message(
            String kind,
            String agencyCode,
            Map<String, String> facts,
            Instant happenedAt,
            @Nullable Precedence precedence) {

        static Message of(Notification notification) {
            Map<String, String> facts = new HashMap<>(notification.facts());
            if (notification.trackingNumber() != null) {
                facts.put(MailTemplateModel.TRACKING_NUMBER, notification.trackingNumber());
            }
            return new Message(
                    notification.kind().name(),
                    notification.agencyCode(),
                    facts,
                    notification.at(),
                    precedenceOf(notification));
        }

        private static @Nullable Precedence precedenceOf(Notification notification) {
            if (!notification.kind().isEscalation()) {
                return null;
            }
            String deadlineId = notification.facts().get("deadlineId");
            String deadline = deadlineId == null
                    ? notification.caseId() + "/" + notification.facts().get("stage")
                    : deadlineId;
            return new Precedence(deadline, notification.kind().ordinal());
        }

        private Map<String, String> factsWithAgency() {
            Map<String, String> all = new HashMap<>(facts);
            all.put(MailTemplateModel.AGENCY, agencyCode);
            return all;
        }

        boolean isUrgent() {
            return Boolean.parseBoolean(facts.get(Notification.URGENT));
        }

        static Message withoutCase(String kind, String agencyCode, Map<String, String> facts, Instant happenedAt) {
            return new Message(kind, agencyCode, facts, happenedAt, null);
        }
    }

    /** @param officers the officers of the message's agency; null when the agency is unknown */
    List<OutgoingMail> create(Message message, List<Recipient> recipients, @Nullable AgencyOfficers officers) {
        Instant sendAt = message.isUrgent()
                ? schedule.now()
                : schedule.mailTime(message.agencyCode(), officers == null ? null : officers.mailPreferences());
        Map<String, String> facts = message.factsWithAgency();
        return recipients.stream()
                .map(recipient -> new OutgoingMail(
                        ids.next(),
                        message.kind(),
                        recipient.address(),
                        recipient.language(),
                        facts,
                        message.happenedAt(),
                        message.precedence(),
                        sendAt))
                .toList();
    }
}
