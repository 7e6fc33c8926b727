package id.penghubung.focalpoint.casework.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.focalpoint.casework.model.AgencyCase;
import id.penghubung.focalpoint.casework.model.CaseRepository;
import id.penghubung.focalpoint.casework.model.InformationRequest;
import id.penghubung.focalpoint.testing.Backends;
import id.penghubung.focalpoint.testing.CaseApiClient;
import id.penghubung.focalpoint.testing.RoutedComplaint;
import id.penghubung.kit.testing.Tokens;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tabs of the work list, their counts, and the next case. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class WorklistTabTest {

    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    @Inject
    CaseRepository cases;

    /** An agency that no other test uses. */
    private final String agency = "agency-" + UUID.randomUUID();

    private final CaseApiClient officer = CaseApiClient.of(agency);
    private final CaseApiClient colleague = CaseApiClient.as(Tokens.colleagueOf(agency));

    private String late;
    private String mine;
    private String theirs;
    private String waiting;
    private String free;
    private String answered;

    @BeforeEach
    void givenCases() {
        late = open(NOW.minus(60, ChronoUnit.DAYS));
        mine = open(NOW.minus(3, ChronoUnit.DAYS));
        theirs = open(NOW.minus(2, ChronoUnit.DAYS));
        waiting = open(NOW.minus(50, ChronoUnit.DAYS));
        free = open(NOW);
        answered = open(NOW.minus(20, ChronoUnit.DAYS));
        officer.perform(mine, "take", Map.of());
        colleague.perform(theirs, "take", Map.of());
        officer.perform(waiting, "take", Map.of());
        QuarkusTransaction.requiringNew().run(() -> {
            AgencyCase agencyCase = cases.findById(UUID.fromString(waiting));
            agencyCase.requestInformation(
                    new InformationRequest(UUID.randomUUID(), "Di sebelah mana?", null, NOW, null), agencyCase.dueAt());
            agencyCase.updateNextDue(NOW);
        });
        officer.resolve(answered, "Sudah ditambal");
    }

    @Test
    void shouldShowEachTabSortedByDueDate() {
        assertThat(ids(Map.of("tab", "mine"))).containsExactly(mine, waiting);
        assertThat(ids(Map.of("tab", "agency"))).containsExactly(late, mine, theirs, free, waiting);
        assertThat(ids(Map.of("tab", "unassigned"))).containsExactly(late, free);
        assertThat(ids(Map.of("tab", "overdue"))).containsExactly(late);
        assertThat(ids(Map.of("tab", "waiting"))).containsExactly(waiting);
        assertThat(ids(Map.of())).containsExactly(late, mine, theirs, free, waiting, answered);
    }

    @Test
    void shouldShowSinceWhenACaseWaitsAndNoDueDate() {
        JsonPath shown = officer.read(waiting).jsonPath();

        assertThat(shown.getString("status")).isEqualTo("WAITING");
        assertThat(shown.getString("informationRequestedAt")).isEqualTo(NOW.toString());
        assertThat(shown.getMap("$")).doesNotContainKey("dueAt");
    }

    @Test
    void shouldFilterATab() {
        assertThat(ids(Map.of("tab", "mine", "status", "WAITING"))).containsExactly(waiting);
        assertThat(ids(Map.of("tab", "agency", "status", "OPEN,WAITING")))
                .containsExactly(late, mine, theirs, free, waiting);
        assertThat(ids(Map.of("assignee", agency + "-2"))).containsExactly(theirs);
        assertThat(ids(Map.of("tab", "agency", "category", "101"))).hasSize(5);
        assertThat(ids(Map.of("category", "999"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "pasar,6",
        "PASAR berlubang,6",
        "KKR-7Q4M-XD2H,6",
        "pasar malam,0",
        "berlubang -pasar,0",
        "'\"dekat pasar\"',6",
        "'\"pasar dekat\"',0",
        "tangga,0",
        "'& | ! <-> :* ''',0"
    })
    void shouldFindTheWordsOfACase(String words, int found) {
        assertThat(ids(Map.of("q", words))).hasSize(found);
    }

    @Test
    void shouldPageThroughASearch() {
        JsonPath first = officer.list(Map.of("q", "pasar", "limit", 4)).jsonPath();
        JsonPath second = officer.list(Map.of("q", "pasar", "limit", 4, "cursor", first.getString("next")))
                .jsonPath();

        assertThat(first.getList("items.id", String.class)).containsExactly(late, mine, theirs, free);
        assertThat(second.getList("items.id", String.class)).containsExactly(waiting, answered);
    }

    @Test
    void shouldNotFindCasesOfOtherAgencies() {
        assertThat(CaseApiClient.of("agency-" + UUID.randomUUID())
                        .list(Map.of("q", "pasar"))
                        .jsonPath()
                        .getList("items"))
                .isEmpty();
        assertThat(CaseApiClient.as(Tokens.coordinator())
                        .list(Map.of("q", "pasar", "limit", 1))
                        .jsonPath()
                        .getList("items"))
                .hasSize(1);
    }

    @Test
    void shouldCountEachTab() {
        Response reply = officer.request().get("/v1/cases/tabs");

        assertThat(reply.jsonPath().getList("tabs"))
                .isEqualTo(List.of(
                        Map.of("tab", "mine", "count", 2),
                        Map.of("tab", "agency", "count", 5),
                        Map.of("tab", "unassigned", "count", 2),
                        Map.of("tab", "overdue", "count", 1),
                        Map.of("tab", "waiting", "count", 1)));
    }

    @Test
    void shouldStopCountingAtTheLimit() {
        assertThat(WorklistTabCount.All.of(Map.of(WorklistTab.MINE, CaseListTable.COUNT_LIMIT + 1))
                        .tabs())
                .containsExactly(new WorklistTabCount("mine", 1000, true));
        assertThat(WorklistTabCount.All.of(Map.of(WorklistTab.MINE, CaseListTable.COUNT_LIMIT))
                        .tabs())
                .containsExactly(new WorklistTabCount("mine", 1000, null));
    }

    @Test
    void shouldReturnTheEarliestOwnCaseBeforeUnassignedOnes() {
        assertThat(next(officer)).isEqualTo(mine);
        assertThat(next(colleague)).isEqualTo(theirs);

        officer.resolve(mine, "Sudah ditambal");
        assertThat(next(officer))
                .as("an unassigned case before an own case that waits")
                .isEqualTo(late);
        officer.resolve(late, "Sudah ditambal");
        officer.resolve(free, "Sudah ditambal");
        assertThat(officer.request().get("/v1/cases/next").statusCode()).isEqualTo(204);
    }

    @Test
    void shouldReturnTheNextCaseWithItsVersion() {
        Response next = officer.request().get("/v1/cases/next");

        assertThat(next.header("ETag")).isEqualTo(officer.read(mine).header("ETag"));
        assertThat(next.asString()).isEqualTo(officer.read(mine).asString());
    }

    @ParameterizedTest
    @CsvSource({"tab,theirs,?tab", "q,'  ',?q", "assignee,LONG,?assignee", "category,LONG,?category", "q,LONG,?q"})
    void shouldNameTheInvalidParameter(String name, String value, String pointer) {
        Response problem = officer.list(Map.of(name, "LONG".equals(value) ? "a".repeat(201) : value));

        assertThat(problem.statusCode()).isEqualTo(400);
        assertThat(problem.jsonPath().getString("errors[0].pointer")).isEqualTo(pointer);
    }

    private String open(Instant decidedAt) {
        return officer.awaitCaseId(
                RoutedComplaint.to(agency).decidedAt(decidedAt).publish());
    }

    private List<String> ids(Map<String, ?> parameters) {
        return officer.list(parameters).jsonPath().getList("items.id", String.class);
    }

    private static String next(CaseApiClient officer) {
        return officer.request().get("/v1/cases/next").jsonPath().getString("id");
    }
}
