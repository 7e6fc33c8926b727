package id.penghubung.routing.rules;

import id.penghubung.kit.problem.ProblemException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A stored version of the rules. Once it has been published it never changes.
 *
 * @param number version, counted from 1 over all rule sets
 * @param reason reason for the version
 * @param basedOn the version from which it was copied, or null
 * @param createdBy account of the coordinator, or {@code system}
 * @param version number of the row, which grows with each change
 */
record RuleSetVersion(
        UUID id,
        int number,
        RuleSetState state,
        String title,
        String reason,
        @Nullable UUID basedOn,
        List<Rule> rules,
        String createdBy,
        Instant createdAt,
        String changedBy,
        Instant changedAt,
        long version) {

    RuleSet compiled() {
        return new RuleSet(id, number, rules);
    }

    /**
     * Returns the version with other content, as a draft.
     *
     * @throws ProblemException 409 if it has been published
     */
    RuleSetVersion changed(RuleSetRequest request, String account, Instant now) {
        requireUnpublished();
        return new RuleSetVersion(
                id,
                number,
                RuleSetState.DRAFT,
                request.title(),
                request.reason(),
                basedOn,
                request.rules(),
                createdBy,
                createdAt,
                account,
                now,
                version + 1);
    }

    /** Returns the version in another state. */
    RuleSetVersion in(RuleSetState next) {
        return new RuleSetVersion(
                id,
                number,
                next,
                title,
                reason,
                basedOn,
                rules,
                createdBy,
                createdAt,
                changedBy,
                changedAt,
                next == state ? version : version + 1);
    }

    private void requireUnpublished() {
        if (state == RuleSetState.PUBLISHED) {
            throw ProblemException.of(
                    RuleSetProblem.RULE_SET_PUBLISHED,
                    "Versi yang pernah diterbitkan tidak dapat diubah. Buat konsep baru berdasarkan versi ini.",
                    "A version that has been published never changes. Create a draft that is based on it.");
        }
    }
}
