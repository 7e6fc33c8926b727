package id.penghubung.quality.assessments.assessment;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Decisions about an objection. */
@Schema(name = "AssessmentObjectionOutcome")
public enum ObjectionOutcome {
    ACCEPTED,
    PARTLY_ACCEPTED,
    REJECTED
}
