package id.penghubung.complaints.complaint;

import id.penghubung.events.Complexity;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The verification of a complaint by the coordinator (<i>verifikasi</i>), and what only the coordinator decides about it.
 *
 * @param verifiedAt time of the verification, or null
 * @param complexity class that the coordinator has set, or null
 * @param oversight whether the complaint accuses staff (<i>berkadar pengawasan</i>)
 */
@Embeddable
record Verification(
        @Nullable Instant verifiedAt,
        @Enumerated(EnumType.STRING) @Nullable Complexity complexity,
        boolean oversight) {

    static Verification pending(boolean oversight) {
        return new Verification(null, null, oversight);
    }

    /** Returns the classification of a content: with the usual class, until the coordinator has set one. */
    Classification classificationOf(ComplaintContent content) {
        return new Classification(
                content.kind(),
                content.categoryCode(),
                complexity == null ? Classification.usualComplexity(content.kind(), oversight) : complexity,
                content.districtCode(),
                oversight);
    }

    boolean isDone() {
        return verifiedAt != null;
    }

    Verification done(Instant at) {
        return new Verification(at, complexity, oversight);
    }

    Verification classified(Complexity newComplexity, boolean newOversight) {
        return new Verification(verifiedAt, newComplexity, newOversight);
    }

    Verification markedOversight() {
        return new Verification(verifiedAt, complexity, true);
    }
}
