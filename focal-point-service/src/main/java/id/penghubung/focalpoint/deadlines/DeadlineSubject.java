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
 * @param complaintId the complaint, if the subject is a case or the complaint itself; null for other kinds
 * @param agencyCode the agency whose action is required, or {@link #COORDINATOR}; its calendar counts
 * @param policySubjects the subjects of the policies that apply, in the order in which they are looked up; see {@link
 *     PolicySubject#ofClasses}
 * @param stages the stages for which deadlines start
 * @param times the times of the events from which the policies may count
 * @param follows earlier subjects whose time goes on, such as the cases of earlier agencies; their suspensions count too
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
        List<UUID> follows,
        @Nullable FixedTimeLimit fixed) {

    /** Stands for the agency of deadlines that the coordinator of the regency keeps, or the reporter. */
    public static final String COORDINATOR = "coordinator";

    public DeadlineSubject {
        policySubjects = List.copyOf(policySubjects);
        times = Map.copyOf(times);
        follows = List.copyOf(follows);
    }

    /** Creates a subject that follows no other. */
    public DeadlineSubject(
            SubjectKind kind,
            UUID id,
            @Nullable UUID complaintId,
            String agencyCode,
            List<String> policySubjects,
            Set<DeadlineStage> stages,
            Map<StartEvent, Instant> times,
            @Nullable FixedTimeLimit fixed) {
        this(kind, id, complaintId, agencyCode, policySubjects, stages, times, List.of(), fixed);
    }

    /**
     * Creates the subject for stages of a complaint itself.
     *
     * @param startEvent the event from which the policies of these stages count
     */
    public static DeadlineSubject ofComplaint(
            UUID complaintId, Set<DeadlineStage> stages, StartEvent startEvent, Instant startedAt) {
        return new DeadlineSubject(
                SubjectKind.COMPLAINT,
                complaintId,
                complaintId,
                COORDINATOR,
                PolicySubject.COMPLAINT.ofClasses(),
                stages,
                Map.of(startEvent, startedAt),
                null);
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
    Instant usualStart(DeadlineStage stage) {
        return startedAt(PolicySubject.of(policySubjects.getLast()).usualStart(stage));
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
