package id.penghubung.focalpoint.deadlines;

import id.penghubung.focalpoint.calendar.WorkingCalendar;
import id.penghubung.focalpoint.deadlines.reckoning.Suspension;
import id.penghubung.focalpoint.deadlines.reckoning.SuspensionReason;
import id.penghubung.kit.inbox.NotReadyYetException;
import id.penghubung.kit.runtime.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
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

/** What the owners of deadlines do with them. Every change joins the caller's transaction. */
@ApplicationScoped
public class Deadlines {

    private final DeadlineRepository deadlines;
    private final SuspensionLedger ledger;
    private final FiredRungs rungs;
    private final RulesCache rules;
    private final Ids ids;
    private final Clock clock;

    Deadlines(
            DeadlineRepository deadlines,
            SuspensionLedger ledger,
            FiredRungs rungs,
            RulesCache rules,
            Ids ids,
            Clock clock) {
        this.deadlines = deadlines;
        this.ledger = ledger;
        this.rungs = rungs;
        this.rules = rules;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Starts the deadlines of each subject by the policies in force.
     *
     * @return the sheet of each subject by its id
     * @throws NotReadyYetException where a policy is missing
     */
    public Map<UUID, DeadlineSheet> start(List<DeadlineSubject> subjects) {
        if (subjects.isEmpty()) {
            return Map.of();
        }
        DeadlineRules inForce = rules.held();
        Map<UUID, DeadlineSheet> sheets = HashMap.newHashMap(subjects.size());
        for (DeadlineSubject subject : subjects) {
            List<Deadline> started = subject.stages().stream()
                    .map(stage -> started(subject, stage, inForce))
                    .toList();
            deadlines.persist(started);
            sheets.put(subject.id(), DeadlineSheet.of(started, List.of()));
        }
        return sheets;
    }

    /** The clock of the pausable deadlines stops, until {@link #resume}. */
    public DeadlineSheet suspend(UUID subjectId, SuspensionReason reason, Instant at) {
        ledger.open(subjectId, reason, at);
        List<Deadline> all = deadlines.ofSubject(subjectId);
        all.forEach(deadline -> deadline.suspend(at));
        return DeadlineSheet.of(all, List.of());
    }

    /**
     * The clock goes on. What was suspended gets back the time that has passed, in the measure of its budget.
     *
     * @param at when the reason for it fell away; may lie in the past. The clocks of others may be ahead: a moment to come
     *     is taken for the present
     */
    public DeadlineSheet resume(UUID subjectId, Instant at) {
        List<Deadline> all = deadlines.ofSubject(subjectId);
        goOn(subjectId, all, at);
        return DeadlineSheet.of(all, List.of());
    }

    private void goOn(UUID subjectId, List<Deadline> all, Instant at) {
        DeadlineRules inForce = rules.held();
        Instant now = clock.instant();
        ledger.close(subjectId, at.isAfter(now) ? now : at);
        List<Suspension> lines = ledger.of(subjectId);
        DeadlineCounter counter = new DeadlineCounter(inForce, now);
        all.stream()
                .filter(Deadline::isSuspended)
                .forEach(deadline -> counter.again(deadline, lines).ifPresent(deadline::resume));
    }

    /** The sheet of one subject. */
    public DeadlineSheet of(UUID subjectId) {
        return DeadlineSheet.of(deadlines.ofSubject(subjectId), List.of());
    }

    /** The sheets of many subjects, read at once; a subject without deadlines has none. */
    public Map<UUID, DeadlineSheet> of(Collection<UUID> subjectIds) {
        return bySubject(subjectIds).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> DeadlineSheet.of(each.getValue(), List.of())));
    }

    /** The acts that these stages ask for were done. */
    public DeadlineSheet complete(UUID subjectId, Set<Stage> stages, Instant at) {
        List<Deadline> all = deadlines.ofSubject(subjectId);
        List<Breach> breaches = all.stream()
                .filter(deadline -> stages.contains(deadline.stage()))
                .map(deadline -> deadline.complete(at))
                .flatMap(Optional::stream)
                .toList();
        rungs.claimBreaches(breaches, at);
        return DeadlineSheet.of(all, breaches);
    }

    /**
     * The duties of these subjects fell away, each at its moment.
     *
     * @return the sheet of each subject by its id
     */
    public Map<UUID, DeadlineSheet> cancelAll(Map<UUID, Instant> subjects) {
        return bySubject(subjects.keySet()).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        each -> cancelled(
                                each.getKey(), each.getValue(), Objects.requireNonNull(subjects.get(each.getKey())))));
    }

    private DeadlineSheet cancelled(UUID subjectId, List<Deadline> all, Instant at) {
        if (all.stream().anyMatch(Deadline::isSuspended)) {
            // Nobody waits for anything any more: the ledger says until when.
            goOn(subjectId, all, at);
        }
        List<Breach> breaches = new ArrayList<>();
        all.forEach(deadline -> deadline.cancel(at).ifPresent(breaches::add));
        rungs.claimBreaches(breaches, at);
        return DeadlineSheet.of(all, breaches);
    }

    private Map<UUID, List<Deadline>> bySubject(Collection<UUID> subjectIds) {
        return deadlines.ofSubjects(subjectIds).stream().collect(Collectors.groupingBy(Deadline::subjectId));
    }

    private Deadline started(DeadlineSubject subject, Stage stage, DeadlineRules inForce) {
        WorkingCalendar calendar = inForce.calendars().ofAgency(subject.agencyCode());
        LocalDate startDay = LocalDate.ofInstant(subject.startedAt(), calendar.zone());
        DeadlinePolicy policy = inForce.policyFor(subject.complaintClass(), stage, startDay)
                .orElseThrow(() -> new NotReadyYetException(
                        "There is no policy for " + stage + " of " + subject.complaintClass()));
        Countdown countdown = new DeadlineCounter(inForce, clock.instant()).begin(subject, policy);
        return new Deadline(ids.next(), subject, policy, calendar.definition().code(), countdown);
    }
}
