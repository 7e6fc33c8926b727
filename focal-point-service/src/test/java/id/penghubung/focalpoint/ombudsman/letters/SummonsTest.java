package id.penghubung.focalpoint.ombudsman.letters;

import static id.penghubung.focalpoint.testing.LetterApiClient.summons;
import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.focalpoint.testing.Backends;
import id.penghubung.focalpoint.testing.LetterApiClient;
import id.penghubung.focalpoint.testing.MovableClock;
import id.penghubung.focalpoint.testing.SampleMatters;
import id.penghubung.kit.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The three summonses to a hearing, and what follows when they have no effect. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class SummonsTest {

    private static final Map<String, String> ABSENT = Map.of("attendance", "ABSENT", "note", "Tanpa kabar");

    @Inject
    SampleMatters matters;

    @Inject
    MovableClock clock;

    private final LetterApiClient coordinator = LetterApiClient.as(Tokens.coordinator());
    private final LetterApiClient officer = LetterApiClient.as(Tokens.officerOf("dpu"));
    private String matterId = "";

    @BeforeEach
    void givenAMatter() {
        matterId = matters.opened("REGULAR", "dpu");
    }

    @AfterEach
    void runClock() {
        clock.run();
    }

    @Test
    void shouldAskThePoliceForHelpAfterThreeSummonsesWithoutEffect() {
        // Given
        String first = ignored(4);
        Response tooEarly = policeHelp(first, "2026-12-04");
        ignored(8);
        String third = ignored(11);

        // When
        JsonPath helped =
                policeHelp(third, "2026-12-11").then().statusCode(200).extract().jsonPath();

        // Then
        assertThat(helped.getInt("summons.ordinal")).isEqualTo(3);
        assertThat(helped.getString("summons.policeHelpDocument")).isEqualTo("B/200/POLRES");
        assertThat(helped.getList("entries.type")).endsWith("ATTENDANCE_RECORDED", "POLICE_HELP_REQUESTED");
        assertRefused(tooEarly, "police-help-not-possible");
        assertRefused(policeHelp(third, "2026-12-11"), "police-help-not-possible");
        clock.stopAt(Instant.parse("2026-12-13T03:00:00Z"));
        assertRefused(coordinator.register(matterId, summons(15)), "summons-exhausted");
    }

    @Test
    void shouldMeetTheTimeLimitWithAnAppearanceAndBeginAnewAfterIt() {
        // Given
        ignored(4);
        clock.stopAt(Instant.parse("2026-12-06T03:00:00Z"));
        String second = coordinator.registered(matterId, summons(8));
        clock.stopAt(Instant.parse("2026-12-08T05:00:00Z"));

        // When
        JsonPath appeared = coordinator
                .summonsStep(second, "attendance", Map.of("attendance", "APPEARED"))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        // Then
        assertThat(appeared.getInt("summons.ordinal")).isEqualTo(2);
        assertThat(appeared.getString("deadline.state")).isEqualTo("MET");
        assertRefused(coordinator.summonsStep(second, "attendance", ABSENT), "attendance-recorded");
        clock.stopAt(Instant.parse("2026-12-12T03:00:00Z"));
        String next = coordinator.registered(matterId, summons(14));
        assertThat(officer.read(next).jsonPath().getInt("summons.ordinal")).isOne();
    }

    @Test
    void shouldRefuseASummonsBeforeTheOneBeforeHadNoEffect() {
        // Given
        clock.stopAt(Instant.parse("2026-12-03T03:00:00Z"));
        String first = coordinator.registered(matterId, summons(4));

        // When
        Response pending = coordinator.register(matterId, summons(5));
        Response early = coordinator.summonsStep(first, "attendance", ABSENT);
        Response answered = officer.write(first, "Jawaban tertulis");

        // Then
        assertRefused(pending, "summons-pending");
        assertRefused(early, "hearing-not-held");
        assertRefused(answered, "no-answer-wanted");
        assertThat(officer.read(first).jsonPath().getMap("summons")).doesNotContainKey("attendance");
    }

    @Test
    void shouldRecordNeitherAttendanceNorPoliceHelpForALetterThatIsNoSummons() {
        // Given
        clock.stopAt(Instant.parse("2026-12-03T03:00:00Z"));
        Map<String, Object> letter = summons(4);
        letter.put("demand", "CLARIFICATION");
        letter.remove("hearing");
        String request = coordinator.registered(matterId, letter);

        // When
        Response attended = coordinator.summonsStep(request, "attendance", ABSENT);
        Response helped = policeHelp(request, "2026-12-03");

        // Then
        assertRefused(attended, "no-summons");
        assertRefused(helped, "no-summons");
    }

    @ParameterizedTest(name = "{0} at {1}: {2}")
    @CsvSource({
        "CLARIFICATION, 2026-12-04T02:00:00Z, #/hearing",
        "SUMMONS, , #/hearing",
        "SUMMONS, 2026-12-02T12:00:00Z, #/hearing/at",
    })
    void shouldReportTheInvalidHearing(String demand, String at, String pointer) {
        // Given
        clock.stopAt(Instant.parse("2026-12-03T03:00:00Z"));
        Map<String, Object> letter = summons(4);
        letter.put("demand", demand);
        if (at == null) {
            letter.remove("hearing");
        } else {
            letter.put("hearing", Map.of("at", at, "place", "Samarinda"));
        }

        // When
        Response rejected = coordinator.register(matterId, letter);

        // Then
        assertThat(rejected.statusCode()).as(rejected.asString()).isEqualTo(400);
        assertThat(rejected.jsonPath().getList("errors.pointer")).containsExactly(pointer);
        assertThat(coordinator.list(matterId, Map.of()).jsonPath().getList("items"))
                .isEmpty();
    }

    @ParameterizedTest(name = "the police was asked on {0}")
    @CsvSource({"2026-12-10", "2026-12-13"})
    void shouldReportTheInvalidDayOfPoliceHelp(String on) {
        // Given
        ignored(4);
        ignored(8);
        String third = ignored(11);

        // When
        Response rejected = policeHelp(third, on);

        // Then
        assertThat(rejected.statusCode()).isEqualTo(400);
        assertThat(rejected.jsonPath().getList("errors.pointer")).containsExactly("#/on");
    }

    /** Registers a summons two days before its hearing, and records the absence after it. */
    private String ignored(int dayOfDecember) {
        Instant hearing = Instant.parse("2026-12-%02dT02:00:00Z".formatted(dayOfDecember));
        clock.stopAt(hearing.minusSeconds(2 * 86_400 - 3_600));
        String id = coordinator.registered(matterId, summons(dayOfDecember));
        clock.stopAt(hearing.plusSeconds(3_600));
        coordinator.summonsStep(id, "attendance", ABSENT).then().statusCode(200);
        return id;
    }

    private Response policeHelp(String letterId, String on) {
        return coordinator.summonsStep(letterId, "police-help", Map.of("on", on, "document", "B/200/POLRES"));
    }

    private static void assertRefused(Response reply, String type) {
        assertThat(reply.statusCode()).as(reply.asString()).isEqualTo(409);
        assertThat(reply.jsonPath().getString("type")).endsWith(type);
    }
}
