package id.penghubung.focalpoint.deadlines;

import id.penghubung.kit.inbox.NotReadyYetException;
import id.penghubung.kit.runtime.Ids;
import jakarta.enterprise.context.ApplicationScoped;
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

/** What the owners of deadlines do with them. Every change joins the caller's transaction. */
@ApplicationScoped
public class Deadlines {

    private final DeadlineRepository deadlines;
    private final RulesCache rules;
    private final Ids ids;

    Deadlines(DeadlineRepository deadlines, RulesCache rules, Ids ids) {
        this.deadlines = deadlines;
        this.rules = rules;
        this.ids = ids;
    }

    /**
     * Starts the deadlines of each subject by the policies in force.
     *
     * @return the sheet of each subject by its id
     * @throws NotReadyYetException where a policy is missing
     */
    public Map<UUID, DeadlineSheet> start(List<DeadlineSubject> subjects) {
        DeadlineRules inForce = rules.current();
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
                        each -> cancelled(each.getValue(), Objects.requireNonNull(subjects.get(each.getKey())))));
    }

    private static DeadlineSheet cancelled(List<Deadline> all, Instant at) {
        List<Breach> breaches = new ArrayList<>();
        all.forEach(deadline -> deadline.cancel(at).ifPresent(breaches::add));
        return DeadlineSheet.of(all, breaches);
    }

    private Map<UUID, List<Deadline>> bySubject(Collection<UUID> subjectIds) {
        return deadlines.ofSubjects(subjectIds).stream().collect(Collectors.groupingBy(Deadline::subjectId));
    }

    private Deadline started(DeadlineSubject subject, Stage stage, DeadlineRules inForce) {
        DeadlinePolicy policy = inForce.policyFor(subject.complaintClass(), stage)
                .orElseThrow(() -> new NotReadyYetException(
                        "There is no policy for " + stage + " of " + subject.complaintClass()));
        return new Deadline(ids.next(), subject, policy, inForce.dueTime(policy, subject.startedAt()));
    }
}
