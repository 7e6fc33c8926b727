package id.penghubung.focalpoint.notifications;

import id.penghubung.focalpoint.directory.AgencyOfficers;
import id.penghubung.focalpoint.directory.OfficerRole;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who is told of what. */
@ApplicationScoped
class Recipients {

    private final NotificationSettings settings;

    Recipients(NotificationSettings settings) {
        this.settings = settings;
    }

    /** @param people of the agency concerned; null when it is unknown */
    List<Recipient> of(Notification notice, @Nullable AgencyOfficers people) {
        return switch (notice.kind()) {
            case ESCALATED_TO_COORDINATOR -> mailbox(settings.coordinatorAddress());
            case ESCALATED_TO_OMBUDSMAN_LIAISON -> mailbox(settings.ombudsmanAddress());
            case ESCALATED_TO_SUPERIOR, ANSWER_SUBMITTED -> all(OfficerRole.HEAD, people);
            case CASE_OPENED, CASE_ASSIGNED, REMINDER, WARNING, BREACH, ANSWER_SENT_BACK, REPORTER_ANSWERED ->
                deskOf(notice, people);
        };
    }

    /** The heads of an agency; what has no agency is the coordinator's. */
    public List<Recipient> heads(@Nullable AgencyOfficers people) {
        return all(OfficerRole.HEAD, people);
    }

    /** The one whose case it is, or all focal points while it is nobody's, or his who left. */
    private List<Recipient> deskOf(Notification notice, @Nullable AgencyOfficers people) {
        if (notice.account() != null && people != null) {
            var person = people.standingFor(notice.account());
            if (person.isPresent()) {
                return List.of(Recipient.of(person.get()));
            }
        }
        return all(OfficerRole.OFFICER, people);
    }

    private List<Recipient> all(OfficerRole role, @Nullable AgencyOfficers people) {
        List<Recipient> persons = people == null
                ? List.of()
                : people.standingFor(role).stream().map(Recipient::of).toList();
        return persons.isEmpty() ? fallback(people) : persons;
    }

    /** Somebody has to hear of it: the agency's mailbox, or else the coordinator. */
    private List<Recipient> fallback(@Nullable AgencyOfficers people) {
        Optional<String> mailbox =
                Optional.ofNullable(people).map(known -> known.hours().mailbox());
        return mailbox(mailbox.or(settings::coordinatorAddress));
    }

    private static List<Recipient> mailbox(Optional<String> address) {
        return Stream.ofNullable(address.orElse(null)).map(Recipient::mailbox).toList();
    }
}
