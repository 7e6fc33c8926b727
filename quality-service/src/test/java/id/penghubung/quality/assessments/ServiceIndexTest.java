package id.penghubung.quality.assessments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import id.penghubung.kit.problem.ProblemException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The index of public service (IPP, PermenPANRB 29/2022) is exact until it is rounded once. */
class ServiceIndexTest {

    private static final long SEED = 11;

    /** The categories A to F of the index, as bounds that are data. */
    private static final List<Category> CATEGORIES = List.of(
            category("A", "4.51"),
            category("A-", "4.01"),
            category("B", "3.51"),
            category("B-", "3.01"),
            category("C", "2.51"),
            category("C-", "2.01"),
            category("D", "1.51"),
            category("E", "1.01"),
            category("F", "0"));

    /**
     * Worked by hand: 0.6 × (0.7 × 4 + 0.3 × (2 − 1) × 5/3) + 0.4 × 3 = 3.18 for F-02, (13/3 + 10/3) / 2 = 23/6 for F-03, and 0.75 × 3.18 +
     * 0.25 × 23/6 = 3.343333…
     */
    @Test
    void shouldGiveTheIndexThatWasWorkedByHand() {
        // Given
        InstrumentContent content = handWorked();
        UserSums users = new UserSums(3, Map.of("petugas", 13L, "hasil", 10L));

        // When
        ServiceIndex index = ServiceIndex.of(content, scores(5, 3, 3), scores(4, 2, 3), users);

        // Then
        assertThat(index.ofForm(AssessmentForm.F02)).isEqualTo(Fraction.of(318, 100));
        assertThat(index.ofForm(AssessmentForm.F03)).isEqualTo(Fraction.of(23, 6));
        assertThat(index.value()).isEqualByComparingTo("3.34");
        assertThat(index.category().code()).isEqualTo("B-");
        assertThat(index.gap()).hasValueSatisfying(gap -> assertThat(gap).isEqualByComparingTo("0.17"));
    }

    /** The rise with the highest score: 0.75 × 0.4 × 2 = 0.6, 0.75 × 0.6 × 0.3 × 10/3 = 0.45, 0.75 × 0.6 × 0.7 × 1 = 0.315. */
    @Test
    void shouldNameTheIndicatorWithWhichTheIndexWouldRiseMost() {
        // Given
        UserSums users = new UserSums(3, Map.of("petugas", 13L, "hasil", 10L));

        // When
        List<IndicatorGain> gains = ServiceIndex.of(handWorked(), scores(5, 3, 3), scores(4, 2, 3), users)
                .gains();

        // Then
        assertThat(gains)
                .extracting(gain -> gain.indicator().code())
                .containsExactly("inovasi-1", "maklumat", "standar");
        assertThat(gains)
                .extracting(IndicatorGain::exact)
                .containsExactly(Fraction.of(6, 10), Fraction.of(45, 100), Fraction.of(315, 1000));
        assertThat(gains.getFirst().oneLevel()).isEqualTo(Fraction.of(3, 10));
        assertThat(gains).extracting(IndicatorGain::reachesNext).containsOnly(true);
    }

    @Test
    void shouldHaveNoGapInTheHighestCategory() {
        ServiceIndex best = ServiceIndex.of(
                handWorked(), scores(5, 4, 5), scores(5, 4, 5), new UserSums(1, Map.of("petugas", 5L, "hasil", 5L)));

        assertThat(best.value()).isEqualByComparingTo("5.00");
        assertThat(best.category().code()).isEqualTo("A");
        assertThat(best.gap()).isEmpty();
        assertThat(best.gains()).isEmpty();
    }

    /** An instrument has 30 aspects of 50 indicators at most, and a compilation reads the gains of many units at once. */
    @Test
    void shouldNameTheGainsOfTheLargestInstrumentInTime() {
        // Given: scales with many different numbers of levels
        List<Aspect> aspects = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            List<Indicator> indicators = new ArrayList<>();
            for (int j = 0; j < 50; j++) {
                indicators.add(indicator("i" + i + "-" + j, 2, 0, 51 + j));
            }
            aspects.add(new Aspect("a" + i, "a" + i, new BigDecimal(i < 20 ? "3.33" : "3.34"), indicators));
        }
        InstrumentContent largest = new InstrumentContent(
                aspects,
                List.of(),
                new Combination(BigDecimal.valueOf(50), BigDecimal.valueOf(50), BigDecimal.ZERO),
                CATEGORIES,
                7,
                1,
                null);
        List<Score> scores = largest.indicators().stream()
                .map(indicator -> new Score(indicator.code(), 1, null))
                .toList();

        // When
        List<IndicatorGain> gains = assertTimeoutPreemptively(
                Duration.ofSeconds(30),
                () -> ServiceIndex.of(largest, scores, scores, UserSums.NONE).gains());

