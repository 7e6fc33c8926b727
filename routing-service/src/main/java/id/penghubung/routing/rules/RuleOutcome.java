package id.penghubung.routing.rules;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.penghubung.kit.runtime.StorableText;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of a rule.
 *
 * @param agencyCode the agency, for {@code AGENCY} only
 * @param outsideBodyCode the outside body, for {@code OUTSIDE_BODY} only
 * @param whereToGo address or way to the outside body, for {@code OUTSIDE_BODY} only
 * @param reason the reason that the reporter reads, for {@code ARCHIVE} only
 */
@Schema(name = "RuleOutcome")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RuleOutcome(
        @NotNull OutcomeKind kind,

        @Size(max = 64) @Pattern(regexp = StorableText.PATTERN) @Nullable
        String agencyCode,

        @Size(max = 64) @Pattern(regexp = StorableText.PATTERN) @Nullable
        String outsideBodyCode,

        @Size(max = 500) @Pattern(regexp = StorableText.PATTERN) @Nullable
        String whereToGo,

        @Size(max = 1000) @Pattern(regexp = StorableText.PATTERN) @Nullable
        String reason) {

    public RuleOutcome {
        agencyCode = StorableText.strippedOrNull(agencyCode);
        outsideBodyCode = StorableText.strippedOrNull(outsideBodyCode);
        whereToGo = StorableText.strippedOrNull(whereToGo);
        reason = StorableText.strippedOrNull(reason);
    }

    public static RuleOutcome agency(String code) {
        return new RuleOutcome(OutcomeKind.AGENCY, code, null, null, null);
    }

    /** Returns an outcome that needs no more than its kind. */
    public static RuleOutcome of(OutcomeKind kind) {
        return new RuleOutcome(kind, null, null, null, null);
    }

    /** Returns the code of the agency or outside body, or null if the outcome names none. */
    public @Nullable String code() {
        return agencyCode == null ? outsideBodyCode : agencyCode;
    }
}
