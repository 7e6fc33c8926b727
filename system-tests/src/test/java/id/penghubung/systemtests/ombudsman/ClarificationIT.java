package id.penghubung.systemtests.ombudsman;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.systemtests.actors.Polling;
import id.penghubung.systemtests.stack.SystemTest;
import id.penghubung.systemtests.stack.SystemUnderTest;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Requests for clarification whose letters were received some time ago, so that their time limits are over. */
@SystemTest
class ClarificationIT {

    private final MatterClient liaison;
    private final MatterClient officer;

    ClarificationIT(SystemUnderTest system) {
        liaison = MatterClient.of(system, "ombudsman");
        officer = MatterClient.of(system, "dpu");
    }

    @Test
    void shouldForfeitTheRightToAnswerWhenBothRequestsStayUnanswered() {
        var today = Days.today();
        var matter = openMatter("REGULAR", today.minusDays(50));
        liaison.registerRequest(matter, "CLARIFICATION", Days.at(today.minusDays(40)));
        var second = liaison.registerRequest(matter, "SECOND_CLARIFICATION", Days.at(today.minusDays(20)));

        Polling.standard()
                .untilAsserted(() -> assertThat(
                                liaison.letter(second).path("forfeitedAt").asText())
                        .isEqualTo(
                                Days.at(today.minusDays(5), LocalTime.MIDNIGHT).toString()));

        var seen = officer.matter(matter);
        assertThat(seen.path("forfeitures").path(0).path("letterId").asText()).isEqualTo(second);
    }

    @Test
    void shouldCountTheHoursOfARapidResponseOverTheWeekend() {
        var friday = Days.today().with(TemporalAdjusters.previous(DayOfWeek.FRIDAY));
        var matter = openMatter("RAPID_RESPONSE", friday);
        var received = Days.at(friday, LocalTime.of(17, 17));

        var letter = liaison.registerRequest(matter, "CLARIFICATION", received);

        var deadline = officer.letter(letter).path("deadline");
        assertThat(Instant.parse(deadline.path("dueAt").asText())).isEqualTo(received.plus(24, ChronoUnit.HOURS));
        var explanation = officer.api()
                .get("/v1/deadlines/" + deadline.path("id").asText() + "/explanation")
                .expect(200)
                .json();
        assertThat(explanation.path("sentence").path("id").asText()).contains("24 jam");
    }

    private String openMatter(String accessType, LocalDate openedOn) {
        return liaison.open(Map.of("accessType", accessType, "stage", "EXAMINATION", "openedOn", openedOn));
    }
}
