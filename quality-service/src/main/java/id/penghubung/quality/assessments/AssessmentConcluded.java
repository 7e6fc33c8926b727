package id.penghubung.quality.assessments;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/**
 * An assessment that was concluded, for features that act on it.
 *
 * @param index index of public service, 0.00 to 5.00
 * @param category code of its category
 * @param gaps the indicators with which the index would rise most, the greatest gain first; they become improvement actions
 */
public record AssessmentConcluded(
        UUID assessmentId,
        String agencyCode,
        String unitCode,
        InstrumentKind kind,
        int year,
        BigDecimal index,
        String category,
        List<IndicatorGain> gaps) {}
