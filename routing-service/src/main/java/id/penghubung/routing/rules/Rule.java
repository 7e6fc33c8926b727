package id.penghubung.routing.rules;

import id.penghubung.kit.text.Text;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One version of the rule for a category.
 *
 * @param agencyCode the agency, where the target is one
 * @param oversight the category accuses staff (<i>berkadar pengawasan</i>): the inspectorate decides whatever the target
 * @param validFrom the first instant it holds
 * @param validUntil the first instant it no longer holds; null while it has no end
 */
public record Rule(
        UUID id,
        String categoryCode,
        int version,
        String categoryNameId,
        String categoryNameEn,
        RuleTarget target,
        @Nullable String agencyCode,
        boolean oversight,
        Instant validFrom,
        @Nullable Instant validUntil) {

    public Text categoryName() {
        return Text.of(categoryNameId, categoryNameEn);
    }

    boolean isValidAt(Instant moment) {
        return !validFrom.isAfter(moment) && (validUntil == null || validUntil.isAfter(moment));
    }
}
