package id.penghubung.routing.rules;

import id.penghubung.routing.catalogue.Category;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A rule as releases before rule sets had it: one destination for each category.
 *
 * @param target {@code AGENCY}, {@code DISTRICT_OFFICE_OF_LOCATION} or {@code TRIAGE}
 * @param oversight whether complaints of the category go to the inspectorate, regardless of the target
 */
record EarlierRule(
        String categoryCode,
        RuleName name,
        String target,
        @Nullable String agencyCode,
        boolean oversight) {

    /** Returns the rule of a category in a new installation. */
    static EarlierRule of(Category category) {
        return new EarlierRule(
                category.code(),
                new RuleName(category.name().id(), category.name().en()),
                category.route().to(),
                category.route().agency(),
                category.oversight());
    }

    /** Returns the same rule for a rule set. */
    Rule toRule() {
        String code = categoryCode.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        return new Rule(code, name, RuleConditions.category(categoryCode), outcome());
    }

    private RuleOutcome outcome() {
        if (oversight) {
            return RuleOutcome.of(OutcomeKind.INSPECTORATE);
        }
        return switch (target) {
            case "AGENCY" -> RuleOutcome.agency(String.valueOf(agencyCode));
            case "DISTRICT_OFFICE_OF_LOCATION" -> RuleOutcome.of(OutcomeKind.DISTRICT_OFFICE);
            default -> RuleOutcome.of(OutcomeKind.TRIAGE);
        };
    }
}
