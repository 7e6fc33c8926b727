package id.penghubung.quality.surveys;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A survey that was closed, for features that act on it.
 *
 * @param index exact index; null if fewer than five answered
 * @param lowest the two elements with the lowest averages, the lowest first, which become improvement actions; empty if fewer than five
 *     answered
 */
public record SurveyClosed(
        UUID surveyId,
        String agencyCode,
        String unitCode,
        @Nullable String serviceCode,
        LocalDate periodStart,
        LocalDate periodEnd,
        long respondents,
        @Nullable BigDecimal index,
        List<SurveyElement> lowest) {}
