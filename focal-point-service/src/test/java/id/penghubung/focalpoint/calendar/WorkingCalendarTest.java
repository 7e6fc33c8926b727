package id.penghubung.focalpoint.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Working days of calendars. */
class WorkingCalendarTest {

    private static final Pattern COLUMN = Pattern.compile("plus(\\d+)(_if_joint_leave_is_worked)?");

    private final WorkingCalendar calendar = SampleCalendars.office();

    @ParameterizedTest(name = "{0} + {1} working days is {3} (joint leave worked: {2})")
    @MethodSource("fixtures")
    void shouldFollowTheDecreedHolidays(LocalDate start, int days, boolean jointLeaveWorked, LocalDate expected) {
        WorkingCalendar office = jointLeaveWorked ? SampleCalendars.withJointLeaveWorked() : calendar;

        assertThat(office.plusWorkingDays(start, days)).isEqualTo(expected);
    }

    /** Returns one fixture for each cell of the file. */
    static List<Object[]> fixtures() throws IOException {
        try (InputStream file = WorkingCalendarTest.class.getResourceAsStream("/working-day-fixtures.csv")) {
            List<String[]> lines = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split(",", -1))
                    .toList();
            List<Object[]> fixtures = new ArrayList<>();
            for (String[] row : lines.subList(1, lines.size())) {
                for (int column = 1; column < row.length; column++) {
                    Matcher title = COLUMN.matcher(lines.getFirst()[column]);
                    assertThat(title.matches()).as(lines.getFirst()[column]).isTrue();
                    fixtures.add(new Object[] {
                        LocalDate.parse(row[0]),
                        Integer.parseInt(title.group(1)),
                        title.group(2) != null,
                        LocalDate.parse(row[column])
                    });
                }
            }
            assertThat(fixtures).hasSize(6 * 7);
            return fixtures;
        }
    }

    @ParameterizedTest(name = "{0} is worked: {1}")
    @CsvSource({
        "2026-11-20, true", // Friday
        "2026-11-21, false", // Saturday
        "2026-11-22, false", // Sunday
        "2026-12-24, false", // joint leave
        "2026-12-25, false", // Christmas
        "2026-12-28, true"
    })
    void shouldNotWorkOnWeekendsHolidaysAndJointLeave(LocalDate day, boolean worked) {
        assertThat(calendar.isWorkingDay(day)).isEqualTo(worked);
    }

    @Test
    void shouldNotCountTheStartDay() {
        LocalDate monday = LocalDate.of(2026, 11, 23);

        assertThat(calendar.plusWorkingDays(monday, 1)).isEqualTo(monday.plusDays(1));
        assertThat(calendar.plusWorkingDays(monday, 0)).isEqualTo(monday);
    }

    @Test
    void shouldGiveTheSameResultInTwoSteps() {
        Stream.iterate(LocalDate.of(2025, 1, 1), day -> day.plusDays(1))
                .limit(900)
                .forEach(start -> {
                    LocalDate inOne = calendar.plusWorkingDays(start, 14);
                    assertThat(calendar.plusWorkingDays(calendar.plusWorkingDays(start, 5), 9))
                            .as("from %s", start)
                            .isEqualTo(inOne);
                    assertThat(calendar.isWorkingDay(inOne)).isTrue();
                });
    }

    @Test
    void shouldKnowTheDecreedYears() {
        LocalDate lastDecreed = LocalDate.of(2027, 12, 31);

        assertThat(calendar.isDecreed(LocalDate.of(2026, 12, 1), lastDecreed)).isTrue();
        assertThat(calendar.isDecreed(LocalDate.of(2027, 12, 1), lastDecreed.plusDays(1)))
                .isFalse();
    }

    @Test
    void shouldWorkEveryDayForAHospital() {
        WorkingCalendar hospital = SampleCalendars.everyDay();

        assertThat(hospital.plusWorkingDays(LocalDate.of(2026, 12, 23), 5)).isEqualTo(LocalDate.of(2026, 12, 28));
        assertThat(calendar.plusWorkingDays(LocalDate.of(2026, 12, 23), 5)).isEqualTo(LocalDate.of(2027, 1, 4));
    }

    @Test
    void shouldReturnTheKindOfEachDay() {
        assertThat(calendar.day(LocalDate.of(2026, 11, 20)).kind()).isEqualTo(DayKind.WORKING_DAY);
        assertThat(calendar.day(LocalDate.of(2026, 11, 21)).kind()).isEqualTo(DayKind.WEEKEND);
        assertThat(calendar.day(LocalDate.of(2026, 12, 24)).kind()).isEqualTo(DayKind.JOINT_LEAVE);
        assertThat(calendar.day(LocalDate.of(2026, 12, 25)).kind()).isEqualTo(DayKind.NATIONAL_HOLIDAY);
    }

    @Test
    void shouldApplySpecialDays() {
        // Given: closed on a Friday, open on the Saturday after
        LocalDate friday = LocalDate.of(2026, 11, 20);
        WorkingCalendar office = new WorkingCalendar(
                CalendarDefinition.office(false),
                SampleCalendars.TENGGARONG,
                Map.of(),
                Map.of(
                        friday,
                        new SpecialDay(false, "Pilkada susulan"),
                        friday.plusDays(1),
                        new SpecialDay(true, "Ganti hari")),
                Set.of(2026));

        // Then
        assertThat(office.day(friday)).isEqualTo(new CalendarDay(friday, DayKind.CLOSED, "Pilkada susulan"));
        assertThat(office.plusWorkingDays(friday.minusDays(1), 1)).isEqualTo(friday.plusDays(1));
    }

    @Test
    void shouldRejectDaysOutsideTheCalendar() {
        assertThatIllegalArgumentException().isThrownBy(() -> calendar.plusWorkingDays(LocalDate.of(2149, 12, 1), 60));
        assertThatIllegalArgumentException().isThrownBy(() -> calendar.workedBefore(LocalDate.of(1999, 12, 31)));
    }
}
