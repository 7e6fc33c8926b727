package id.penghubung.routing.rules;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.kit.jdbc.Jdbc;
import id.penghubung.routing.testing.Backends;
import id.penghubung.routing.testing.Categories;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The first rule set of a database, from the catalogue or from the rules of the earlier release. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class FirstRuleSetTest {

    @Inject
    FirstRuleSet firstRuleSet;

    @Inject
    RuleSetTable table;

    @Inject
    Jdbc jdbc;

    @Test
    void shouldPublishOneSetWhenSeveralReplicasStartTogether() {
        // Given
        QuarkusTransaction.disallowingExisting().run(this::deleteAll);

        // When
        Stream.generate(() -> CompletableFuture.runAsync(firstRuleSet::publishIfNone))
                .limit(4)
                .toList()
                .forEach(CompletableFuture::join);

        // Then
        int publications = jdbc.one("select count(*) from rule_set_publication", row -> row.getInt(1));
        RuleSetVersion first = inForce();
        assertThat(publications).isOne();
        assertThat(first.number()).isOne();
        assertThat(first.state()).isEqualTo(RuleSetState.PUBLISHED);
        assertThat(first.rules())
                .extracting(rule -> rule.when().categories())
                .containsAll(Categories.all().stream()
                        .map(category -> List.of(category.code()))
                        .toList());
        assertThat(first.rules().getLast()).isEqualTo(Rule.REST);
    }

    @Test
    void shouldKeepTheRulesOfAnEarlierRelease() {
        // When
        List<Rule> rules = rulesFrom("""
                insert into routing_rule (id, category_code, version, category_name_id, category_name_en, target, agency_code,
                    oversight, valid_from, valid_until)
                values (gen_random_uuid(), '101', 1, 'Jalan', 'Roads', 'AGENCY', 'dpu', false, 'epoch', '2026-01-01'),
                       (gen_random_uuid(), '101', 2, 'Jalan', 'Roads', 'AGENCY', 'dishub', false, '2026-01-01', null),
                       (gen_random_uuid(), '205', 1, 'Kecamatan', 'Districts', 'DISTRICT_OFFICE_OF_LOCATION', null, false,
                           'epoch', null),
                       (gen_random_uuid(), '303', 1, 'Rumah sakit', 'Hospitals', 'TRIAGE', null, false, 'epoch', null),
                       (gen_random_uuid(), '602', 1, 'Pungli', 'Levies', 'AGENCY', 'dpu', true, 'epoch', null)
                """);

        // Then
        assertThat(rules)
                .extracting(rule -> rule.code() + " " + rule.then().kind() + " "
                        + rule.then().agencyCode())
                .containsExactly(
                        "101 AGENCY dishub",
                        "205 DISTRICT_OFFICE null",
                        "303 TRIAGE null",
                        "602 INSPECTORATE null",
                        "rest TRIAGE null");
    }

    /** Returns the first set from rules of an earlier release, in a transaction that is rolled back. */
    private List<Rule> rulesFrom(String earlierRules) {
        QuarkusTransaction.begin();
        try {
            deleteAll();
            jdbc.execute("delete from routing_rule");
            jdbc.execute(earlierRules);
            firstRuleSet.publishIfNone();
            return inForce().rules();
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    private RuleSetVersion inForce() {
        return table.inForce().flatMap(table::find).orElseThrow();
    }

    private void deleteAll() {
        jdbc.execute("delete from rule_set_trial_difference");
        jdbc.execute("delete from rule_set_trial");
        jdbc.execute("delete from rule_set_publication");
        jdbc.execute("delete from rule_set");
    }
}
