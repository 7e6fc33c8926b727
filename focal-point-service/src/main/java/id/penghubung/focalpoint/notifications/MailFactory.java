package id.penghubung.focalpoint.notifications;

import id.penghubung.focalpoint.directory.AgencyOfficers;
import id.penghubung.focalpoint.notifications.OutgoingMail.EscalationRank;
import id.penghubung.kit.runtime.IdGenerator;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Creates the mails of a message, one for each recipient, none to be sent in the quiet time of the agency unless it is urgent. */
@ApplicationScoped
class MailFactory {

    private final MailSchedule schedule;
    private final IdGenerator ids;

    MailFactory(MailSchedule schedule, IdGenerator ids) {
        this.schedule = schedule;
        this.ids = ids;
    }

    /** The content of a mail, the same for all recipients; see {@link OutgoingMail} for the components. */
    record Message(
            String kind,
            String agencyCode,
            @Nullable UUID caseId,
            Map<String, String> facts,
            Instant happenedAt,
            @Nullable EscalationRank escalation) {

        static Message of(Notification notification) {
            Map<String, String> facts = new HashMap<>(notification.facts());
            if (notification.trackingNumber() != null) {
                facts.put(OutgoingMail.TRACKING_NUMBER, notification.trackingNumber());
            }
            return new Message(
                    notification.kind().name(),
                    notification.agencyCode(),
                    notification.caseId(),
                    facts,
                    notification.at(),
                    EscalationRank.of(notification));
        }

        boolean isUrgent() {
            return Boolean.parseBoolean(facts.get(Notification.URGENT));
        }

        static Message withoutCase(String kind, String agencyCode, Map<String, String> facts, Instant happenedAt) {
            return new Message(kind, agencyCode, null, facts, happenedAt, null);
        }
    }

    /** @param officers the officers of the message's agency; null when the agency is unknown */
    List<OutgoingMail> create(Message message, List<Recipient> recipients, @Nullable AgencyOfficers officers) {
        Instant sendAt = message.isUrgent()
                ? schedule.now()
                : schedule.mailTime(message.agencyCode(), officers == null ? null : officers.mailPreferences());
        return recipients.stream()
                .map(recipient -> new OutgoingMail(
                        ids.next(),
                        message.kind(),
                        message.agencyCode(),
                        message.caseId(),
                        recipient.address(),
                        recipient.language(),
                        message.facts(),
                        message.happenedAt(),
                        message.escalation(),
                        sendAt))
                .toList();
    }
}
