package id.penghubung.quality.surveys.answers;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Says that an answer is counted.
 *
 * @param counted always true
 */
@Schema(name = "SurveyAnswerReceipt")
record AnswerReceiptView(@Schema(required = true) boolean counted) {}
