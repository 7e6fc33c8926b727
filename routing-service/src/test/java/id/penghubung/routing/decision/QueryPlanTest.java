package id.penghubung.routing.decision;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.kit.paging.Cursor;
import id.penghubung.routing.testing.Backends;
import id.penghubung.routing.testing.QueryPlans;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Frequent queries use an index and do not sort, also with many complaints. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QueryPlanTest {

    private static final Optional<Cursor> CURSOR = Cursor.read(
            Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString("2026-11-20T00:00:00Z|0193d1a0-0000-7000-8000-000000000000"
                            .getBytes(StandardCharsets.UTF_8)),
            2);

    @Inject
    DecisionHistory history;

    @Inject
    ComplaintRoutingRepository routings;

    @Inject
    QueryPlans plans;

    @BeforeAll
    void insertManyComplaints() {
        plans.run("""
                insert into complaint_routing (complaint_id, round, state, oversight, tracking_number, kind, title, description,
                        category_code, district_code, anonymous, confidential, submitted_at, triage_reason_id,
                        triage_reason_en, in_triage_since, event_version, version)
                select uuidv7(), 1, case when n % 10 = 0 then 'IN_TRIAGE' else 'ROUTED' end, false, 'PLAN-' || n,
                       'COMPLAINT', 'Judul', 'Uraian', (100 + n % 30)::text, '64.02.' || (10 + n % 20), false, false,
                       now(), 'sebab', 'because', now() - make_interval(secs => n), 1, 0
                from generate_series(1, 20000) as n
                """);
        plans.run("""
                insert into routing_decision (id, complaint_id, round, outcome, agency_code, agency_name,
                        explanation_id, explanation_en, decided_by, decided_at)
                select uuidv7(), complaint_id, 1, 'ROUTED', 'dpu', 'Dinas Pekerjaan Umum', 'sebab', 'because', 'RULE',
                       now()
                from complaint_routing where tracking_number like 'PLAN-%'
                """);
        plans.run("analyze complaint_routing, routing_decision");
    }

    @AfterAll
    void deleteThem() {
        plans.run("""
                delete from routing_decision where complaint_id in (
                    select complaint_id from complaint_routing where tracking_number like 'PLAN-%')
                """);
        plans.run("delete from complaint_routing where tracking_number like 'PLAN-%'");
        plans.run("analyze complaint_routing, routing_decision");
    }

    @Test
    void shouldReadTheTriageQueueFromAnIndex() {
        String plan = plans.of(TriageQueueTable.pageSql(null, null));

        assertThat(plan).contains("complaint_routing_triage_due ", "Index Cond").doesNotContain("Sort", "Seq Scan");
    }

    @Test
    void shouldReadTheTriageQueueOfACategoryOrADistrictFromAnIndex() {
        String category = plans.of(TriageQueueTable.pageSql("101", null));
        String district = plans.of(TriageQueueTable.pageSql(null, "64.02.11"));

        assertThat(category).contains("complaint_routing_triage_due_category").doesNotContain("Sort", "Seq Scan");
        assertThat(district).contains("complaint_routing_triage_due_district").doesNotContain("Sort", "Seq Scan");
    }

    @Test
    void shouldFindTheNextComplaintAndThoseOfTheSecretaryFromAnIndex() {
        String next = plans.of(TriageQueueTable.nextSql(" and (claimed_until is null or claimed_until <= ?)"));
        String secretary = plans.of(TriageQueueTable.secretaryPageSql());

        assertThat(next).contains("complaint_routing_triage_due ").doesNotContain("Sort", "Seq Scan");
        assertThat(secretary).contains("complaint_routing_secretary").doesNotContain("Sort", "Seq Scan");
    }

    @Test
    void shouldFindSimilarDecisionsFromIndexes() {
        String plan = plans.of(SimilarDecisionTable.NEWEST);

        assertThat(plan)
                .contains("complaint_routing_decided", "routing_decision_complaint")
                .doesNotContain("Seq Scan");
    }

    @Test
    void shouldReadTheDecisionsOfAComplaintFromAnIndex() {
        UUID complaint = UUID.randomUUID();

        String all = plans.ofTheOnlyStatementOf(() -> history.of(complaint, Optional.empty(), CURSOR, 20));
        String ofOneAgency =
                plans.ofTheOnlyStatementOf(() -> history.of(complaint, Optional.of("dpu"), Optional.empty(), 20));

        assertThat(all).contains("routing_decision_complaint", "Index Cond").doesNotContain("Sort", "Seq Scan");
        assertThat(ofOneAgency).contains("routing_decision_complaint").doesNotContain("Sort", "Seq Scan");
    }

    @Test
    @Transactional
    void shouldFindTheComplaintsOfAPollByPrimaryKey() {
        List<UUID> poll = List.of(UUID.randomUUID(), UUID.randomUUID());

        String plan = plans.ofTheOnlyStatementOf(() -> routings.lockAll(poll));

        assertThat(plan).contains("complaint_routing_pkey").doesNotContain("Seq Scan");
    }

    @Test
    void shouldReadPastComplaintsByPrimaryKey() {
        String plan = plans.of(PastComplaintTable.PAGE);

        assertThat(plan).contains("complaint_routing_pkey").doesNotContain("Sort", "Seq Scan");
    }

    @Test
    void shouldReadConfirmedDecisionsNewestFirstFromAnIndex() {
        String plan = plans.of(ConfirmedDecisionTable.PAGE);

        assertThat(plan)
                .contains("routing_decision_routed", "complaint_routing_pkey")
                .doesNotContain("Sort", "Seq Scan");
    }
}
