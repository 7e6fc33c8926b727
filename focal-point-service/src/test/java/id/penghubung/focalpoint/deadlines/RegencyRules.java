package id.penghubung.focalpoint.deadlines;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.penghubung.focalpoint.calendar.CalendarBook;
import id.penghubung.focalpoint.calendar.CalendarDefinition;
import id.penghubung.focalpoint.calendar.Decrees;
import id.penghubung.focalpoint.calendar.WorkingCalendar;
import id.penghubung.focalpoint.deadlines.reckoning.Budget;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** The rules that the system begins with. */
final class RegencyRules {

    private RegencyRules() {}

    static DeadlineRules rules() {
        return rules(Decrees.ofTheRegency());
    }

    static DeadlineRules rules(WorkingCalendar office) {
        AtomicLong id = new AtomicLong();
        List<DeadlinePolicy> policies = PolicySeeder.read(new ObjectMapper()).stream()
                .map(seed -> new DeadlinePolicy(
                        id.incrementAndGet(),
                        seed.subject(),
                        seed.stage(),
                        new Budget(seed.amount(), seed.unit(), false),
                        seed.pausable(),
                        seed.basis(),
                        seed.ladder() == null ? Ladder.USUAL : seed.ladder(),
                        WorkingCalendar.FIRST_DAY,
                        null))
                .toList();
        return new DeadlineRules(policies, new CalendarBook(Map.of(CalendarDefinition.OFFICE, office), Map.of()));
    }

    static Deadline started(Stage stage, ComplaintClass complaintClass, Instant start) {
        return started(rules(), stage, complaintClass, start);
    }

    static Deadline started(DeadlineRules rules, Stage stage, ComplaintClass complaintClass, Instant start) {
        DeadlinePolicy policy = rules.policyFor(complaintClass, stage, LocalDate.ofInstant(start, Decrees.TENGGARONG))
                .orElseThrow();
        DeadlineSubject subject =
                new DeadlineSubject(UUID.randomUUID(), UUID.randomUUID(), "dpu", complaintClass, Set.of(stage), start);
        Countdown countdown = new DeadlineCounter(rules, start).begin(subject, policy);
        return new Deadline(UUID.randomUUID(), subject, policy, CalendarDefinition.OFFICE, countdown);
    }
}
