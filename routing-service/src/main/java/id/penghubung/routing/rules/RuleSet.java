package id.penghubung.routing.rules;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * An immutable rule set in memory. It is a function of the facts alone: the same facts get the same rule on every replica and at any
 * time, and every complaint gets one, because a complaint that no rule matches gets {@link Rule#REST}.
 */
public final class RuleSet {

    private final UUID id;
    private final int number;
    private final List<CompiledRule> rules;

    public RuleSet(UUID id, int number, List<Rule> rules) {
        this.id = id;
        this.number = number;
        List<CompiledRule> compiled = new ArrayList<>();
        rules.forEach(rule -> compiled.add(new CompiledRule(rule, compiled.size() + 1)));
        compiled.add(new CompiledRule(Rule.REST, compiled.size() + 1));
        this.rules = List.copyOf(compiled);
    }

    public UUID id() {
        return id;
    }

    /** Returns the version, counted from 1 over all rule sets. */
    public int number() {
        return number;
    }

    /** Returns the first rule whose conditions hold. */
    public RuleMatch match(ComplaintFacts facts) {
        for (CompiledRule rule : rules) {
            if (rule.matches(facts)) {
                return rule.explain(facts);
            }
        }
        throw new IllegalStateException("The last rule matches every complaint");
    }

    /** Returns a rule by its code, without the conditions that held; empty if this set has no such rule. */
    public Optional<RuleMatch> matchOf(String code) {
        return rules.stream()
                .filter(compiled -> compiled.rule().code().equals(code))
                .map(compiled -> new RuleMatch(compiled.rule(), compiled.position(), List.of()))
                .findFirst();
    }

    /** Returns an id of a rule for the decisions that it makes; the same on every replica. */
    public UUID ruleId(Rule rule) {
        return UUID.nameUUIDFromBytes((id + "/" + rule.code()).getBytes(UTF_8));
    }

    /** Returns the rules as written, without the one that the set adds at the end. */
    List<CompiledRule> written() {
        return rules.subList(0, rules.size() - 1);
    }
}
