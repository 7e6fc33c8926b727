package id.penghubung.focalpoint.notifications;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message about an event to the staff of an agency. Never contains the reporter's identity or the text of the complaint.
 *
 * @param agencyCode the agency that is concerned, or {@link #OMBUDSMAN} or {@link #COORDINATOR}
 * @param account the one person that is concerned, such as the assignee; null for the agency's focal points
 * @param facts ids and times such as {@code deadlineId}, {@code stage}, {@code dueAt}
 * @param at the time of the event
 */
public record Notification(
        NotificationKind kind,
        String agencyCode,
        @Nullable UUID caseId,
        @Nullable String trackingNumber,
        @Nullable String account,
        Map<String, String> facts,
        Instant at) {

    /** Stands for the agency in what concerns none of the regency, only the Ombudsman. */
    public static final String OMBUDSMAN = "ombudsman";

    /** Stands for the agency in what concerns only the coordinator of the regency and the superior of the coordinator. */
    public static final String COORDINATOR = "coordinator";

    /** The fact with the id of the complaint of a notification that is about no case of it. */
    public static final String COMPLAINT = "complaintId";

    /** The fact with the id of the matter of the Ombudsman that a notification is about. */
    public static final String MATTER = "matterId";

    /** The fact with the id of the supporting case that a notification is about. */
    public static final String SUPPORT = "supportId";

    /** The fact with the agency that is responsible for the complaint, which the supporting agency answers. */
    public static final String LEAD_AGENCY = "leadAgencyCode";

    /** The fact with the agency that supports the responsible one. */
    public static final String SUPPORTING_AGENCY = "supportingAgencyCode";

    /** The fact with the superior who decides: {@code AGENCY_HEAD} or {@code SECRETARY}. */
    public static final String SUPERIOR = "superior";

    /** The fact {@code true} of what cannot wait for the end of the quiet time: its deadline counts hours. */
    public static final String URGENT = "urgent";

    /** Returns whether it is about a matter of the Ombudsman, or about a letter or an action of one. */
    public boolean isAboutMatter() {
        return facts.containsKey(MATTER);
    }

    /** Returns whether it concerns no agency: it is for the liaison, the coordinator and the regional secretary. */
    boolean isForNoAgency() {
        return agencyCode.equals(OMBUDSMAN);
    }

    /** Returns whether it concerns the coordinator, as the one who verifies complaints. */
    boolean isForCoordinatorAlone() {
        return agencyCode.equals(COORDINATOR);
    }

    /** Returns whether each agency concerned has a notification of its own about the same, which also names it. */
    public boolean repeatsThoseOfAgencies() {
        return isForNoAgency() && isAboutMatter();
    }

    /**
     * Returns whether a liaison may learn of it: it is about a matter, a complaint that was referred, a coordination meeting
     * or its decision, and not about a draft, which only the agency sees.
     */
    public boolean isForLiaison() {
        return (isAboutMatter() && !isAboutDraft())
                || isForNoAgency()
                || kind == NotificationKind.COORDINATION_DECISION;
    }

    /** Returns whether the coordinator may learn of it: it is about a case of any agency or a complaint, or for the liaison too. */
    public boolean isForCoordinator() {
        return caseId != null || isForCoordinatorAlone() || isForLiaison();
    }

    /**
     * Returns whether the regional secretary may learn of it: it is for the liaison too, except for referrals; or the coordinator is
     * late with a complaint, and the secretary is the superior.
     */
    public boolean isForSecretary() {
        return (isForLiaison() && kind != NotificationKind.COMPLAINT_REFERRED)
                || (isForCoordinatorAlone() && kind == NotificationKind.ESCALATED_TO_SUPERIOR);
    }

    private boolean isAboutDraft() {
        return switch (kind) {
            case ANSWER_SUBMITTED, ANSWER_SENT_BACK, ACTION_DRAFTED -> true;
            default -> false;
        };
    }
}
