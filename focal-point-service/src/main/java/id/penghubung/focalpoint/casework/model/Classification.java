package id.penghubung.focalpoint.casework.model;

import id.penghubung.events.ComplaintCorrected;
import id.penghubung.events.ComplaintKind;
import id.penghubung.events.ComplaintRouted;
import id.penghubung.events.ComplaintVerified;
import id.penghubung.events.Complexity;
import id.penghubung.focalpoint.deadlines.ComplaintClass;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The classification of a complaint, which decides how long an agency has.
 *
 * @param oversight true if the complaint accuses staff (<i>berkadar pengawasan</i>)
 * @param complexity the class that the coordinator set; null before the verification
 */
public record Classification(
        ComplaintKind kind,
        String categoryCode,
        String districtCode,
        boolean oversight,
        @Nullable Complexity complexity) {

    /** Returns the classification with which a complaint was routed. */
    public static Classification of(ComplaintRouted routed) {
        return new Classification(
                routed.complaint().kind(),
                routed.complaint().categoryCode(),
                routed.complaint().districtCode(),
                routed.oversight(),
                null);
    }

    public static Classification of(ComplaintVerified verified) {
        return new Classification(
                verified.kind(),
                verified.categoryCode(),
                verified.districtCode(),
                verified.oversight(),
                verified.complexity());
    }

    public static Classification of(ComplaintCorrected corrected) {
        return new Classification(
                corrected.kind(),
                corrected.categoryCode(),
                corrected.districtCode(),
                corrected.oversight(),
                corrected.complexity());
    }

    /** Returns the same classification for a complaint that accuses staff. */
    public Classification markedOversight() {
        return new Classification(kind, categoryCode, districtCode, true, complexity);
    }

    /** Returns the subjects of the deadline policies that apply, in the order in which they are looked up. */
    public List<String> policySubjects() {
        return ComplaintClass.of(kind, oversight).policySubjects(complexity);
    }
}
