package id.penghubung.focalpoint.deadlines;

import id.penghubung.events.ComplaintKind;
import id.penghubung.events.Complexity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The classes of complaints for which SP4N-LAPOR sets different time limits. */
public enum ComplaintClass {
    /** <i>Pengaduan tidak berkadar pengawasan</i>. */
    ORDINARY,
    /** <i>Pengaduan berkadar pengawasan</i>: accuses staff and needs an examination. */
    OVERSIGHT,
    ASPIRATION,
    INFORMATION_REQUEST;

    /** Returns the subjects of the policies for this class, the one for all complaints last. */
    public List<String> policySubjects() {
        return PolicySubject.COMPLAINT.ofClasses(name());
    }

    /**
     * Returns the subjects of the policies for this class. The class that the coordinator set at the verification comes
     * first.
     *
     * @param complexity null before the verification
     */
    public List<String> policySubjects(@Nullable Complexity complexity) {
        return complexity == null ? policySubjects() : PolicySubject.COMPLAINT.ofClasses(complexity.name(), name());
    }

    /** Returns the class of a complaint; only the kind {@code COMPLAINT} can accuse staff. */
    public static ComplaintClass of(ComplaintKind kind, boolean oversight) {
        return switch (kind) {
            case COMPLAINT -> oversight ? OVERSIGHT : ORDINARY;
            case ASPIRATION -> ASPIRATION;
            case INFORMATION_REQUEST -> INFORMATION_REQUEST;
        };
    }
}
