package id.penghubung.focalpoint.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.focalpoint.testing.Backends;
import id.penghubung.focalpoint.testing.ConcurrentCalls;
import id.penghubung.focalpoint.testing.RoutedComplaint;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Declaring and revoking holidays while deadlines are running. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class HolidayChangesTest extends CalendarChangesFixture {

    @Test
    void shouldMoveDeadlinesWhenAHolidayIsDeclaredAndBackWhenItIsRevoked() {
        // Given
        String caseId = opened("dpu");
        assertThat(due(caseId)).isEqualTo("2026-11-26");

        // When
        accepted(put(MONDAY, FREE, null));

        // Then
        assertThat(due(caseId)).isEqualTo("2026-11-27");
        accepted(delete(MONDAY, tag(MONDAY)));
        assertThat(due(caseId)).isEqualTo("2026-11-26");
        assertThat(admin.request().get(MONDAY).statusCode()).isEqualTo(404);
    }

    @Test
    void shouldRequireTheCurrentETagForChanges() {
        accepted(put(MONDAY, FREE, null));
        String seen = tag(MONDAY);

        assertThat(put(MONDAY, FREE, null).statusCode()).isEqualTo(428);
        assertThat(put(MONDAY, FREE, "\"1\"").statusCode()).isEqualTo(412);
        assertThat(delete(MONDAY, null).statusCode()).isEqualTo(428);
        assertThat(delete(MONDAY, "\"1\"").statusCode()).isEqualTo(412);
        accepted(put(MONDAY, FREE, seen));
        assertThat(delete(MONDAY, seen).statusCode())
                .as("changed in the meantime")
                .isEqualTo(412);
        accepted(delete(MONDAY, tag(MONDAY)));
        assertThat(put(MONDAY, FREE, seen).statusCode())
                .as("revoked in the meantime")
                .isEqualTo(412);
    }

    @Test
    void shouldAcceptOnlyOneOfTwoConcurrentChangesOfADay() {
        assertThat(ConcurrentCalls.times(2, () -> put(MONDAY, FREE, null).statusCode()))
                .containsExactlyInAnyOrder(202, 428);

        String seen = tag(MONDAY);
        assertThat(ConcurrentCalls.times(2, () -> delete(MONDAY, seen).statusCode()))
                .contains(202)
                .containsAnyOf(404, 412);
        assertThat(database.column("select 1 from holiday where day = '2026-11-23' and known_until is null"))
                .isEmpty();
    }

    /** A day can be declared, revoked and declared again at the same time of the clock. */
    @Test
    void shouldKeepOneVersionOfADayForEachTime() {
        // Given
        accepted(put(MONDAY, FREE, null));
        accepted(delete(MONDAY, tag(MONDAY)));
        accepted(put(MONDAY, FREE, null));

        // When
        String caseId = opened("dpu");

        // Then
        assertThat(due(caseId)).isEqualTo("2026-11-27");
        assertThat(explanation(caseId).getString("days.find { it.date == '2026-11-23' }.kind"))
                .isEqualTo("JOINT_LEAVE");
    }

    /** The clocks of replicas differ, so an entry may seem to end after its successor was created. */
    @Test
    void shouldExplainDeadlinesWhenReplicaClocksDiffer() {
        // Given
        accepted(put(MONDAY, FREE, null));
        clock.stopAt(THURSDAY.plusSeconds(3));
        accepted(delete(MONDAY, tag(MONDAY)));
        clock.stopAt(THURSDAY.plusSeconds(1));
        accepted(put(MONDAY, Map.of("kind", "NATIONAL_HOLIDAY", "decree", "Keppres"), null));

        // When
        clock.stopAt(THURSDAY.plusSeconds(2));
        String caseId = opened("dpu");

        // Then
        assertThat(explanation(caseId).getString("days.find { it.date == '2026-11-23' }.kind"))
                .isEqualTo("NATIONAL_HOLIDAY");
    }

    @Test
    void shouldMarkDeadlinesProvisionalUntilTheYearIsDecreed() {
        // Given: five working days from Wednesday, 29 December 2027 reach into a year that is not decreed
        String caseId = coordinator.awaitCaseId(RoutedComplaint.to("dpu")
                .decidedAt(Instant.parse("2027-12-29T02:00:00Z"))
                .publish());
        assertThat(due(caseId)).isEqualTo("2028-01-05");
        assertThat(followUp(caseId).getBoolean("provisional")).isTrue();

        // When
        accepted(put(
                "/v1/holidays/years/2028",
                Map.of(
                        "decree",
                        "SKB 3 Menteri 2028",
                        "days",
                        List.of(Map.of("date", "2028-01-03", "kind", "NATIONAL_HOLIDAY", "name", "Tahun Baru"))),
                null));

        // Then
        assertThat(due(caseId)).isEqualTo("2028-01-06");
        assertThat(followUp(caseId).getString("provisional")).isNull();
        assertThat(explanation(caseId).getString("days.find { it.date == '2028-01-03' }.note"))
                .isEqualTo("Tahun Baru");
        Response again = put(
                "/v1/holidays/years/2028",
                Map.of("decree", "Lagi", "days", List.of(Map.of("date", "2028-01-03", "kind", "JOINT_LEAVE"))),
                null);
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.jsonPath().getString("type")).endsWith("year-already-decreed");
    }
}
