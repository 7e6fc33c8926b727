package id.penghubung.quality.assessments;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Forms of an assessment, as PEKPPP numbers them. */
@Schema(name = "AssessmentForm")
public enum AssessmentForm {
    /** Self-assessment of the unit, with evidence. */
    F01,
    /** Scores of an evaluator who is not of the unit. */
    F02,
    /** Answers of users of the unit. */
    F03
}
