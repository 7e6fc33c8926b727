package id.penghubung.quality.improvements;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Origin of an improvement action. */
@Schema(name = "ImprovementSource")
public enum ImprovementSource {
    /** One of the two lowest elements of a satisfaction survey (PermenPANRB 14/2017). */
    SURVEY(false),
    /** An agreement of a consultation forum (PermenPANRB 16/2017). */
    FORUM(true),
    /** A gap that an assessment showed (PermenPANRB 29/2022). */
    ASSESSMENT(false),
    /** A review of a service standard that is late (PermenPANRB 15/2014). */
    STANDARD_REVIEW(true),
    /** Many complaints about one service. */
    COMPLAINTS(false);

    private final boolean completedAtItsOrigin;

    ImprovementSource(boolean completedAtItsOrigin) {
        this.completedAtItsOrigin = completedAtItsOrigin;
    }

    /** Returns whether the action is completed where it came from: the agreement is carried out, the standard is reviewed. */
    boolean isCompletedAtItsOrigin() {
        return completedAtItsOrigin;
    }
}
