package id.penghubung.focalpoint.casework.actions;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.penghubung.focalpoint.testing.Backends;
import id.penghubung.focalpoint.testing.MovableClock;
import id.penghubung.kit.problem.ProblemException;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Dates are accepted from now to 366 days ahead, in the time zone of the office. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class FutureDateValidatorTest {

    /** Half past midnight on 21 November in Tenggarong. */
    private static final Instant NOW = Instant.parse("2026-11-20T16:30:00Z");

    @Inject
    FutureDateValidator dates;

    @Inject
    MovableClock clock;

    @BeforeEach
    void stopClock() {
        clock.stopAt(NOW);
    }

    @AfterEach
    void runClock() {
        clock.run();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-21", "2027-11-22"})
    void shouldAcceptTheFirstAndTheLastDay(LocalDate day) {
        assertThatCode(() -> dates.requireTodayOrLater("expectedBy", day)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-22", "2027-11-22"})
    void shouldAcceptADayAfterToday(LocalDate day) {
        assertThatCode(() -> dates.requireAfterToday("replyBy", day)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-21", "2027-11-23"})
    void shouldRejectTodayWhereTheReporterNeedsTime(LocalDate day) {
        assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> dates.requireAfterToday("replyBy", day));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-20", "2027-11-23"})
    void shouldRejectTheDaysBeforeAndAfter(LocalDate day) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> dates.requireTodayOrLater("expectedBy", day));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-20T16:30:00.000001Z", "2027-11-21T16:30:00Z"})
    void shouldAcceptTheFirstAndTheLastMoment(Instant moment) {
        assertThatCode(() -> dates.requireFuture("at", moment)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-20T16:30:00Z", "2027-11-21T16:30:00.000001Z"})
    void shouldRejectTheMomentsBeforeAndAfter(Instant moment) {
        assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> dates.requireFuture("at", moment));
    }
}
