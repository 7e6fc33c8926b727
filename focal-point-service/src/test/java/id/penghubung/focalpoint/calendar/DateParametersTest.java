package id.penghubung.focalpoint.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.penghubung.kit.problem.ProblemException;
import java.time.LocalDate;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DateParametersTest {

    @Test
    void shouldReadDaysAndYearsOfTheCalendar() {
        assertThat(DateParameters.dayOfPath("2000-01-01")).isEqualTo(LocalDate.of(2000, 1, 1));
        assertThat(DateParameters.yearOfPath("2149")).isEqualTo(2149);
        assertThat(DateParameters.calendarDayOfQuery("from", "2149-12-31")).isEqualTo(LocalDate.of(2149, 12, 31));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1999-12-31", "2150-01-01", "2026-02-30", "20261120", "tomorrow"})
    void shouldNotFindOtherDaysInAPathAndRejectThemInAQuery(String day) {
        assertStatus(404, () -> DateParameters.dayOfPath(day));
        assertStatus(400, () -> DateParameters.calendarDayOfQuery("from", day));
    }

    @Test
    void shouldReadAnyDayOfAQueryThatIsNotBoundToTheCalendar() {
        assertThat(DateParameters.dayOfQuery("from", "1999-12-31")).isEqualTo(LocalDate.of(1999, 12, 31));
        assertStatus(400, () -> DateParameters.dayOfQuery("from", "2026-02-30"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"+10000-01-01", "+999999998-12-31", "0000-12-31", "-0001-01-01"})
    void shouldRejectADayOfAQueryThatNoDatabaseCanStore(String day) {
        assertStatus(400, () -> DateParameters.dayOfQuery("from", day));
    }

    private static void assertStatus(int status, ThrowingCallable reading) {
        assertThatThrownBy(reading)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.type().status()).isEqualTo(status));
    }
}
