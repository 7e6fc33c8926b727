package id.penghubung.routing.rules;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.routing.testing.Backends;
import id.penghubung.routing.testing.QueryPlans;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Queries of rule sets use an index, also after many versions and publications. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RuleSetQueryPlanTest {

    @Inject
    QueryPlans plans;

    @BeforeAll
    void insertManyVersions() {
        plans.run("""
                insert into rule_set (id, number, state, title, reason, rules, created_by, created_at, changed_by, changed_at, version)
                select gen_random_uuid(), 100000 + n, 'DRAFT', 'PLAN', 'sebab', '[]', 'system', now(), 'system', now(), 0
                from generate_series(1, 5000) as n
                """);
        // Earlier than every publication, so that the set in force stays.
        plans.run("""
                insert into rule_set_publication (sequence, rule_set_id, published_at, published_by, reason)
                overriding system value
                select -n, id, now(), 'system', 'sebab' from generate_series(1, 5000) as n, rule_set where number = 100001
                """);
        plans.run("analyze rule_set, rule_set_publication");
    }

    @AfterAll
    void deleteThem() {
        plans.run("delete from rule_set_publication where sequence < 0");
        plans.run("delete from rule_set where title = 'PLAN'");
        plans.run("analyze rule_set, rule_set_publication");
    }

    @Test
    void shouldFindTheSetInForceByTheNewestPublication() {
        String plan = plans.of(RuleSetTable.IN_FORCE);

        assertThat(plan).contains("Index Scan Backward").doesNotContain("Sort");
    }

    @Test
    void shouldReadVersionsFromAnIndex() {
        String plan = plans.of(RuleSetTable.PAGE);

        assertThat(plan).contains("rule_set_number_key").doesNotContain("Sort", "Seq Scan");
    }
}