        // Then
        assertThat(gains).hasSize(1500);
    }

    @ParameterizedTest
    @CsvSource({
        "5.00, A",
        "4.51, A",
        "4.50, A-",
        "4.01, A-",
        "4.00, B",
        "3.51, B",
        "3.50, B-",
        "3.01, B-",
        "3.00, C",
        "2.51, C",
        "2.50, C-",
        "2.01, C-",
        "2.00, D",
        "1.51, D",
        "1.50, E",
        "1.01, E",
        "1.00, F",
        "0.00, F"
    })
    void shouldKeepEachBoundFromBothSides(BigDecimal index, String category) {
        assertThat(handWorked().categoryOf(index).code()).isEqualTo(category);
    }

    /** 4.505 is rounded up to 4.51, which is an A; 4.5049… is not. */
    @Test
    void shouldTakeTheCategoryOfTheRoundedIndex() {
        assertThat(handWorked().categoryOf(Fraction.of(4505, 1000).rounded(2)).code())
                .isEqualTo("A");
        assertThat(handWorked().categoryOf(Fraction.of(45049, 10000).rounded(2)).code())
                .isEqualTo("A-");
    }

    @Test
    void shouldEqualANaiveRecountInWholeNumbers() {
        Random random = new Random(SEED);
        for (int i = 0; i < 10_000; i++) {
            List<Integer> weights = weights(random);
            List<Integer> shares = weights(random);
            List<Integer> self = values(random, weights.size());
            List<Integer> evaluation = values(random, weights.size());
            long respondents = 1 + random.nextInt(200);
            long total = random.nextLong(5 * respondents + 1);

            BigDecimal index = ServiceIndex.of(
                            flat(weights, shares),
                            numbered(self),
                            numbered(evaluation),
                            new UserSums(respondents, Map.of("q", total)))
                    .value();

            assertThat(index)
                    .as(
                            "weights %s, shares %s, %s, %s, %s of %s",
                            weights, shares, self, evaluation, total, respondents)
                    .isEqualByComparingTo(recounted(weights, shares, self, evaluation, total, respondents));
        }
    }

    /** The shares of the forms are a parameter: one form alone gives its own index. */
    @Test
    void shouldCombineTheFormsAsTheInstrumentSays() {
        UserSums users = new UserSums(2, Map.of("q", 9L));

        assertThat(flatIndex(List.of(100, 0, 0), users)).isEqualByComparingTo("1.00");
        assertThat(flatIndex(List.of(0, 100, 0), users)).isEqualByComparingTo("2.00");
        assertThat(flatIndex(List.of(0, 0, 100), users)).isEqualByComparingTo("4.50");
    }

    @Test
    void shouldRefuseWeightsThatDoNotSumToAHundred() {
        InstrumentContent content = flat(List.of(60, 39), List.of(0, 75, 25));

        assertThatThrownBy(() -> InstrumentCheck.require(content, "#/content"))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.is(AssessmentProblem.ASSESSMENT_WEIGHTS))
                                .isTrue());
    }

    private static BigDecimal flatIndex(List<Integer> shares, UserSums users) {
        return ServiceIndex.of(flat(List.of(100), shares), numbered(List.of(1)), numbered(List.of(2)), users)
                .value();
    }

    /** Counts with whole numbers only: hundredths of the index, and half of one added before the division. */
    private static BigDecimal recounted(
            List<Integer> weights,
            List<Integer> shares,
            List<Integer> self,
            List<Integer> evaluation,
            long total,
            long respondents) {
        long own = 0;
        long other = 0;
        for (int i = 0; i < weights.size(); i++) {
            own += (long) weights.get(i) * self.get(i);
            other += (long) weights.get(i) * evaluation.get(i);
        }
        long sum = (shares.get(0) * own + shares.get(1) * other) * respondents + shares.get(2) * total * 100;
        long divisor = 10_000 * respondents;
        return new BigDecimal(BigInteger.valueOf((2 * sum * 100 + divisor) / (2 * divisor)), 2);
    }

    private static List<Integer> weights(Random random) {
        int first = random.nextInt(1, 98);
        int second = random.nextInt(1, 99 - first);
        return List.of(first, second, 100 - first - second);
    }

    private static List<Integer> values(Random random, int count) {
        List<Integer> values = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            values.add(random.nextInt(6));
        }
        return values;
    }

    private static List<Score> numbered(List<Integer> values) {
        List<Score> scores = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            scores.add(new Score("i" + i, values.get(i), null));
        }
        return scores;
    }

    /** Aspects with one indicator of 0 to 5 each. */
    private static InstrumentContent flat(List<Integer> weights, List<Integer> shares) {
        List<Aspect> aspects = new ArrayList<>();
        for (int i = 0; i < weights.size(); i++) {
            aspects.add(aspect("a" + i, weights.get(i), indicator("i" + i, 100, 0, 5)));
        }
        return new InstrumentContent(
                aspects,
                List.of(new UserQuestion("q", "Pertanyaan")),
                new Combination(
                        BigDecimal.valueOf(shares.get(0)),
                        BigDecimal.valueOf(shares.get(1)),
                        BigDecimal.valueOf(shares.get(2))),
                CATEGORIES,
                7,
                1,
                null);
    }

    private static InstrumentContent handWorked() {
        return new InstrumentContent(
                List.of(
                        aspect("kebijakan", 60, indicator("standar", 70, 0, 5), indicator("maklumat", 30, 1, 4)),
                        aspect("inovasi", 40, indicator("inovasi-1", 100, 0, 5))),
                List.of(new UserQuestion("petugas", "Petugas"), new UserQuestion("hasil", "Hasil")),
                new Combination(BigDecimal.ZERO, BigDecimal.valueOf(75), BigDecimal.valueOf(25)),
                CATEGORIES,
                7,
                3,
                null);
    }

    private static List<Score> scores(int standard, int pledge, int innovation) {
        Map<String, Integer> values = new HashMap<>();
        values.put("standar", standard);
        values.put("maklumat", pledge);
        values.put("inovasi-1", innovation);
        return values.entrySet().stream()
                .map(entry -> new Score(entry.getKey(), entry.getValue(), null))
                .toList();
    }

    private static Aspect aspect(String code, int weight, Indicator... indicators) {
        return new Aspect(code, code, BigDecimal.valueOf(weight), List.of(indicators));
    }

    private static Indicator indicator(String code, int weight, int lowest, int highest) {
        return new Indicator(
                code, code, BigDecimal.valueOf(weight), lowest, highest, List.of(), null, false, null, null);
    }

    private static Category category(String code, String from) {
        return new Category(code, code, new BigDecimal(from));
    }
}
