package id.penghubung.focalpoint.deadlines;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A subject of deadlines, such as a case or a letter.
 *
 * @param complaintId the complaint of a case; null for other kinds
 * @param agencyCode the agency whose action is required; its calendar counts
 * @param policySubjects the subjects of the policies that apply, in the order in which they are looked up; see {@link
 *     PolicySubject#ofClasses}
 * @param stages the stages for which deadlines start
 * @param times the times of the events from which the policies may count
 * @param fixed a due date or hours that replace the policies; null if the policies apply
 */
public record DeadlineSubject(
        SubjectKind kind,
        UUID id,
        @Nullable UUID complaintId,
        String agencyCode,
        List<String> policySubjects,
        Set<DeadlineStage> stages,
        Map<StartEvent, Instant> times,
        @Nullable FixedTimeLimit fixed) {

    public DeadlineSubject {
        policySubjects = List.copyOf(policySubjects);
        times = Map.copyOf(times);
    }

    /** Creates the subject for a case whose policies count from the routing decision. */
    public DeadlineSubject(
            UUID id,
            UUID complaintId,
            String agencyCode,
            ComplaintClass complaintClass,
            Set<DeadlineStage> stages,
            Instant routedAt) {
        this(
                SubjectKind.CASE,
                id,
                complaintId,
                agencyCode,
                complaintClass.policySubjects(),
                stages,
                Map.of(StartEvent.ROUTED, routedAt),
                null);
    }

    /** Returns the time of the event that decides which version of a policy applies. */
    Instant usualStart() {
        return startedAt(PolicySubject.of(policySubjects.getLast()).usualStart());
    }

    /** @throws IllegalStateException if the feature that owns the subject does not know the time */
    Instant startedAt(StartEvent event) {
        Instant at = times.get(event);
        if (at == null) {
            throw new IllegalStateException("The time of " + event + " of " + kind + " " + id + " is unknown");
        }
        return at;
    }
}
