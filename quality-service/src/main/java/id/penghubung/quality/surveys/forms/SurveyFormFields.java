package id.penghubung.quality.surveys.forms;

import id.penghubung.quality.surveys.AgeGroup;
import id.penghubung.quality.surveys.Education;
import id.penghubung.quality.surveys.Gender;
import id.penghubung.quality.surveys.Occupation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The fields of the page, for the OpenAPI document.
 *
 * @param link token of the link; only at a kiosk, where the address does not have it
 */
@Schema(name = "SurveyFormFields")
record SurveyFormFields(
        @Schema(required = true, name = "REQUIREMENTS", minimum = "1", maximum = "4")
        int requirements,

        @Schema(required = true, name = "PROCEDURE", minimum = "1", maximum = "4")
        int procedure,

        @Schema(required = true, name = "TIME", minimum = "1", maximum = "4")
        int time,

        @Schema(required = true, name = "COST", minimum = "1", maximum = "4")
        int cost,

        @Schema(required = true, name = "PRODUCT", minimum = "1", maximum = "4")
        int product,

        @Schema(required = true, name = "COMPETENCE", minimum = "1", maximum = "4")
        int competence,

        @Schema(required = true, name = "CONDUCT", minimum = "1", maximum = "4")
        int conduct,

        @Schema(required = true, name = "FACILITIES", minimum = "1", maximum = "4")
        int facilities,

        @Schema(required = true, name = "COMPLAINT_HANDLING", minimum = "1", maximum = "4")
        int complaintHandling,

        @Schema(name = "AGE_GROUP") @Nullable AgeGroup ageGroup,
        @Schema(name = "GENDER") @Nullable Gender gender,
        @Schema(name = "EDUCATION") @Nullable Education education,
        @Schema(name = "OCCUPATION") @Nullable Occupation occupation,
        @Schema(maxLength = 1000) @Nullable String suggestion,
        @Nullable String link) {}
