package id.penghubung.focalpoint.casework.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.focalpoint.testing.Backends;
import id.penghubung.focalpoint.testing.CaseApiClient;
import id.penghubung.focalpoint.testing.RoutedComplaint;
import id.penghubung.focalpoint.testing.StatementCounter;
import id.penghubung.kit.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The case list of an officer. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class CaseListTest {

    private static final Instant FRIDAY_MORNING = Instant.parse("2026-11-20T02:00:00Z");

    @Inject
    StatementCounter statements;

    /** An agency that no other test uses. */
    private final String agency = "agency-" + UUID.randomUUID();

    private final CaseApiClient officer = CaseApiClient.of(agency);

    @Test
    void shouldSortByDueDate() {
        // Given
        String later = open(FRIDAY_MORNING.plus(3, ChronoUnit.DAYS));
        String answered = open(FRIDAY_MORNING.minus(20, ChronoUnit.DAYS));
        String sooner = open(FRIDAY_MORNING);
        String late = open(FRIDAY_MORNING.minus(30, ChronoUnit.DAYS));
        officer.resolve(answered, "Sudah ditambal");

        // Then
        assertThat(ids(Map.of())).containsExactly(late, sooner, later, answered);
    }

    @Test
    void shouldMoveBackWhenTheFirstDeadlineIsCompleted() {
        // Given
        String first = open(FRIDAY_MORNING);
        String second = open(FRIDAY_MORNING.plus(3, ChronoUnit.DAYS));

        // When
        officer.followUp(first, "Tim survei berangkat besok");

        // Then
        assertThat(ids(Map.of())).containsExactly(second, first);
    }

    @Test
    void shouldShowOnlyTheRequestedStatuses() {
        // Given
        String open = open(FRIDAY_MORNING);
        String acknowledged = open(FRIDAY_MORNING.plus(1, ChronoUnit.DAYS));
        String resolved = open(FRIDAY_MORNING.plus(2, ChronoUnit.DAYS));
        officer.acknowledge(acknowledged);
        officer.resolve(resolved, "Sudah ditambal");

        // Then
        assertThat(ids(Map.of("status", "OPEN"))).containsExactly(open);
        assertThat(ids(Map.of("status", List.of("ACKNOWLEDGED", "OPEN")))).containsExactly(open, acknowledged);
        assertThat(ids(Map.of("status", "RESOLVED,OPEN"))).containsExactly(open, resolved);
        assertThat(ids(Map.of("status", "RETURNED,WITHDRAWN"))).isEmpty();
        assertThat(ids(Map.of("status", "OPEN,ACKNOWLEDGED,RESOLVED,RETURNED,WITHDRAWN")))
                .containsExactly(open, acknowledged, resolved);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"''", "OPEN", "'OPEN,RESOLVED'"})
    void shouldPageWithoutLosingOrRepeatingCases(String status) {
        // Given: several due at the same second
        List<String> all = IntStream.range(0, 7)
                .mapToObj(n -> open(FRIDAY_MORNING.plus(n / 3, ChronoUnit.DAYS)))
                .toList();

        // When
        List<String> seen = new ArrayList<>();
        String cursor = null;
        do {
            Map<String, Object> parameters = new HashMap<>(Map.of("limit", 2));
            if (!status.isEmpty()) {
                parameters.put("status", status);
            }
            if (cursor != null) {
                parameters.put("cursor", cursor);
            }
            JsonPath page = officer.list(parameters).jsonPath();
            List<String> ids = page.getList("items.id", String.class);
            assertThat(ids).hasSizeLessThanOrEqualTo(2).isNotEmpty();
            seen.addAll(ids);
            cursor = page.getString("next");
        } while (cursor != null);

        // Then
        assertThat(seen).containsExactlyInAnyOrderElementsOf(all).isEqualTo(ids(Map.of("limit", 100)));
    }

    @Test
    void shouldShowACaseInTheListAsWhenReadAlone() {
        String caseId = open(FRIDAY_MORNING);
        officer.followUp(caseId, "Tim survei berangkat besok");

        assertThat(officer.list(Map.of()).jsonPath().getMap("items[0]"))
                .isEqualTo(officer.read(caseId).jsonPath().getMap("$"));
    }

    @Test
    void shouldShowACaseAsTheReplyToTheLastActionDid() {
        // Given: an assignee, a draft and an open question
        String caseId = officer.awaitCaseId(RoutedComplaint.to(agency).publish());
        officer.perform(caseId, "take", Map.of());
        officer.request()
                .header("If-Match", officer.read(caseId).header("ETag"))
                .body(Map.of("message", "Sudah ditambal"))
                .put("/v1/cases/{id}/draft", caseId);

        // When
        JsonPath reply = officer.perform(caseId, "information-requests", Map.of("question", "Di mana?"))
                .jsonPath();

        // Then
        assertThat(reply.getMap("$")).containsKeys("assignee", "draft", "informationRequest");
        assertThat(officer.read(caseId).jsonPath().getMap("$")).isEqualTo(reply.getMap("$"));
    }

    @Test
    void shouldReadCasesWithoutEntities() {
        String caseId = open(FRIDAY_MORNING);
        officer.acknowledge(caseId);

        // Hibernate has no part in the statement that reads a page or a case.
        assertThat(statements.leastCountedDuring(() -> officer.list(Map.of()))).isZero();
        assertThat(statements.leastCountedDuring(() -> officer.read(caseId))).isZero();
    }

    @Test
    void shouldShowTheCoordinatorAllAgencies() {
        String mine = open(FRIDAY_MORNING.minus(1000, ChronoUnit.DAYS));

        assertThat(CaseApiClient.as(Tokens.coordinator())
                        .list(Map.of("status", "OPEN", "limit", 100))
                        .jsonPath()
                        .getList("items.id", String.class))
                .contains(mine);
    }

    private String open(Instant decidedAt) {
        return officer.awaitCaseId(
                RoutedComplaint.to(agency).decidedAt(decidedAt).publish());
    }

    private List<String> ids(Map<String, ?> parameters) {
        return officer.list(parameters).jsonPath().getList("items.id", String.class);
    }
}
