package id.penghubung.routing.trial;

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

/** Queries of trials use an index, also after many trials. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TrialQueryPlanTest {

    @Inject
    QueryPlans plans;

    @BeforeAll
    void insertManyTrials() {
        plans.run("""
                insert into rule_set_trial (id, rule_set_id, rule_set_version, compared_with, state, maximum, examined, requested_by,
                        requested_at, ended_at)
                select uuidv7(), id, 0, id, 'FINISHED', 77, 0, 'system', now() - make_interval(secs => n), now()
                from generate_series(1, 5000) as n, (select id from rule_set limit 1) as any_set
                """);
        plans.run("""
                insert into rule_set_trial_difference (trial_id, complaint_id, in_force, in_force_rule, draft, draft_rule)
                select id, uuidv7(), 'TRIAGE', 'a', 'TRIAGE', 'b'
                from (select id from rule_set_trial where maximum = 77 limit 20) as trial, generate_series(1, 500)
                """);
        plans.run("analyze rule_set_trial, rule_set_trial_difference");
    }

    @AfterAll
    void deleteThem() {
        plans.run("""
                delete from rule_set_trial_difference where trial_id in (select id from rule_set_trial where maximum = 77)
                """);
        plans.run("delete from rule_set_trial where maximum = 77");
        plans.run("analyze rule_set_trial, rule_set_trial_difference");
    }

    @Test
    void shouldReadTheTrialsOfARuleSetFromAnIndex() {
        String plan = plans.of(TrialTable.PAGE);

        assertThat(plan).contains("rule_set_trial_rule_set").doesNotContain("Sort", "Seq Scan");
    }

    @Test
    void shouldReadDifferencesFromThePrimaryKey() {
        String plan = plans.of(TrialTable.DIFFERENCES);

        assertThat(plan).contains("rule_set_trial_difference_pkey").doesNotContain("Sort", "Seq Scan");
    }
}
