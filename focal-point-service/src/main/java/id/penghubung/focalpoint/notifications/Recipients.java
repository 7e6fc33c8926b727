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

    /**
     * Returns the recipients, without the people who must not learn of the notification. If it is withheld from somebody of
     * the agency, it also does not go to the agency's mailbox, which they may read.
     *
     * @param allOfficers the officers of the agency concerned; null when the agency is unknown
     */
    List<Recipient> of(PendingNotification pending, @Nullable AgencyOfficers allOfficers) {
        if (pending.notification().isForCoordinatorAlone()) {
            return ofComplaint(pending.notification().kind());
        }
        return switch (pending.notification().kind()) {
            // The regional secretary follows the matters of the Ombudsman, as the superior of the heads.
            case ESCALATED_TO_COORDINATOR ->
                pending.notification().isAboutMatter()
                        ? coordinatorAndSecretary()
                        : mailbox(settings.coordinatorAddress());
            case ESCALATED_TO_OMBUDSMAN_LIAISON, ACTION_SUBMITTED, LETTER_ANSWERED -> liaison();
            case COMPLAINT_REFERRED -> join(liaison(), mailbox(settings.coordinatorAddress()));
            case SUPERIOR_REPORT_REQUESTED -> of(RoleMailbox.SECRETARY);
            case ACTION_OVERDUE -> coordinatorAndSecretary();
            // The heads have already let the deadline of the matter pass, so their own superior is notified as well.
            case ESCALATED_TO_SUPERIOR ->
                pending.notification().isAboutMatter()
                        ? join(headsOrSecretary(pending, allOfficers), mailbox(settings.secretaryAddress()))
                        : headsOrSecretary(pending, allOfficers);
            case ANSWER_SUBMITTED, ACTION_PLANNED, ACTION_DRAFTED -> headsOrSecretary(pending, allOfficers);
            case SUPERIOR_REVIEW_REQUESTED ->
                "SECRETARY".equals(pending.notification().facts().get(Notification.SUPERIOR))
                        ? of(RoleMailbox.SECRETARY)
                        : headsOrSecretary(pending, allOfficers);
            case RIGHT_TO_ANSWER_FORFEITED ->
                join(
                        officers(OfficerRole.HEAD, permitted(pending, allOfficers)),
                        mailbox(settings.secretaryAddress()),
                        liaison());
            case SETTLEMENT_MEETING_CHANGED, COORDINATION_INVITATION, COORDINATION_MOVED, COORDINATION_CANCELLED ->
                pending.notification().isForNoAgency()
                        ? join(liaison(), coordinatorAndSecretary())
                        : wholeAgency(pending, allOfficers);
            case ACTION_ORDERED,
                    ACTION_RETURNED,
                    ACTION_EXTENDED,
                    COORDINATION_DECISION,
                    CASE_RECALLED,
                    CASE_MERGED,
                    ANSWER_DISPUTED,
                    SUPERIOR_REVIEW_DECIDED -> wholeAgency(pending, allOfficers);
            case SUPPORT_DECLINED -> join(officersOf(pending, allOfficers), mailbox(settings.coordinatorAddress()));
            case CASE_OPENED,
                    SUPPORT_REQUESTED,
                    SUPPORT_ANSWERED,
                    SUPPORT_CANCELLED,
                    CASE_ASSIGNED,
                    REMINDER,
                    WARNING,
                    BREACH,
                    ANSWER_SENT_BACK,
                    REPORTER_ANSWERED,
                    REPORTER_WROTE,
                    REPORTER_SILENT,
                    LETTER_RECEIVED,
                    ANSWER_ACCEPTED -> officersOf(pending, allOfficers);
        };
    }

    /** Returns the assignee or the officers, or the heads while there is no officer. */
    private List<Recipient> officersOf(PendingNotification pending, @Nullable AgencyOfficers allOfficers) {
        AgencyOfficers permitted = permitted(pending, allOfficers);
        List<Recipient> found = assigneeOrOfficers(pending.notification(), permitted);
        return orElse(
                found.isEmpty() ? officers(OfficerRole.HEAD, permitted) : found,
                pending,
                allOfficers,
                Optional.empty());
    }

    /** Returns the recipients of an escalation that concerns the coordinator, whose superior is the regional secretary. */
    private List<Recipient> ofComplaint(NotificationKind kind) {
        return switch (kind) {
            case ESCALATED_TO_SUPERIOR -> of(RoleMailbox.SECRETARY);
            case ESCALATED_TO_OMBUDSMAN_LIAISON -> liaison();
            default -> of(RoleMailbox.COORDINATOR);
        };
    }

    private List<Recipient> coordinatorAndSecretary() {
        return join(mailbox(settings.coordinatorAddress()), mailbox(settings.secretaryAddress()));
    }

    /** Returns the officers and heads; in place of people who must not learn of it, the regional secretary. */
    private List<Recipient> wholeAgency(PendingNotification pending, @Nullable AgencyOfficers allOfficers) {
        return orElse(
                officersAndHeads(permitted(pending, allOfficers)), pending, allOfficers, settings.secretaryAddress());
    }

    /** Returns the heads; in place of those who must not learn of it, the regional secretary. */
    private List<Recipient> headsOrSecretary(PendingNotification pending, @Nullable AgencyOfficers allOfficers) {
        List<Recipient> heads = officers(OfficerRole.HEAD, permitted(pending, allOfficers));
        return orElse(heads, pending, allOfficers, settings.secretaryAddress());
    }

    @SafeVarargs
    private static List<Recipient> join(List<Recipient>... lists) {
        return Stream.of(lists).flatMap(List::stream).distinct().toList();
    }

    private List<Recipient> liaison() {
        return mailbox(settings.ombudsmanAddress());
    }

    /** Returns the mailbox of a role, or nobody if it is not configured. */
    List<Recipient> of(RoleMailbox mailbox) {
        return switch (mailbox) {
            case LIAISON -> liaison();
            case COORDINATOR -> mailbox(settings.coordinatorAddress());
            case SECRETARY -> mailbox(settings.secretaryAddress().or(settings::coordinatorAddress));
        };
    }

    private static @Nullable AgencyOfficers permitted(
            PendingNotification pending, @Nullable AgencyOfficers allOfficers) {
        return allOfficers == null ? null : allOfficers.without(pending.excluded()::include);
    }

    /** @param substitute the address in place of the mailbox, if the notification is withheld from somebody of the agency */
    private List<Recipient> orElse(
            List<Recipient> found,
            PendingNotification pending,
            @Nullable AgencyOfficers allOfficers,
            Optional<String> substitute) {
        if (!found.isEmpty()) {
            return found;
        }
        return pending.isWithheldFromAgency()
                ? mailbox(substitute.or(settings::coordinatorAddress))
                : fallback(allOfficers);
    }

    /** Returns the heads of an agency, or the fallback address if there are none or the agency is unknown. */
    List<Recipient> heads(@Nullable AgencyOfficers agencyOfficers) {
        List<Recipient> heads = officers(OfficerRole.HEAD, agencyOfficers);
        return heads.isEmpty() ? fallback(agencyOfficers) : heads;
    }

    /** Returns the assignee, or all focal points if the case has no assignee or the assignee's term has ended. */
    private List<Recipient> assigneeOrOfficers(Notification notification, @Nullable AgencyOfficers agencyOfficers) {
        if (notification.account() != null && agencyOfficers != null) {
            var officer = agencyOfficers.recipientsFor(notification.account());
            if (officer.isPresent()) {
                return List.of(Recipient.of(officer.get()));
            }
        }
        return officers(OfficerRole.OFFICER, agencyOfficers);
    }

    private static List<Recipient> officersAndHeads(@Nullable AgencyOfficers agencyOfficers) {
        return Stream.of(OfficerRole.OFFICER, OfficerRole.HEAD)
                .flatMap(role -> officers(role, agencyOfficers).stream())
                .distinct()
                .toList();
    }

    private static List<Recipient> officers(OfficerRole role, @Nullable AgencyOfficers agencyOfficers) {
        return agencyOfficers == null
                ? List.of()
                : agencyOfficers.recipientsFor(role).stream().map(Recipient::of).toList();
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
