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
        return policyFor(complaintClass.policySubjects(), stage, day);
    }

    /** Returns the policy that is valid on a day for the first of these policy subjects that has one. */
    Optional<DeadlinePolicy> policyFor(List<String> policySubjects, DeadlineStage stage, LocalDate day) {
        return policySubjects.stream()
                .flatMap(subject -> policies.getOrDefault(new PolicyKey(subject, stage), List.of()).stream())
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
