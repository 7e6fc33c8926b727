package id.penghubung.complaints.complaint;

import id.penghubung.events.ComplaintKind;
import id.penghubung.events.Complexity;
import java.util.ArrayList;
import java.util.List;

/**
 * The classification of a complaint, which the reporter proposes and the coordinator verifies.
 *
 * @param complexity class that sets the time in which the agency must answer
 * @param oversight whether the complaint accuses staff (<i>berkadar pengawasan</i>) and belongs to the inspectorate
 */
public record Classification(
        ComplaintKind kind, String categoryCode, Complexity complexity, String districtCode, boolean oversight) {

    /** Returns the names of the fields whose values are not those of another classification, in the order of the record. */
    List<String> fieldsThatDifferFrom(Classification other) {
        List<String> fields = new ArrayList<>();
        if (kind != other.kind) {
            fields.add("kind");
        }
        if (!categoryCode.equals(other.categoryCode)) {
            fields.add("categoryCode");
        }
        if (complexity != other.complexity) {
            fields.add("complexity");
        }
        if (!districtCode.equals(other.districtCode)) {
            fields.add("districtCode");
        }
        if (oversight != other.oversight) {
            fields.add("oversight");
        }
        return fields;
    }

    /** Returns the class of a complaint that the coordinator has not classified yet: the one with the usual time limit. */
    public static Complexity usualComplexity(ComplaintKind kind, boolean oversight) {
        if (oversight) {
            return Complexity.WITH_INSPECTION;
        }
        return kind == ComplaintKind.INFORMATION_REQUEST ? Complexity.SIMPLE : Complexity.WITHOUT_INSPECTION;
    }
}
