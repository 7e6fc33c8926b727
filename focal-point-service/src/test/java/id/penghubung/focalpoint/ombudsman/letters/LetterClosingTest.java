package id.penghubung.focalpoint.ombudsman.letters;

import static id.penghubung.focalpoint.testing.LetterApiClient.clarification;
import static id.penghubung.focalpoint.testing.LetterApiClient.dispatch;
import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.focalpoint.testing.Backends;
import id.penghubung.focalpoint.testing.LetterApiClient;
import id.penghubung.focalpoint.testing.MatterApiClient;
import id.penghubung.focalpoint.testing.MovableClock;
import id.penghubung.focalpoint.testing.SampleMatters;
import id.penghubung.focalpoint.testing.TestDatabase;
import id.penghubung.kit.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The end of a matter ends the time limits of its letters. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class LetterClosingTest {

    @Inject
    SampleMatters matters;

    @Inject
    MovableClock clock;

    @Inject
    TestDatabase database;

    private final LetterApiClient coordinator = LetterApiClient.as(Tokens.coordinator());
    private final LetterApiClient officer = LetterApiClient.as(Tokens.officerOf("dpu"));
    private String matterId = "";

    @BeforeEach
    void givenAMatter() {
        clock.stopAt(Instant.parse("2026-11-20T04:00:00Z"));
        matterId = matters.opened("REGULAR", "dpu");
    }

    @AfterEach
    void runClock() {
        clock.run();
    }

    @Test
    void shouldCancelTheDeadlinesOfTheLettersOfAMatterThatEnds() {
        // Given
        String unanswered = coordinator.registered(matterId, clarification());
        Map<String, Object> overdue = clarification();
        overdue.putAll(Map.of("number", "B/112", "letterDate", "2026-10-01", "receivedAt", "2026-10-01T02:00:00Z"));
        String breached = coordinator.registered(matterId, overdue);

        // When
        close(matterId);

        // Then
        JsonPath letter = officer.read(unanswered).jsonPath();
        assertThat(letter.getString("deadline.state")).isEqualTo("CANCELLED");
        assertThat(letter.getList("entries.type")).containsExactly("LETTER_REGISTERED", "DEADLINE_CANCELLED");
        assertThat(officer.read(breached).jsonPath().getList("entries.type"))
                .as("a time limit that was over stays breached")
                .containsExactly("LETTER_REGISTERED", "DEADLINE_BREACHED");
        assertThat(database.column(
                        "select id from deadline where next_at is not null and subject_id in (?::uuid, ?::uuid)",
                        unanswered,
                        breached))
                .isEmpty();
    }

    @Test
    void shouldReturnTheOpenDraftsOfAMatterThatEnds() {
        // Given
        String letterId = coordinator.registered(matterId, clarification());
        officer.write(letterId, "Jalan itu diperbaiki pada bulan Desember.");
        officer.step(letterId, "submission", Map.of()).then().statusCode(200);

        // When
        close(matterId);

        // Then
        JsonPath letter = officer.read(letterId).jsonPath();
        assertThat(letter.getString("answer.state")).isEqualTo("SENT_BACK");
        assertThat(letter.getString("answer.reason")).isEqualTo("Laporan ditutup.");
        assertThat(letter.getString("entries[-1].type")).isEqualTo("DRAFT_SENT_BACK");
        assertThat(letter.getString("entries[-1].actor.role")).isEqualTo("system");
        assertThat(database.column(
                        "select kind from notification where facts ->> 'letterId' = ? order by at, id", letterId))
                .contains("ANSWER_SENT_BACK");
    }

    @Test
    void shouldTakeNoStepWithAnAnswerAfterTheEndOfAMatter() {
        // Given
        String letterId = coordinator.registered(matterId, clarification());
        officer.write(letterId, "Jalan itu diperbaiki pada bulan Desember.");
        close(matterId);

        // When
        Response written = officer.write(letterId, "Jalan itu sudah diperbaiki.");
        Response submitted = officer.step(letterId, "submission", Map.of());
        Response dispatched = officer.step(letterId, "dispatch", dispatch("B/900", "2026-11-20T03:00:00Z"));

        // Then
        assertThat(List.of(written, submitted, dispatched)).allSatisfy(refused -> {
            assertThat(refused.statusCode()).isEqualTo(409);
            assertThat(refused.jsonPath().getString("type")).endsWith("matter-closed");
        });
        assertThat(written.jsonPath().getList("errors.pointer")).containsExactly("#/text");
        assertThat(dispatched.jsonPath().getList("errors.pointer")).containsExactly("#/sentAt");
        assertThat(officer.read(letterId).jsonPath().getString("answer.text"))
                .isEqualTo("Jalan itu diperbaiki pada bulan Desember.");
    }

    @Test
    void shouldRegisterOnlyLettersThatAskForNothingAfterTheEndOfAMatter() {
        // Given
        close(matterId);
        Map<String, Object> closure = clarification();
        closure.put("number", "B/300");
        closure.remove("demand");

        // When
        Response refused = coordinator.register(matterId, clarification());
        Response registered = coordinator.register(matterId, closure);

        // Then
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.jsonPath().getString("type")).endsWith("matter-closed");
        assertThat(refused.jsonPath().getList("errors.pointer")).containsExactly("#/demand");
        assertThat(registered.statusCode()).isEqualTo(201);
    }

    private static void close(String matterId) {
        MatterApiClient.as(Tokens.ombudsman())
                .move(matterId, Map.of("to", "CLOSED", "reason", "Laporan selesai."))
                .then()
                .statusCode(200);
    }
}
