package id.penghubung.focalpoint.ombudsman.letters;

import static id.penghubung.focalpoint.testing.LetterApiClient.clarification;
import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.focalpoint.testing.Backends;
import id.penghubung.focalpoint.testing.LetterApiClient;
import id.penghubung.focalpoint.testing.MovableClock;
import id.penghubung.focalpoint.testing.QueryPlans;
import id.penghubung.focalpoint.testing.SampleMatters;
import id.penghubung.kit.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Visibility of letters, and their pages. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class LetterListTest {

    private static final Instant FRIDAY_NOON = Instant.parse("2026-11-20T04:00:00Z");

    @Inject
    SampleMatters matters;

    @Inject
    MovableClock clock;

    @Inject
    QueryPlans plans;

    private final LetterApiClient liaison = LetterApiClient.as(Tokens.ombudsman());
    private final LetterApiClient coordinator = LetterApiClient.as(Tokens.coordinator());
    private final LetterApiClient officer = LetterApiClient.as(Tokens.officerOf("dpu"));
    private String matterId = "";

    @BeforeEach
    void givenAMatter() {
        clock.stopAt(FRIDAY_NOON);
        matterId = matters.opened("REGULAR", "dpu", "dishub");
    }

    @AfterEach
    void runClock() {
        clock.run();
    }

    @Test
    void shouldShowEachReaderTheirLetters() {
        // Given
        String toDpu = coordinator.registered(matterId, clarification());
        String toDishub = coordinator.registered(matterId, changed("number", "B/114", "agencyCode", "dishub"));

        // Then
        assertThat(idsOf(liaison)).containsExactly(toDpu, toDishub);
        assertThat(idsOf(LetterApiClient.as(Tokens.secretary()))).containsExactly(toDpu, toDishub);
        assertThat(idsOf(officer)).containsExactly(toDpu);
        assertThat(officer.read(toDishub).statusCode()).isEqualTo(404);
        assertThat(LetterApiClient.as(Tokens.officerOf("diskominfo"))
                        .list(matterId, Map.of())
                        .statusCode())
                .isEqualTo(404);
        assertThat(LetterApiClient.as(Tokens.reporter()).read(toDpu).statusCode())
                .isEqualTo(403);
        assertThat(officer.register(matterId, changed("number", "B/115")).statusCode())
                .isEqualTo(403);
    }

    @Test
    void shouldHideTheLettersOfAMatterFromTheAccused() {
        // Given
        String letterId = coordinator.registered(matterId, clarification());
        matters.accuse(matterId, "dpu", "dpu-2");

        // Then
        assertThat(LetterApiClient.as(Tokens.colleagueOf("dpu")).read(letterId).statusCode())
                .isEqualTo(404);
        assertThat(officer.read(letterId).statusCode()).isEqualTo(200);
    }

    @Test
    void shouldPageThroughTheLetters() {
        // Given
        List<String> all = IntStream.range(0, 3)
                .mapToObj(i -> coordinator.registered(matterId, changed("number", "B/" + i)))
                .toList();

        // When
        JsonPath first = liaison.list(matterId, Map.of("limit", 2)).jsonPath();
        JsonPath second = liaison.list(matterId, Map.of("limit", 2, "cursor", first.getString("next")))
                .jsonPath();

        // Then
        assertThat(first.getList("items.id")).isEqualTo(all.subList(0, 2));
        assertThat(second.getList("items.id")).isEqualTo(all.subList(2, 3));
        assertThat(second.getString("next")).isNull();
    }

    @Test
    void shouldListLettersWithoutTheirRecordsAndDrafts() {
        // Given
        String letterId = coordinator.registered(matterId, clarification());
        officer.write(letterId, "Konsep").then().statusCode(200);

        // When
        Map<String, ?> listed = officer.list(matterId, Map.of()).jsonPath().getMap("items[0]");

        // Then
        assertThat(listed).containsKeys("content", "deadline", "attachments").doesNotContainKeys("entries", "answer");
        assertThat(officer.read(letterId).jsonPath().getList("entries")).hasSize(2);
    }

    @Test
    void shouldReadTheLettersOfAMatterFromAnIndex() {
        // Given: few matters, because those of all tests would get a hundred thousand letters
        String others = IntStream.range(0, 10)
                .mapToObj(i -> matters.opened("REGULAR", "dpu"))
                .collect(Collectors.joining(","));
        String letters = """
                insert into ombudsman_letter (id, matter_id, direction, number, letter_date, received_at, sender, recipient,
                    subject, registered_at, answered, attachment_count, record_length, record_hash, record_seal, version)
                select gen_random_uuid(), m.id, 'INBOUND', 'PLAN/' || n, current_date, now(), 'a', 'b', 'c', now(), false, 0, 0,
                    '', '', 0
                from unnest('{%s,%s}'::uuid[]) as m (id), generate_series(1, 500) as n
                """.formatted(matterId, others);

        // When
        String plan = plans.of("ombudsman_letter", letters, """
                select * from ombudsman_letter where matter_id = '%s'
                  and id > '00000000-0000-0000-0000-000000000000' order by id limit 21
                """.formatted(matterId));

        // Then
        assertThat(plan)
                .contains("ombudsman_letter_matter")
                .doesNotContain("Sort")
                .doesNotContain("Seq Scan");
    }

    private List<String> idsOf(LetterApiClient reader) {
        return reader.list(matterId, Map.of()).jsonPath().getList("items.id");
    }

    private static Map<String, Object> changed(Object... pairs) {
        Map<String, Object> letter = new HashMap<>(clarification());
        for (int i = 0; i < pairs.length; i += 2) {
            letter.put((String) pairs[i], pairs[i + 1]);
        }
        return letter;
    }
}
