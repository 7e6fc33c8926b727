package id.penghubung.focalpoint.audit;

import static id.penghubung.focalpoint.audit.EntryType.SUPPORT_ANSWERED;
import static id.penghubung.focalpoint.audit.EntryType.SUPPORT_REQUESTED;
import static id.penghubung.kit.testing.Polling.await;
import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.focalpoint.testing.Backends;
import id.penghubung.focalpoint.testing.CaseApiClient;
import id.penghubung.focalpoint.testing.QueryPlans;
import id.penghubung.focalpoint.testing.RoutedComplaint;
import id.penghubung.kit.testing.DomainEvents;
import id.penghubung.kit.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Content and order of the audit record of a case. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class AuditRecordServiceTest {

    @Inject
    QueryPlans plans;

    @Inject
    AuditRecordService records;

    private final CaseApiClient officer = CaseApiClient.of("dpu");

    @Test
    void shouldRecordRoleAccountAndNameOfTheActor() {
        // Given
        String caseId = officer.awaitCaseId(RoutedComplaint.to("dpu").publish());

        // When
        JsonPath entry = officer.acknowledge(caseId).jsonPath().setRootPath("entries[1]");

        // Then
        assertThat(entry.getInt("seq")).isEqualTo(2);
        assertThat(entry.getString("type")).isEqualTo("ACKNOWLEDGED");
        assertThat(entry.getMap("actor")).isEqualTo(Map.of("role", "focal-point", "account", "dpu", "name", "dpu"));
        assertThat(entry.getString("details.resolutionDueAt")).endsWith("T15:59:59Z");
    }

    @Test
    void shouldChainConcurrentActions() {
        // Given
        String caseId = officer.awaitCaseId(RoutedComplaint.to("dpu").publish());
        CaseApiClient colleague = CaseApiClient.as(Tokens.colleagueOf("dpu"));

        // When
        List<Integer> statuses = IntStream.range(0, 8)
                .mapToObj(n ->
                        CompletableFuture.supplyAsync(() -> untilNotStale(() -> (n % 2 == 0 ? officer : colleague)
                                .perform(caseId, "follow-ups", Map.of("message", "Langkah " + n))
                                .statusCode())))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        // Then
        assertThat(statuses).containsOnly(200);
        JsonPath verification = officer.request()
                .get("/v1/cases/{id}/record/verification", caseId)
                .jsonPath();
        assertThat(verification.getBoolean("verified")).isTrue();
        assertThat(verification.getInt("entries")).isEqualTo(10);
        assertThat(officer.read(caseId).jsonPath().getList("entries.seq", Integer.class))
                .isEqualTo(Stream.iterate(1, n -> n + 1).limit(10).toList());
    }

    @Test
    void shouldReadOnlyTheEntriesOfTheTypesThatAreAskedFor() {
        // Given
        RoutedComplaint routing = RoutedComplaint.to("dpu");
        DomainEvents.publish(routing.complaintId(), routing.supportedBy("dishub", "dinkes"));
        UUID caseId = UUID.fromString(officer.awaitCaseId(routing));
        officer.acknowledge(caseId.toString()).then().statusCode(200);

        // When
        Map<UUID, List<EntryView>> read =
                records.of(List.of(caseId, UUID.randomUUID()), Set.of(SUPPORT_REQUESTED, SUPPORT_ANSWERED));

        // Then
        assertThat(read).containsOnlyKeys(caseId);
        assertThat(read.getOrDefault(caseId, List.of()))
                .extracting(EntryView::type)
                .containsExactly(SUPPORT_REQUESTED, SUPPORT_REQUESTED);
    }

    @Test
    void shouldReadARecordFromAnIndexInOrder() {
        String plan = plans.of("case_entry", """
                insert into agency_case (id, complaint_id, round, agency_code, tracking_number, kind, oversight, title,
                    description, category_code, district_code, anonymous, confidential, status, opened_at, due_at,
                    event_version, version)
                select gen_random_uuid(), gen_random_uuid(), 1, 'dpu', 'KKR', 'COMPLAINT', false, 'Judul',
                    'Uraian', '101', '64.02.06', false, false, 'OPEN', now(), now(), 0, 0
                from generate_series(1, 2000) as n;
                insert into case_entry (case_id, seq, case_version, at, type, actor_role, actor_name, previous_hash, hash)
                select id, n, 0, now(), 'FOLLOW_UP', 'focal-point', 'dpu', '', ''
                from agency_case, generate_series(1, 5) as n where record_length = 0;
                set local enable_bitmapscan = off
                """, """
                select * from case_entry where case_id = '01a1ffa8-d016-74a0-b632-701ff16cb348' order by seq
                """);

        assertThat(plan).contains("case_entry_pkey").doesNotContain("Sort").doesNotContain("Seq Scan");
    }

    /** Repeats an action on the current version, as a client does after 412. */
    private static int untilNotStale(Callable<Integer> action) {
        return await().atMost(Duration.ofSeconds(20)).until(action, status -> status != 412);
    }
}
