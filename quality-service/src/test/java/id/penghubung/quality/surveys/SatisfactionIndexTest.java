package id.penghubung.quality.surveys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The index of satisfaction, its weights and its grades (PermenPANRB 14/2017). */
class SatisfactionIndexTest {

    private static final long SEED = 20_261_128;

    /** A published report: 29 respondents with a total of 955. The weight that a report prints changes its index. */
    @ParameterizedTest
    @CsvSource({"NINTHS, 91.48", "PRINTED_0_111, 91.38", "PRINTED_0_11, 90.56"})
    void shouldGiveTheIndexOfThePublishedReportInEachMode(WeightMode weights, BigDecimal expected) {
        SatisfactionIndex index = SatisfactionIndex.of(sums(29, 955), weights);

        assertThat(index.value()).isEqualTo(expected);
        assertThat(index.grade()).contains(ServiceGrade.A);
    }

    @ParameterizedTest
    @CsvSource({"NINTHS, 100.00, 25.00", "PRINTED_0_111, 99.90, 24.98", "PRINTED_0_11, 99.00, 24.75"})
    void shouldHaveTheBoundsOfItsWeights(WeightMode weights, BigDecimal highest, BigDecimal lowest) {
        assertThat(SatisfactionIndex.of(sums(1, 36), weights).value()).isEqualTo(highest);
        assertThat(SatisfactionIndex.of(sums(1, 9), weights).value()).isEqualTo(lowest);
    }

    /** PermenPANRB 14/2017: the classes of quality, from both sides of each bound. */
    @ParameterizedTest
    @CsvSource({
        "100.00, A",
        "88.31, A",
        "88.30, B",
        "76.61, B",
        "76.60, C",
        "65.00, C",
        "64.99, D",
        "25.00, D",
        "24.99,",
    })
    void shouldGradeAnIndexOnBothSidesOfEachBound(BigDecimal index, ServiceGrade grade) {
        assertThat(ServiceGrade.of(index)).isEqualTo(Optional.ofNullable(grade));
    }

    /** The printed classes leave a gap between 88.30 and 88.31: an index in it is rounded first. */
    @ParameterizedTest
    @CsvSource({"88.3050, A", "88.3049, B", "76.6050, B", "76.6049, C", "64.9950, C", "64.9949, D"})
    void shouldGradeAfterRounding(BigDecimal exact, ServiceGrade grade) {
        // Given: 10,000 respondents with a total that gives exactly this index, or the next lower one
        long total = exact.multiply(BigDecimal.valueOf(3600)).toBigInteger().longValue();

        // When
        SatisfactionIndex index = SatisfactionIndex.of(sums(10_000, total), WeightMode.NINTHS);

        // Then
        assertThat(index.grade()).contains(grade);
    }

    @Test
    void shouldNotGradeAnIndexThatIsNotRounded() {
        assertThatThrownBy(() -> ServiceGrade.of(new BigDecimal("88.305")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void shouldNotGiveAnIndexWithoutRespondents() {
        assertThatThrownBy(() -> SatisfactionIndex.of(ElementSums.NONE, WeightMode.NINTHS))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** 10,000 random surveys: sums that were kept answer by answer give what counting the answers again gives. */
    @Test
    void shouldEqualANaiveRecount() {
        Random random = new Random(SEED);
        for (int survey = 0; survey < 10_000; survey++) {
            List<ElementValues> answers = answers(random);

            ElementSums sums = answers.stream().reduce(ElementSums.NONE, ElementSums::plus, (a, b) -> b);
            SatisfactionIndex index = SatisfactionIndex.of(sums, WeightMode.NINTHS);

            assertThat(index.value()).as("survey %d of seed %d", survey, SEED).isEqualTo(recounted(answers));
            assertThat(index.lowest()).as("survey %d of seed %d", survey, SEED).isEqualTo(recountedLowest(answers));
        }
    }

    @Test
    void shouldKeepAnElementByItsCodeInBothOrders() {
        assertThat(ElementOrder.COMPLAINTS_EIGHTH.numberOf(SurveyElement.COMPLAINT_HANDLING))
                .isEqualTo("U8");
        assertThat(ElementOrder.FACILITIES_EIGHTH.numberOf(SurveyElement.COMPLAINT_HANDLING))
                .isEqualTo("U9");
        for (ElementOrder order : ElementOrder.values()) {
            assertThat(order.elements()).containsExactlyInAnyOrder(SurveyElement.values());
        }
    }

    @Test
    void shouldNotAcceptValuesOutsideTheScaleOrMissingElements() {
        Map<SurveyElement, Integer> values = new EnumMap<>(SurveyElement.class);
        Arrays.stream(SurveyElement.values()).forEach(element -> values.put(element, 4));
        values.put(SurveyElement.COST, 5);
        assertThatThrownBy(() -> ElementValues.of(values)).hasMessageContaining("COST");
        values.put(SurveyElement.COST, 0);
        assertThatThrownBy(() -> ElementValues.of(values)).hasMessageContaining("COST");
        values.remove(SurveyElement.COST);
        assertThatThrownBy(() -> ElementValues.of(values)).hasMessageContaining("COST");
    }

    private static ElementSums sums(long respondents, long total) {
        Map<SurveyElement, Long> sums = new EnumMap<>(SurveyElement.class);
        SurveyElement[] elements = SurveyElement.values();
        for (int i = 0; i < elements.length; i++) {
            sums.put(elements[i], total / elements.length + (i < total % elements.length ? 1 : 0));
        }
        return ElementSums.of(respondents, sums);
    }

    private static List<ElementValues> answers(Random random) {
        List<ElementValues> answers = new ArrayList<>();
        int respondents = 1 + random.nextInt(40);
        for (int i = 0; i < respondents; i++) {
            Map<SurveyElement, Integer> values = new EnumMap<>(SurveyElement.class);
            for (SurveyElement element : SurveyElement.values()) {
                values.put(element, 1 + random.nextInt(4));
            }
            answers.add(ElementValues.of(values));
        }
        return answers;
    }

    /** Counts with whole numbers only: hundredths of the index, and half of one added before the division. */
    private static BigDecimal recounted(List<ElementValues> answers) {
        long total = 0;
        for (ElementValues answer : answers) {
            for (SurveyElement element : SurveyElement.values()) {
                total += answer.of(element);
            }
        }
        long divisor = 9L * answers.size();
        long hundredths = (2 * total * 2500 + divisor) / (2 * divisor);
        return new BigDecimal(BigInteger.valueOf(hundredths), 2);
    }

    private static List<SurveyElement> recountedLowest(List<ElementValues> answers) {
        List<SurveyElement> lowest = new ArrayList<>();
        while (lowest.size() < 2) {
            SurveyElement next = null;
            long least = Long.MAX_VALUE;
            for (SurveyElement element : SurveyElement.values()) {
                long sum =
                        answers.stream().mapToLong(answer -> answer.of(element)).sum();
                if (!lowest.contains(element) && sum < least) {
                    next = element;
                    least = sum;
                }
            }
            lowest.add(next);
        }
        return lowest;
    }
}
