package id.penghubung.quality.assessments.users;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Receipt of an answer.
 *
 * @param counted always true: an answer that is not counted is a problem
 */
@Schema(name = "AssessmentUserAnswerReceipt")
record UserAnswerReceipt(@Schema(required = true) boolean counted) {}
