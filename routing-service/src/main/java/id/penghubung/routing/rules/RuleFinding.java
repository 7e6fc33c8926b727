package id.penghubung.routing.rules;

import id.penghubung.events.LocalizedText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A finding about a rule set.
 *
 * @param ruleCode the rule, or null if the finding concerns the whole set
 * @param preventsPublication whether the set cannot be published with it
 */
@Schema(name = "RuleFinding")
public record RuleFinding(Kind kind, @Nullable String ruleCode, boolean preventsPublication, LocalizedText detail) {

    /** Kind of a finding. */
    @Schema(name = "RuleFindingKind")
    public enum Kind {
        /** The last rule does not send the rest to triage. */
        NOT_TOTAL,
        /** An earlier rule matches every complaint that the rule matches. */
        UNREACHABLE,
        UNKNOWN_AGENCY,
        INACTIVE_AGENCY,
        UNKNOWN_CATEGORY,
        /** Only complaints from before can have the category. */
        INACTIVE_CATEGORY,
        UNKNOWN_DISTRICT,
        /** Only complaints from before can have the district. */
        INACTIVE_DISTRICT,
        UNKNOWN_OUTSIDE_BODY,
        /** The coordinator cannot end a complaint with the outside body any more. */
        INACTIVE_OUTSIDE_BODY,
        /** No complaint arrives by the channel. */
        UNKNOWN_CHANNEL,
        /** No service can have the code. Whether there is such a service is not known here. */
        UNKNOWN_SERVICE
    }
}
