package id.penghubung.events;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Due dates of deadlines of a case that concern the reporter, first or changed: those of the first follow-up and of the answer. The
 * same for each complaint, also for one whose reporter is secret: it tells nothing but the deadlines.
 *
 * @param deadlines deadlines with a new due date; those that kept theirs are left out
 */
public record CaseDeadlinesSet(
        UUID complaintId, UUID caseId, int round, String agencyCode, List<CaseDeadline> deadlines, Instant setAt)
        implements DomainEvent {

    /**
     * A deadline of the case.
     *
     * @param type type of the deadline: {@code FIRST_FOLLOW_UP} or {@code RESOLUTION}
     * @param dueAt last second in which the action is in time
     */
    public record CaseDeadline(UUID deadlineId, String type, Instant dueAt, DeadlineCalculation calculation) {}
}
