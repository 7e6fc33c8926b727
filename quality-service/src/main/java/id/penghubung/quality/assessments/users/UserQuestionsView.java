package id.penghubung.quality.assessments.users;

import id.penghubung.quality.assessments.UserQuestion;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The questions of a link.
 *
 * @param unitName the unit that is assessed
 * @param until last day on which the link can be used
 */
@Schema(name = "AssessmentUserQuestions")
record UserQuestionsView(
        @Schema(required = true) String unitName,
        @Schema(required = true) LocalDate until,
        @Schema(required = true) List<UserQuestion> questions) {}
