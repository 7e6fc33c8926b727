package id.penghubung.quality.assessments;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Index of public service (<i>Indeks Pelayanan Publik</i>, IPP) of a unit, 0 to 5: the score of each indicator on the scale 0 to 5, times its
 * weight in the aspect and the weight of the aspect, summed for each form; the average of the answers of users; and these three by the shares
 * of the instrument. It is one exact fraction until the end, and rounded half-up once, to two decimals. The category is that of the rounded
 * index.
 */
public final class ServiceIndex {

    private static final int DECIMALS = 2;

    private final InstrumentContent content;
    private final Map<String, Integer> self;
    private final Map<String, Integer> evaluation;
    private final UserSums users;

    /** Computed once: each gain and each comparison of units needs it. */
    private final Fraction exact;

    private ServiceIndex(
            InstrumentContent content, Map<String, Integer> self, Map<String, Integer> evaluation, UserSums users) {
        this.content = content;
        this.self = self;
        this.evaluation = evaluation;
        this.users = users;
        this.exact = combined();
    }

    /** @param self scores of F-01; an indicator without a score counts with its lowest one */
    public static ServiceIndex of(InstrumentContent content, List<Score> self, List<Score> evaluation, UserSums users) {
        return new ServiceIndex(content, byIndicator(self), byIndicator(evaluation), users);
    }

    private static Map<String, Integer> byIndicator(List<Score> scores) {
        Map<String, Integer> values = new HashMap<>();
        scores.forEach(score -> values.put(score.indicator(), score.value()));
        return values;
    }

    /** Returns the index, 0.00 to 5.00. */
    public BigDecimal value() {
        return exact.rounded(DECIMALS);
    }

    public Category category() {
        return content.categoryOf(value());
    }

    /** Returns the index of one form, exact. */
    public Fraction ofForm(AssessmentForm form) {
        return switch (form) {
            case F01, F02 ->
                content.aspects().stream()
                        .map(aspect -> ofAspect(form, aspect).times(Fraction.ofPercent(aspect.weight())))
                        .reduce(Fraction.ZERO, Fraction::plus);
            case F03 -> ofUsers();
        };
    }

    /** Returns an aspect on the scale 0 to 5, without its weight, exact. */
    public Fraction ofAspect(AssessmentForm form, Aspect aspect) {
        return aspect.indicators().stream()
                .map(indicator -> indicator
                        .onScale(score(form, indicator) - indicator.lowest())
                        .times(Fraction.ofPercent(indicator.weight())))
                .reduce(Fraction.ZERO, Fraction::plus);
    }

    /** Returns the next higher category; empty in the highest one. */
    public Optional<Category> next() {
        int place = content.categories().indexOf(category());
        return place == 0 ? Optional.empty() : Optional.of(content.categories().get(place - 1));
    }

    /** Returns by how much the index must rise to the next category; empty in the highest one. */
    public Optional<BigDecimal> gap() {
        return next().map(category -> category.from().subtract(value()));
    }

    /**
     * Returns how much the index would rise with the highest score of each indicator, the greatest gain first. Indicators that cannot rise are
     * left out. Both the unit and the evaluator are taken to give the higher score.
     */
    public List<IndicatorGain> gains() {
        Optional<Category> next = next();
        return content.aspects().stream()
                .flatMap(aspect -> aspect.indicators().stream().map(indicator -> gain(aspect, indicator, next)))
                .filter(gain -> gain.exact().compareTo(Fraction.ZERO) > 0)
                .sorted(Comparator.comparing(IndicatorGain::exact).reversed())
                .toList();
    }

    private IndicatorGain gain(Aspect aspect, Indicator indicator, Optional<Category> next) {
        Fraction full = Fraction.ZERO;
        Fraction step = Fraction.ZERO;
        for (AssessmentForm form : List.of(AssessmentForm.F01, AssessmentForm.F02)) {
            Fraction weight = Fraction.ofPercent(content.combination().of(form))
                    .times(Fraction.ofPercent(aspect.weight()))
                    .times(Fraction.ofPercent(indicator.weight()));
            int missing = indicator.highest() - score(form, indicator);
            full = full.plus(indicator.onScale(missing).times(weight));
            step = step.plus(indicator.onScale(Math.min(1, missing)).times(weight));
        }
        BigDecimal risen = exact.plus(full).rounded(DECIMALS);
        boolean reaches =
                next.filter(category -> risen.compareTo(category.from()) >= 0).isPresent();
        return new IndicatorGain(aspect, indicator, score(AssessmentForm.F02, indicator), step, full, reaches);
    }

    /** Returns the index before it is rounded, for averages of several units. */
    public Fraction exact() {
        return exact;
    }

    private Fraction combined() {
        Fraction sum = Fraction.ZERO;
        for (AssessmentForm form : AssessmentForm.values()) {
            if (content.combination().counts(form)) {
                sum = sum.plus(ofForm(form)
                        .times(Fraction.ofPercent(content.combination().of(form))));
            }
        }
        return sum;
    }

    private Fraction ofUsers() {
        List<UserQuestion> questions = content.userQuestions();
        return questions.isEmpty()
                ? Fraction.ZERO
                : questions.stream()
                        .map(question -> users.average(question.code()))
                        .reduce(Fraction.ZERO, Fraction::plus)
                        .times(Fraction.of(1, questions.size()));
    }

    private int score(AssessmentForm form, Indicator indicator) {
        return (form == AssessmentForm.F01 ? self : evaluation).getOrDefault(indicator.code(), indicator.lowest());
    }
}
