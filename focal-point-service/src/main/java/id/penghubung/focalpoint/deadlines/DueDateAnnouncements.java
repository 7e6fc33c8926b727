package id.penghubung.focalpoint.deadlines;

import id.penghubung.focalpoint.deadlines.calculation.Suspension;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The due dates of complaints and of their cases that are to be published, and the numbers of the events about them. Joins the caller's
 * transaction.
 */
@ApplicationScoped
public class DueDateAnnouncements {

    /** The deadlines of a case that concern the reporter. */
    private static final Set<DeadlineStage> OF_CASE =
            EnumSet.of(DeadlineStage.FIRST_FOLLOW_UP, DeadlineStage.RESOLUTION);

    private final DueDateAnnouncementTable table;
    private final DeadlineRepository deadlines;
    private final SuspensionRepository suspensions;
    private final DeadlineRulesCache rules;

    DueDateAnnouncements(
            DueDateAnnouncementTable table,
            DeadlineRepository deadlines,
            SuspensionRepository suspensions,
            DeadlineRulesCache rules) {
        this.table = table;
        this.deadlines = deadlines;
        this.suspensions = suspensions;
        this.rules = rules;
    }

    /**
     * Due dates that were marked as published.
     *
     * @param marked their number, with those of deadlines that ended meanwhile
     * @param open those of deadlines that have not ended; the caller publishes them
     * @param newComplaints complaints whose first deadlines are among them: the deadlines of a case that was opened together with
     *     these were stored as published already, which saves an update of each, and the caller publishes them now
     */
    public record Taken(int marked, List<DueDateAnnouncement> open, List<UUID> newComplaints) {}

    /** Marks due dates as published, at most so many. */
    public Taken take(int limit) {
        return table.take(limit);
    }

    /**
     * Returns the calculations of deadlines with the present rules, by their ids.
     *
     * @param announced deadlines that were marked as published
     * @param newCases cases whose deadlines of the first follow-up and the answer are returned as well
     */
    public Map<UUID, DueDateCalculation> calculationsOf(
            List<DueDateAnnouncement> announced, Collection<UUID> newCases, Instant now) {
        DeadlineRules present = rules.current();
        Set<UUID> ids = announced.stream().map(DueDateAnnouncement::deadlineId).collect(Collectors.toSet());
        Set<UUID> subjects =
                announced.stream().map(DueDateAnnouncement::subjectId).collect(Collectors.toSet());
        subjects.addAll(newCases);
        List<Deadline> found = deadlines.ofSubjects(subjects).stream()
                .filter(deadline -> ids.contains(deadline.id())
                        || (newCases.contains(deadline.subjectId()) && OF_CASE.contains(deadline.stage())))
                .toList();
        // Few deadlines have had a suspension when they are told: those of a case that goes on at another agency, or
        // that moved.
        Map<UUID, List<Suspension>> ofSubjects = suspensions.of(found.stream()
                .filter(deadline -> deadline.isPausable() && !newCases.contains(deadline.subjectId()))
                .map(Deadline::subjectId)
                .distinct()
                .toList());
        return found.stream()
                .map(deadline -> DueDateCalculation.of(
                        deadline,
                        ofSubjects.getOrDefault(deadline.subjectId(), List.of()),
                        present.calendars().of(deadline.calendarCode()),
                        now))
                .collect(Collectors.toMap(DueDateCalculation::deadlineId, each -> each));
    }

    /** Returns the descriptions of the changed rules that moved these due dates, by deadline. */
    public Map<UUID, String> ruleChangesOf(List<DueDateAnnouncement> announced) {
        return table.ruleChanges(announced.stream()
                .filter(each -> each.previousDueAt() != null)
                .map(DueDateAnnouncement::deadlineId)
                .toList());
    }

    /** Counts one more event of each of these deadlines, which the caller publishes, and returns its number. */
    public Map<UUID, Long> nextVersions(Collection<UUID> deadlineIds) {
        return table.nextVersions(deadlineIds);
    }
}
