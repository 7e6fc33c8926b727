package id.penghubung.quality.assessments.assessment;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Reasons for which a score changes. */
@Schema(name = "AssessmentChangeReason")
public enum ChangeReason {
    /** The form was filled in. */
    ENTRY,
    /** The organisation bureau corrected it when it decided about an objection. */
    OBJECTION
}
