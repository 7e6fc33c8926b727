package id.penghubung.quality.surveys.survey;

import org.jspecify.annotations.Nullable;

/**
 * Subject of a survey: a unit, or one of its services.
 *
 * @param serviceCode null for all services of the unit
 */
public record SurveySubject(
        String agencyCode, String unitCode, @Nullable String serviceCode) {

    /** Returns the text by which surveys of this subject are found. */
    String key() {
        return unitCode + '|' + (serviceCode == null ? "" : serviceCode);
    }
}
