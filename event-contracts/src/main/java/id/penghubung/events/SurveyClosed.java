package id.penghubung.events;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A satisfaction survey was closed (PermenPANRB 14/2017). Its figures never change any more. Fewer than five answers have no figures.
 *
 * @param serviceCode service of the survey, if it was about one
 * @param respondents number of answers
 * @param index index of satisfaction, 0.00 to 100.00, with the weights of the survey
 * @param grade {@code A} to {@code D}; absent without an index, and for one below all grades
 * @param lowestElements codes of the two elements with the lowest averages, the lowest first; empty without an index
 */
public record SurveyClosed(
        UUID surveyId,
        String unitCode,
        @Nullable String serviceCode,
        LocalDate periodStart,
        LocalDate periodEnd,
        int respondents,
        @Nullable Double index,
        @Nullable String grade,
        List<String> lowestElements,
        Instant closedAt)
        implements DomainEvent {

    public SurveyClosed {
        lowestElements = List.copyOf(lowestElements);
    }
}
