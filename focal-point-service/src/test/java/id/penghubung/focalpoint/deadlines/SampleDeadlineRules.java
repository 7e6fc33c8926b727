package id.penghubung.focalpoint.deadlines;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.penghubung.focalpoint.calendar.CalendarDefinition;
import id.penghubung.focalpoint.calendar.CalendarSnapshot;
import id.penghubung.focalpoint.calendar.SampleCalendars;
import id.penghubung.focalpoint.calendar.WorkingCalendar;
import id.penghubung.focalpoint.deadlines.calculation.Budget;
import id.penghubung.focalpoint.deadlines.escalation.EscalationPolicy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

/** The seeded rules. */
final class SampleDeadlineRules {

    private SampleDeadlineRules() {}

    static DeadlineRules rules() {
        return rules(SampleCalendars.office());
    }

    static DeadlineRules rules(WorkingCalendar office) {
        AtomicLong id = new AtomicLong();
        List<DeadlinePolicy> policies = DeadlinePolicySeeder.read(new ObjectMapper()).stream()
                .map(seed -> new DeadlinePolicy(
                        id.incrementAndGet(),
                        seed.subject(),
                        seed.stage(),
                        seed.startEvent() == null
                                ? PolicySubject.of(seed.subject()).usualStart(seed.stage())
                                : seed.startEvent(),
                        new Budget(seed.amount(), seed.unit(), false),
                        seed.pausable(),
                        seed.basis(),
                        seed.escalations() == null ? EscalationPolicy.DEFAULT : seed.escalations(),
                        WorkingCalendar.FIRST_DAY,
                        null))
                .toList();
        return new DeadlineRules(policies, new CalendarSnapshot(Map.of(CalendarDefinition.OFFICE, office), Map.of()));
    }

    static Deadline started(DeadlineStage stage, ComplaintClass complaintClass, Instant start) {
        return started(rules(), stage, complaintClass, start);
    }

    static Deadline started(DeadlineRules rules, DeadlineStage stage, ComplaintClass complaintClass, Instant start) {
        DeadlinePolicy policy = rules.policyFor(
                        complaintClass, stage, LocalDate.ofInstant(start, SampleCalendars.TENGGARONG))
                .orElseThrow();
        DeadlineSubject subject = new DeadlineSubject(
                SubjectKind.CASE,
                UUID.randomUUID(),
                UUID.randomUUID(),
                "dpu",
                complaintClass.policySubjects(),
                Set.of(stage),
                Arrays.stream(StartEvent.values()).collect(Collectors.toMap(event -> event, event -> start)),
                null);
        DeadlineSchedule schedule = new DeadlinePlanner(rules, start).first(subject, policy, List.of());
        return new Deadline(UUID.randomUUID(), subject, policy, CalendarDefinition.OFFICE, schedule);
    }
}
