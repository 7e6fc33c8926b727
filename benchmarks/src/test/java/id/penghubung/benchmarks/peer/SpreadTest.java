package id.penghubung.benchmarks.peer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class SpreadTest {

    @Test
    void shouldTakeTheMiddleOfAnOddNumberOfValues() {
        assertThat(Spread.of(DoubleStream.of(0.9, 0.7, 0.75))).contains(new Spread(0.75, 0.7, 0.9));
    }

    @Test
    void shouldTakeTheMeanOfTheTwoMiddleValuesOfAnEvenNumber() {
        assertThat(Spread.of(DoubleStream.of(4, 1, 2, 3))).contains(new Spread(2.5, 1, 4));
    }

    @Test
    void shouldIgnoreWhatWasNotMeasured() {
        assertThat(Spread.of(DoubleStream.of(Double.NaN, 2, Double.POSITIVE_INFINITY)))
                .contains(new Spread(2, 2, 2));
        assertThat(Spread.of(DoubleStream.of(Double.NaN))).isEmpty();
    }

    @Test
    void shouldShowRatiosWithTwoDecimalsAndLargeFiguresWithout() {
        assertThat(new Spread(0.734, 0.701, 0.755)).hasToString("0.73 (0.70 to 0.76)");
        assertThat(new Spread(1234.4, 99.5, 2000)).hasToString("1234 (100 to 2000)");
    }
}
