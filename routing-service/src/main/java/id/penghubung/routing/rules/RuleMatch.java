package id.penghubung.routing.rules;

import java.util.List;

/**
 * The rule that decides about a complaint.
 *
 * @param position place of the rule in its set, counted from 1
 * @param conditions the conditions that held, in the order of {@link ConditionKind}; empty for a rule without conditions
 */
public record RuleMatch(Rule rule, int position, List<MatchedCondition> conditions) {}
