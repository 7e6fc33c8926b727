package id.penghubung.quality.assessments;

import id.penghubung.quality.surveys.GroupSuppression;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Content of an instrument: its questions, and how they count. {@link InstrumentCheck} says whether it is consistent.
 *
 * @param questions questions to users (F-03); empty if users have no share
 * @param categories the highest first; the last begins with 0
 * @param objectionDays calendar days in which a unit may object, counted from the day after the evaluation; no number is known from the law
 * @param leastUsers answers of users that an index needs if users have a share, then at least five, since the index would tell what fewer
 *     answered; not more than an assessment may have links
 * @param selfAssessmentDays calendar days from the opening of an assessment to the last day of its self-assessment, of which the unit is
 *     reminded; 30 if absent
 */
@Schema(name = "AssessmentInstrumentContent")
public record InstrumentContent(
        @NotNull @Size(min = 1, max = 30) List<@Valid @NotNull Aspect> aspects,
        @Size(max = 50) @Nullable List<@Valid @NotNull UserQuestion> questions,
        @NotNull @Valid Combination combination,
        @NotNull @Size(min = 1, max = 20) List<@Valid @NotNull Category> categories,
        @NotNull @Min(1) @Max(366) Integer objectionDays,
        @NotNull @Min(1) @Max(InstrumentContent.MOST_USERS) Integer leastUsers,
        @Min(1) @Max(366) @Nullable Integer selfAssessmentDays) {

    /** Links, and so answers, that an assessment has at most. */
    public static final int MOST_USERS = 5000;

    private static final int SELF_ASSESSMENT_DAYS = 30;

    public InstrumentContent {
        aspects = Aspect.copy(aspects);
        questions = Aspect.copy(questions);
        categories = Aspect.copy(categories);
    }

    /** Returns the answers of users without which there is no index; also of an instrument from before five were needed. */
    public int neededUsers() {
        return combination.counts(AssessmentForm.F03) ? Math.max(leastUsers, GroupSuppression.SMALLEST_GROUP) : 0;
    }

    /** Returns the questions to users. */
    public List<UserQuestion> userQuestions() {
        return questions == null ? List.of() : questions;
    }

    /** Returns the last day of a self-assessment that begins on a day. */
    public LocalDate selfAssessmentDue(LocalDate openedOn) {
        return openedOn.plusDays(selfAssessmentDays == null ? SELF_ASSESSMENT_DAYS : selfAssessmentDays);
    }

    /** Returns the indicators of all aspects in their order. */
    public List<Indicator> indicators() {
        return aspects.stream().flatMap(aspect -> aspect.indicators().stream()).toList();
    }

    public Optional<Indicator> indicator(String code) {
        return indicators().stream()
                .filter(indicator -> indicator.code().equals(code))
                .findFirst();
    }

    /** Returns the category of an index that is rounded to two decimals. */
    public Category categoryOf(BigDecimal index) {
        return categories.stream()
                .filter(category -> index.compareTo(category.from()) >= 0)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The categories do not begin with 0"));
    }
}
