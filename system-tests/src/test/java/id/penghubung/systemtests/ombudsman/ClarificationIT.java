package id.penghubung.systemtests.ombudsman;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.systemtests.actors.Polling;
import id.penghubung.systemtests.http.ApiClient;
import id.penghubung.systemtests.stack.SystemTest;
import id.penghubung.systemtests.stack.SystemUnderTest;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import org.junit.jupiter.api.Test;

/** Requests for clarification whose letters were received some time ago, so that their time limits are over. */
@SystemTest
class ClarificationIT {

    private static final ZoneId OFFICE = ZoneId.of("Asia/Makassar");

    private final ApiClient liaison;
    private final ApiClient officer;

    ClarificationIT(SystemUnderTest system) {
        liaison = system.withoutToken().withToken(system.tokens().of("ombudsman"));
        officer = system.withoutToken().withToken(system.tokens().of("dpu"));
    }

    @Test
    void shouldForfeitTheRightToAnswerWhenBothRequestsStayUnanswered() {
        var today = LocalDate.now(OFFICE);
        var matter = openMatter("REGULAR", today.minusDays(50));
        register(matter, "CLARIFICATION", at(today.minusDays(40)));
        var second = register(matter, "SECOND_CLARIFICATION", at(today.minusDays(20)));

        Polling.standard()
                .untilAsserted(() -> assertThat(liaison.get("/v1/ombudsman/letters/" + second)
                                .expect(200)
                                .json()
                                .path("forfeitedAt")
                                .asText())
                        .isEqualTo(at(today.minusDays(5), LocalTime.MIDNIGHT).toString()));

        var seen = officer.get("/v1/ombudsman/matters/" + matter).expect(200).json();
        assertThat(seen.path("forfeitures").path(0).path("letterId").asText()).isEqualTo(second);
    }

    @Test
    void shouldCountTheHoursOfARapidResponseOverTheWeekend() {
        var friday = LocalDate.now(OFFICE).with(TemporalAdjusters.previous(DayOfWeek.FRIDAY));
        var matter = openMatter("RAPID_RESPONSE", friday);
        var received = at(friday, LocalTime.of(17, 17));

        var letter = register(matter, "CLARIFICATION", received);

        var deadline = officer.get("/v1/ombudsman/letters/" + letter)
                .expect(200)
                .json()
                .path("deadline");
        assertThat(Instant.parse(deadline.path("dueAt").asText())).isEqualTo(received.plus(24, ChronoUnit.HOURS));
        var explanation = officer.get("/v1/deadlines/" + deadline.path("id").asText() + "/explanation")
                .expect(200)
                .json();
        assertThat(explanation.path("sentence").path("id").asText()).contains("24 jam");
    }

    private String openMatter(String accessType, LocalDate openedOn) {
        return liaison.withNewIdempotencyKey()
                .post("/v1/ombudsman/matters", "application/json", """
                        {"numbers": [], "subject": "Jalan rusak", "accessType": "%s", "sector": "infrastruktur",
                         "addressee": "REPORTED_PARTY", "agencies": ["dpu"], "reporterSecret": true,
                         "stage": "EXAMINATION", "openedOn": "%s"}
                        """.formatted(accessType, openedOn))
                .expect(201)
                .text("id");
    }

    private String register(String matter, String demand, Instant receivedAt) {
        return liaison.withNewIdempotencyKey()
                .post("/v1/ombudsman/matters/" + matter + "/letters", "application/json", """
                        {"direction": "INBOUND", "number": "B/%s", "letterDate": "%s", "receivedAt": "%s",
                         "sender": "Ombudsman RI", "recipient": "Kepala Dinas", "subject": "Permintaan klarifikasi",
                         "agencyCode": "dpu", "demand": "%s"}
                        """.formatted(
                                demand, LocalDate.ofInstant(receivedAt, OFFICE), receivedAt, demand))
                .expect(201)
                .text("id");
    }

    private static Instant at(LocalDate day) {
        return at(day, LocalTime.of(10, 0));
    }

    private static Instant at(LocalDate day, LocalTime time) {
        return ZonedDateTime.of(day, time, OFFICE).toInstant();
    }
}
