package id.penghubung.focalpoint.deadlines;

import id.penghubung.focalpoint.calendar.CalendarSnapshot;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** An immutable snapshot of the deadline policies and calendars. */
final class DeadlineRules {

    private static final String COMPLAINT = "COMPLAINT";

    private final Map<PolicyKey, List<DeadlinePolicy>> policies;
    private final Map<Long, DeadlinePolicy> byId;
    private final CalendarSnapshot calendars;

    DeadlineRules(List<DeadlinePolicy> policies, CalendarSnapshot calendars) {
        this.policies = policies.stream()
                .collect(Collectors.groupingBy(policy -> new PolicyKey(policy.subject(), policy.stage())));
        this.byId = policies.stream().collect(Collectors.toUnmodifiableMap(DeadlinePolicy::id, Function.identity()));
        this.calendars = calendars;
    }

    /** Returns the policy of the class that is valid on a day, or otherwise the policy for all complaints. */
    Optional<DeadlinePolicy> policyFor(ComplaintClass complaintClass, DeadlineStage stage, LocalDate day) {
        return valid(new PolicyKey(COMPLAINT + ":" + complaintClass, stage), day)
                .or(() -> valid(new PolicyKey(COMPLAINT, stage), day));
    }

    private Optional<DeadlinePolicy> valid(PolicyKey key, LocalDate day) {
        return policies.getOrDefault(key, List.of()).stream()
                .filter(policy -> policy.isValidOn(day))
                .findFirst();
    }

    Optional<DeadlinePolicy> policy(long id) {
        return Optional.ofNullable(byId.get(id));
    }

    CalendarSnapshot calendars() {
        return calendars;
    }

    private record PolicyKey(String subject, DeadlineStage stage) {}
}
