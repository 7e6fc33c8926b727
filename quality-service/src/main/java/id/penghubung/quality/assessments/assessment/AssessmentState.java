package id.penghubung.quality.assessments.assessment;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** States of an assessment, in their order. */
@Schema(name = "AssessmentState")
public enum AssessmentState {
    /** The unit scores itself and adds evidence (F-01). */
    OPEN,
    /** An evaluator scores (F-02). */
    SUBMITTED,
    /** The index is computed, and the unit may object for a set time. */
    EVALUATED,
    /** The organisation bureau decides about an objection. */
    OBJECTED,
    /** Nothing changes any more. */
    CONCLUDED
}
