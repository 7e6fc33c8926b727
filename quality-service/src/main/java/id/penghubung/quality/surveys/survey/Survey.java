package id.penghubung.quality.surveys.survey;

import id.penghubung.kit.problem.ProblemException;
import id.penghubung.quality.surveys.ElementOrder;
import id.penghubung.quality.surveys.WeightMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A satisfaction survey.
 *
 * @param periodEnd last day of the period
 * @param population users of the service in the period; null in surveys that were opened before it was required
 * @param order order of the elements on its forms
 * @param weights weights of its reports
 */
public record Survey(
        UUID id,
        SurveySubject subject,
        String title,
        LocalDate periodStart,
        LocalDate periodEnd,
        @Nullable Integer population,
        ElementOrder order,
        WeightMode weights,
        SurveyState state,
        Instant createdAt,
        @Nullable Instant closedAt,
        @Nullable Instant publishedAt,
        long version) {

    public boolean isOpen() {
        return state == SurveyState.OPEN;
    }

    /** @throws ProblemException 409 if the survey is closed */
    public void requireOpen() {
        if (!isOpen()) {
            throw SurveyProblem.closed();
        }
    }

    /** @throws ProblemException 409 if the survey is open */
    public void requireClosed() {
        if (isOpen()) {
            throw ProblemException.of(
                    SurveyProblem.SURVEY_OPEN,
                    "Tutup survei terlebih dahulu; hasilnya masih dapat berubah.",
                    "Close the survey first; its results can still change.");
        }
    }

    /** @throws ProblemException 409 if it is closed already */
    Survey closed(Instant at) {
        requireOpen();
        return changed(SurveyState.CLOSED, at, null);
    }

    /**
     * Returns the survey with published results. Repeated, it changes nothing.
     *
     * @throws ProblemException 409 if the survey is open, since its figures still change
     */
    Survey published(Instant at) {
        requireClosed();
        return publishedAt != null ? this : changed(state, closedAt, at);
    }

    private Survey changed(SurveyState next, @Nullable Instant closed, @Nullable Instant published) {
        return new Survey(
                id,
                subject,
                title,
                periodStart,
                periodEnd,
                population,
                order,
                weights,
                next,
                createdAt,
                closed,
                published,
                version + 1);
    }
}
