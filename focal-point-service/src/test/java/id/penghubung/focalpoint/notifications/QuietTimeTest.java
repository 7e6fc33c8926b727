package id.penghubung.focalpoint.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.focalpoint.directory.MailPreferences;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.function.Predicate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests that no mail is sent in the quiet hours or on days off. */
class QuietTimeTest {

    private static final ZoneId MAKASSAR = ZoneId.of("Asia/Makassar");
    private static final LocalDate HOLIDAY = LocalDate.of(2026, 11, 24);
    private static final Predicate<LocalDate> IS_WORKING_DAY = day ->
            day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY && !day.equals(HOLIDAY);

    @ParameterizedTest(name = "{0} from {1} to {2}: {3}")
    @CsvSource({
        // Friday 20 November 2026, quiet from 20:00 to 07:00.
        "2026-11-20T10:15, 20:00, 07:00, 2026-11-20T10:15",
        "2026-11-20T06:59, 20:00, 07:00, 2026-11-20T07:00",
        "2026-11-20T07:00, 20:00, 07:00, 2026-11-20T07:00",
        "2026-11-19T20:00, 20:00, 07:00, 2026-11-20T07:00",
        // Over the weekend; over a holiday.
        "2026-11-20T20:00, 20:00, 07:00, 2026-11-23T07:00",
        "2026-11-21T12:00, 20:00, 07:00, 2026-11-23T07:00",
        "2026-11-23T21:00, 20:00, 07:00, 2026-11-25T07:00",
        "2026-11-24T09:00, 20:00, 07:00, 2026-11-25T07:00",
        // Quiet at noon; quiet from midnight; no quiet time.
        "2026-11-20T12:30, 12:00, 13:00, 2026-11-20T13:00",
        "2026-11-21T12:30, 12:00, 13:00, 2026-11-23T00:00",
        "2026-11-20T03:00, 00:00, 06:00, 2026-11-20T06:00",
        "2026-11-21T03:00, 00:00, 06:00, 2026-11-23T06:00",
        "2026-11-20T03:00, 07:00, 07:00, 2026-11-20T03:00",
        "2026-11-21T03:00, 07:00, 07:00, 2026-11-23T00:00",
    })
    void shouldDelayMailUntilTheEndOfTheQuietTime(
            LocalDateTime moment, LocalTime from, LocalTime until, LocalDateTime end) {
        QuietTime quiet = new QuietTime(new MailPreferences(7, from, until, null), IS_WORKING_DAY, MAKASSAR);

        assertThat(quiet.endFrom(moment.atZone(MAKASSAR).toInstant()))
                .isEqualTo(end.atZone(MAKASSAR).toInstant());
    }

    @ParameterizedTest
    @CsvSource("2026-11-20T10:15")
    void shouldLimitTheDelayWhenThereIsNoWorkingDay(LocalDateTime moment) {
        QuietTime quiet = new QuietTime(
                new MailPreferences(7, LocalTime.of(20, 0), LocalTime.of(7, 0), null), day -> false, MAKASSAR);

        assertThat(quiet.endFrom(moment.atZone(MAKASSAR).toInstant()))
                .isEqualTo(moment.toLocalDate()
                        .plusDays(30)
                        .atTime(7, 0)
                        .atZone(MAKASSAR)
                        .toInstant());
    }
}
