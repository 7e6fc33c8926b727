package id.penghubung.routing.decision;

import id.penghubung.routing.rules.RuleMatch;
import id.penghubung.routing.rules.RuleSet;
import java.util.UUID;

/**
 * The rule that was applied to a complaint, with the version of the rules to which it belongs.
 *
 * @param version number of the rule set
 */
record AppliedRule(UUID ruleSetId, int version, UUID ruleId, RuleMatch match) {

    static AppliedRule of(RuleSet rules, RuleMatch match) {
        return new AppliedRule(rules.id(), rules.number(), rules.ruleId(match.rule()), match);
    }

    String code() {
        return match.rule().code();
    }
}
