package id.penghubung.routing.rules;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A rule of a rule set. Its place in the list is its priority: the first rule whose conditions hold decides.
 *
 * @param code short name, unique in its set; decisions name it
 * @param when conditions; without any, every complaint
 * @param then outcome
 */
@Schema(name = "RoutingRule")
public record Rule(
        @NotNull @Size(max = 40) @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+){0,9}")
        String code,

        @NotNull @Valid RuleName name,
        @Valid RuleConditions when,
        @NotNull @Valid RuleOutcome then) {

    /** The rule that ends every set: what no other rule matches is left to the coordinator. */
    public static final Rule REST = new Rule(
            "rest",
            new RuleName("Selebihnya diputuskan koordinator", "The coordinator decides the rest"),
            RuleConditions.NONE,
            RuleOutcome.of(OutcomeKind.TRIAGE));

    public Rule {
        when = conditions(when);
    }

    /** Returns whether the rule sends every complaint that reaches it to triage, so that a set that ends with it is total. */
    @JsonIgnore
    public boolean isRest() {
        return when.isAlways() && then.kind() == OutcomeKind.TRIAGE;
    }

    private static RuleConditions conditions(@Nullable RuleConditions given) {
        return given == null ? RuleConditions.NONE : given;
    }
}
