package id.penghubung.focalpoint.deadlines.escalation;

import static id.penghubung.focalpoint.deadlines.escalation.EscalationRule.Trigger.DUE;
import static id.penghubung.focalpoint.deadlines.escalation.EscalationRule.Trigger.PERCENT_USED;
import static id.penghubung.focalpoint.deadlines.escalation.EscalationRule.Trigger.UNITS_LATE;
import static id.penghubung.focalpoint.deadlines.escalation.EscalationRule.Trigger.UNITS_LEFT;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import id.penghubung.focalpoint.deadlines.calculation.DeadlineCalculator;
import id.penghubung.kit.text.Text;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The escalation levels of a deadline policy, lowest first. One of them is always the breach, at the due time. */
public record EscalationPolicy(@JsonValue List<EscalationRule> rules) {

    /** The levels of a deadline policy that defines none. */
    public static final EscalationPolicy DEFAULT = new EscalationPolicy(List.of(
            new EscalationRule(EscalationLevel.REMINDER, PERCENT_USED, 50),
            new EscalationRule(EscalationLevel.WARNING, UNITS_LEFT, 1),
            new EscalationRule(EscalationLevel.BREACH, DUE, 0),
            new EscalationRule(EscalationLevel.SUPERIOR, UNITS_LATE, 1),
            new EscalationRule(EscalationLevel.COORDINATOR, UNITS_LATE, 3),
            new EscalationRule(EscalationLevel.OMBUDSMAN_LIAISON, UNITS_LATE, 7)));

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public EscalationPolicy(List<EscalationRule> rules) {
        this.rules = rules.stream()
                .sorted(Comparator.comparing(EscalationRule::level))
                .toList();
    }

    /**
     * An escalation level and its time.
     *
     * @param at empty while the deadline is suspended
     */
    public record NextEscalation(EscalationLevel level, Optional<Instant> at) {}

    /** Returns the next level after {@code below} that has a time; the first level if {@code below} is null. */
    public Optional<NextEscalation> nextAfter(@Nullable EscalationLevel below, DeadlineCalculator calculator) {
        return firstScheduled(
                rules.stream().filter(rule -> below == null || rule.level().compareTo(below) > 0), calculator);
    }

    /** Returns the level, with a new time; the next higher one if the policy no longer has the level. */
    public Optional<NextEscalation> nextFrom(EscalationLevel level, DeadlineCalculator calculator) {
        return firstScheduled(rules.stream().filter(rule -> rule.level().compareTo(level) >= 0), calculator);
    }

    private static Optional<NextEscalation> firstScheduled(
            Stream<EscalationRule> rules, DeadlineCalculator calculator) {
        return rules.map(rule -> new NextEscalation(rule.level(), rule.occursAt(calculator)))
                // While the deadline is suspended, the breach represents all levels that follow.
                .filter(next -> next.at().isPresent() || next.level() == EscalationLevel.BREACH)
                .findFirst();
    }

    /** Returns a description of the first error in this policy, for the person who sent it. */
    public Optional<Text> problem() {
        if (rules.stream().map(EscalationRule::level).distinct().count() != rules.size()) {
            return Optional.of(Text.of("satu tingkat eskalasi disebut dua kali", "names an escalation level twice"));
        }
        boolean breaches =
                rules.stream().anyMatch(rule -> rule.level() == EscalationLevel.BREACH && rule.when() == DUE);
        if (!breaches) {
            return Optional.of(Text.of("harus memuat BREACH pada DUE", "must contain BREACH at DUE"));
        }
        return rules.stream()
                .filter(rule -> !isInOrder(rule))
                .map(rule -> rule.level() + " " + rule.when() + ' ' + rule.amount())
                .map(rule -> Text.of("tidak mungkin: " + rule, "is not possible: " + rule))
                .findFirst();
    }

    private static boolean isInOrder(EscalationRule rule) {
        int side = rule.level().compareTo(EscalationLevel.BREACH);
        if (side == 0) {
            return rule.when() == DUE;
        }
        if (side > 0) {
            return rule.when() == UNITS_LATE && rule.amount() >= 1;
        }
        return rule.when() == PERCENT_USED
                ? rule.amount() >= 1 && rule.amount() <= 99
                : rule.when() == UNITS_LEFT && rule.amount() >= 1;
    }
}
