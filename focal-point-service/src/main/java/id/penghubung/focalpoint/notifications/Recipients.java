package id.penghubung.focalpoint.notifications;

import id.penghubung.focalpoint.directory.AgencyOfficers;
import id.penghubung.focalpoint.directory.OfficerRole;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Determines the recipients of a notification. */
@ApplicationScoped
class Recipients {

    private final NotificationSettings settings;

    Recipients(NotificationSettings settings) {
        this.settings = settings;
    }

    /** @param agencyOfficers the officers of the agency concerned; null when the agency is unknown */
    List<Recipient> of(Notification notification, @Nullable AgencyOfficers agencyOfficers) {
        return switch (notification.kind()) {
            case ESCALATED_TO_COORDINATOR -> mailbox(settings.coordinatorAddress());
            case ESCALATED_TO_OMBUDSMAN_LIAISON -> mailbox(settings.ombudsmanAddress());
            case ESCALATED_TO_SUPERIOR, ANSWER_SUBMITTED -> all(OfficerRole.HEAD, agencyOfficers);
            case CASE_OPENED, CASE_ASSIGNED, REMINDER, WARNING, BREACH, ANSWER_SENT_BACK, REPORTER_ANSWERED ->
                assigneeOrOfficers(notification, agencyOfficers);
        };
    }

    /** Returns the heads of an agency, or the fallback address if there are none or the agency is unknown. */
    List<Recipient> heads(@Nullable AgencyOfficers agencyOfficers) {
        return all(OfficerRole.HEAD, agencyOfficers);
    }

    /** Returns the assignee, or all focal points if the case has no assignee or the assignee's term has ended. */
    private List<Recipient> assigneeOrOfficers(Notification notification, @Nullable AgencyOfficers agencyOfficers) {
        if (notification.account() != null && agencyOfficers != null) {
            var officer = agencyOfficers.recipientsFor(notification.account());
            if (officer.isPresent()) {
                return List.of(Recipient.of(officer.get()));
            }
        }
        return all(OfficerRole.OFFICER, agencyOfficers);
    }

    private List<Recipient> all(OfficerRole role, @Nullable AgencyOfficers agencyOfficers) {
        List<Recipient> recipients = agencyOfficers == null
                ? List.of()
                : agencyOfficers.recipientsFor(role).stream().map(Recipient::of).toList();
        return recipients.isEmpty() ? fallback(agencyOfficers) : recipients;
    }

    /** Returns the agency's mailbox, or else the coordinator's address, so that a notification is not lost. */
    private List<Recipient> fallback(@Nullable AgencyOfficers agencyOfficers) {
        Optional<String> mailbox = Optional.ofNullable(agencyOfficers)
                .map(officers -> officers.mailPreferences().mailbox());
        return mailbox(mailbox.or(settings::coordinatorAddress));
    }

    private static List<Recipient> mailbox(Optional<String> address) {
        return Stream.ofNullable(address.orElse(null)).map(Recipient::mailbox).toList();
    }
}
