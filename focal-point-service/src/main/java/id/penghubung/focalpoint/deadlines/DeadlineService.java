package id.penghubung.focalpoint.deadlines;

import id.penghubung.focalpoint.deadlines.calculation.Suspension;
import id.penghubung.focalpoint.deadlines.calculation.SuspensionReason;
import id.penghubung.focalpoint.deadlines.escalation.EscalationLevel;
import id.penghubung.kit.inbox.NotReadyYetException;
import id.penghubung.kit.runtime.IdGenerator;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Starts, suspends, resumes, completes and cancels deadlines. Every change joins the caller's transaction. */
@ApplicationScoped
public class DeadlineService {

    private final DeadlineRepository deadlines;
    private final SuspensionRepository suspensions;
    private final EscalationRepository escalations;
    private final DeadlineRulesCache rules;
    private final IdGenerator ids;
    private final Clock clock;

    DeadlineService(
            DeadlineRepository deadlines,
            SuspensionRepository suspensions,
            EscalationRepository escalations,
            DeadlineRulesCache rules,
            IdGenerator ids,
            Clock clock) {
        this.deadlines = deadlines;
        this.suspensions = suspensions;
        this.escalations = escalations;
        this.rules = rules;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Starts the deadlines of each subject with the policies in force. A subject may be named twice, if its stages count
     * from different times.
     *
     * @return the deadlines of each subject, by the id of the subject
     * @throws NotReadyYetException if a policy is missing
     */
    public Map<UUID, SubjectDeadlines> start(List<DeadlineSubject> subjects) {
        if (subjects.isEmpty()) {
            return Map.of();
        }
        DeadlineRules currentRules = rules.locked();
        Set<UUID> newComplaints = subjects.stream()
                .filter(subject -> subject.kind() == SubjectKind.COMPLAINT)
                .map(DeadlineSubject::id)
                .collect(Collectors.toSet());
        Map<UUID, List<Deadline>> startedBySubject = HashMap.newHashMap(subjects.size());
        for (DeadlineSubject subject : subjects) {
            List<Suspension> earlier = suspensionsOf(subject.follows());
            List<Deadline> started = subject.stages().stream()
                    .map(stage -> started(subject, stage, earlier, currentRules))
                    .toList();
            if (subject.kind() == SubjectKind.CASE && newComplaints.contains(subject.complaintId())) {
                started.forEach(Deadline::announceWithComplaint);
            }
            deadlines.persist(started);
            suspensions.copy(subject.id(), earlier);
            startedBySubject
                    .computeIfAbsent(subject.id(), first -> new ArrayList<>())
                    .addAll(started);
        }
        return startedBySubject.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> SubjectDeadlines.of(each.getValue(), List.of())));
    }

    /** Suspends the pausable deadlines of a subject until {@link #resume}. */
    public SubjectDeadlines suspend(UUID subjectId, SuspensionReason reason, Instant at) {
        suspensions.start(subjectId, reason, at);
        List<Deadline> all = deadlines.ofSubject(subjectId);
        all.forEach(deadline -> deadline.suspend(at));
        return SubjectDeadlines.of(all, List.of());
    }

    /**
     * Resumes the suspended deadlines of a subject. The suspended time is added to them, in the unit of their budget.
     *
     * @param at the time at which the reason for the suspension ended; may be in the past. A time in the future, from a
     *     clock that is ahead, is replaced by the present
     */
    public SubjectDeadlines resume(UUID subjectId, Instant at) {
        List<Deadline> all = deadlines.ofSubject(subjectId);
        resumeSuspended(subjectId, all, at);
        return SubjectDeadlines.of(all, List.of());
    }

    private void resumeSuspended(UUID subjectId, List<Deadline> all, Instant at) {
        DeadlineRules currentRules = rules.locked();
        Instant now = clock.instant();
        suspensions.end(subjectId, at.isAfter(now) ? now : at);
        List<Suspension> ofSubject = suspensions.of(subjectId);
        DeadlinePlanner planner = new DeadlinePlanner(currentRules, now);
        all.stream()
                .filter(Deadline::isSuspended)
                .forEach(deadline -> planner.recalculate(deadline, ofSubject).ifPresent(deadline::resume));
    }

    /** Returns the deadlines of a subject. */
    public SubjectDeadlines of(UUID subjectId) {
        return SubjectDeadlines.of(deadlines.ofSubject(subjectId), List.of());
    }

    /** Returns the deadlines of many subjects, read at once. A subject without deadlines has no entry. */
    public Map<UUID, SubjectDeadlines> of(Collection<UUID> subjectIds) {
        return bySubject(subjectIds).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> SubjectDeadlines.of(each.getValue(), List.of())));
    }

    /** Records that the actions of these stages were taken. */
    public SubjectDeadlines complete(UUID subjectId, Set<DeadlineStage> stages, Instant at) {
        List<Deadline> all = deadlines.ofSubject(subjectId);
        List<Breach> breaches = all.stream()
                .filter(deadline -> stages.contains(deadline.stage()))
                .map(deadline -> deadline.complete(at))
                .flatMap(Optional::stream)
                .toList();
        escalations.insertBreaches(breaches, at);
        return SubjectDeadlines.of(all, breaches);
    }

    /**
     * Makes the deadline of a stage run again, as if the time since its action had not passed. The budget that was used stays used.
     * One that is not pausable keeps its due date.
     *
     * @param at the time from which it runs again
     */
    public SubjectDeadlines reopen(UUID subjectId, DeadlineStage stage, Instant at) {
        List<Deadline> all = deadlines.ofSubject(subjectId);
        for (Deadline deadline : all) {
            if (deadline.stage() == stage) {
                EscalationLevel next = nextLevelOf(deadline);
                deadline.reopen(next).ifPresent(since -> goOn(deadline, all, since, at));
            }
        }
        return SubjectDeadlines.of(all, List.of());
    }

    private void goOn(Deadline deadline, List<Deadline> all, Instant since, Instant at) {
        UUID subjectId = deadline.subjectId();
        if (deadline.isSuspended()) {
            if (deadline.isPausable()) {
                suspensions.start(subjectId, SuspensionReason.WAITING_FOR_REPORTER, since);
            }
            resumeSuspended(subjectId, all, at.isBefore(since) ? since : at);
        } else {
            // The time was over before the action, so that nothing is given back.
            new DeadlinePlanner(rules.locked(), clock.instant())
                    .recalculate(deadline, suspensions.of(subjectId))
                    .ifPresent(deadline::escalateAgain);
        }
    }

    private @Nullable EscalationLevel nextLevelOf(Deadline deadline) {
        int reached = escalations.of(deadline.id()).stream()
                .mapToInt(entry -> entry.level().ordinal())
                .max()
                .orElse(-1);
        return reached + 1 < EscalationLevel.values().length ? EscalationLevel.values()[reached + 1] : null;
    }

    /** Cancels the deadlines of these stages, because their actions are no longer required. */
    public SubjectDeadlines cancel(UUID subjectId, Set<DeadlineStage> stages, Instant at) {
        List<Deadline> all = deadlines.ofSubject(subjectId);
        List<Breach> breaches = all.stream()
                .filter(deadline -> stages.contains(deadline.stage()))
                .map(deadline -> deadline.cancel(at))
                .flatMap(Optional::stream)
                .toList();
        escalations.insertBreaches(breaches, at);
        return SubjectDeadlines.of(all, breaches);
    }

    /** Returns the suspensions of these subjects. One that was copied to a later subject is returned once. */
    private List<Suspension> suspensionsOf(List<UUID> subjectIds) {
        return subjectIds.isEmpty()
                ? List.of()
                : suspensions.of(subjectIds).values().stream()
                        .flatMap(List::stream)
                        .distinct()
                        .toList();
    }

    /**
     * Cancels the deadlines of these subjects.
     *
     * @param subjects the time of the cancellation, by the id of the subject
     * @return the deadlines of each subject, by the id of the subject
     */
    public Map<UUID, SubjectDeadlines> cancelAll(Map<UUID, Instant> subjects) {
        return bySubject(subjects.keySet()).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        each -> cancelled(
                                each.getKey(), each.getValue(), Objects.requireNonNull(subjects.get(each.getKey())))));
    }

    private SubjectDeadlines cancelled(UUID subjectId, List<Deadline> all, Instant at) {
        if (all.stream().anyMatch(Deadline::isSuspended)) {
            // The waiting is over: the open suspension gets its end.
            resumeSuspended(subjectId, all, at);
        }
        List<Breach> breaches = new ArrayList<>();
        all.forEach(deadline -> deadline.cancel(at).ifPresent(breaches::add));
        escalations.insertBreaches(breaches, at);
        return SubjectDeadlines.of(all, breaches);
    }

    private Map<UUID, List<Deadline>> bySubject(Collection<UUID> subjectIds) {
        return deadlines.ofSubjects(subjectIds).stream().collect(Collectors.groupingBy(Deadline::subjectId));
    }

    private Deadline started(
            DeadlineSubject subject, DeadlineStage stage, List<Suspension> earlier, DeadlineRules currentRules) {
        DeadlinePlanner planner = new DeadlinePlanner(currentRules, clock.instant());
        DeadlinePolicy policy = planner.policyOf(subject, stage);
        DeadlineSchedule schedule = planner.first(subject, policy, earlier);
        String calendarCode = planner.calendarOf(subject).definition().code();
        return new Deadline(ids.next(), subject, policy, calendarCode, schedule);
    }
}
