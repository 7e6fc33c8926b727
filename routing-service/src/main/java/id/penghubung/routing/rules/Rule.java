package id.penghubung.routing.rules;

import id.penghubung.kit.text.Text;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One version of the routing rule for a category.
 *
 * @param agencyCode the agency if the target is {@code AGENCY}, or null
 * @param oversight whether complaints of the category accuse staff (<i>berkadar pengawasan</i>) and therefore go to the
 *     inspectorate, regardless of the target
 * @param validFrom start of the validity, inclusive
 * @param validUntil end of the validity, exclusive; null if there is no end
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
