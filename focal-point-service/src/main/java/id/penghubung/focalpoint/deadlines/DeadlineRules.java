package id.penghubung.focalpoint.deadlines;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The policies and the calendar as they stood when they were read. */
final class DeadlineRules {

    private static final String COMPLAINT = "COMPLAINT";

    private final Map<Duty, DeadlinePolicy> policies;
    private final WorkingCalendar calendar;
    private final ZoneId zone;

    DeadlineRules(List<DeadlinePolicy> policies, WorkingCalendar calendar, ZoneId zone) {
        this.policies = policies.stream()
                .collect(Collectors.toUnmodifiableMap(
                        policy -> new Duty(policy.subject(), policy.stage()), Function.identity()));
        this.calendar = calendar;
        this.zone = zone;
    }

    /** The policy of the report's class, or the one for all complaints. */
    Optional<DeadlinePolicy> policyFor(ComplaintClass complaintClass, Stage stage) {
        return Optional.ofNullable(policies.get(new Duty(COMPLAINT + ":" + complaintClass, stage)))
                .or(() -> Optional.ofNullable(policies.get(new Duty(COMPLAINT, stage))));
    }

    DueTime dueTime(DeadlinePolicy policy, Instant start) {
        return DueTime.of(policy, start, calendar, zone);
    }

    private record Duty(String subject, Stage stage) {}
}
