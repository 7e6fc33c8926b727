package id.penghubung.focalpoint.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.focalpoint.testing.Backends;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Changing calendars, special days and the calendar of an agency while deadlines are running. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class CalendarChangesTest extends CalendarChangesFixture {

    @Test
    void shouldMoveOnlyDeadlinesOfTheClosedOffice() {
        // Given
        assignCounterCalendar("dinsos");
        String affected = opened("dinsos");
        String elsewhere = opened("dpu");

        // When
        accepted(put(MONDAY_OF_COUNTER, CLOSED, null));

        // Then
        assertThat(due(affected)).isEqualTo("2026-11-27");
        assertThat(due(elsewhere)).isEqualTo("2026-11-26");
        assertThat(explanation(affected).getString("days.find { it.date == '2026-11-23' }.note"))
                .isEqualTo("Listrik padam");
        assertThat(put(MONDAY_OF_COUNTER, CLOSED, null).statusCode()).isEqualTo(428);
        assertThat(put(MONDAY_OF_COUNTER, CLOSED, "\"0\"").statusCode()).isEqualTo(412);
        accepted(delete(MONDAY_OF_COUNTER, tag(MONDAY_OF_COUNTER)));
        assertThat(due(affected)).isEqualTo("2026-11-26");
    }

    @Test
    void shouldCountExtraWorkingDayOfAnOffice() {
        // Given
        assignCounterCalendar("dinsos");
        String affected = opened("dinsos");

        // When
        accepted(put(
                COUNTER + "/special-days/2026-11-21", Map.of("worked", true, "reason", "Pelayanan hari Sabtu"), null));

        // Then
        assertThat(due(affected)).isEqualTo("2026-11-25");
    }

    @Test
    void shouldMoveOnlyDeadlinesOfTheAgencyWhoseCalendarChanges() {
        // Given
        String fireBrigadeCase = opened("disdamkar");
        String elsewhere = opened("dpu");
        String path = "/v1/agencies/disdamkar/calendar";
        assertThat(put(path, Map.of("calendarCode", "EVERY_DAY"), null).statusCode())
                .isEqualTo(428);

        // When
        accepted(put(path, Map.of("calendarCode", "EVERY_DAY"), tag(path)));

        // Then
        assertThat(due(fireBrigadeCase)).isEqualTo("2026-11-24");
        assertThat(due(elsewhere)).isEqualTo("2026-11-26");
        assertThat(put(path, Map.of("calendarCode", "OFFICE"), "\"0\"").statusCode())
                .isEqualTo(412);
        assertThat(explanation(fireBrigadeCase).getString("calendarCode")).isEqualTo("EVERY_DAY");
    }

    @Test
    void shouldMoveDeadlinesWhenWeekdaysOfTheCalendarChange() {
        // Given
        assignCounterCalendar("dinsos");
        String affected = opened("dinsos");
        Map<String, Object> sixDayWeek = counter(
                Map.of("weekdays", List.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY")));
        assertThat(put(COUNTER, sixDayWeek, null).statusCode()).isEqualTo(428);

        // When
        accepted(put(COUNTER, sixDayWeek, tag(COUNTER)));

        // Then
        assertThat(due(affected)).isEqualTo("2026-11-25");
        assertThat(getAnonymously(COUNTER).jsonPath().getString("opens")).isEqualTo("07:30:00");
    }
}
