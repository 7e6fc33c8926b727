package id.penghubung.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MigrationRulesTest {

    @Test
    void shouldFindAnIndexForWhichWritesWait() {
        assertThat(
                        violations(
                                "-- An index.\ncreate unique index deadline_due on deadline (due_at)\n    where due_at > now();"))
                .singleElement()
                .asString()
                .contains("V1__x.sql", "index of deadline");
    }

    @Test
    void shouldFindAnUpdateUnderTheLockOfAChange() {
        assertThat(violations("alter table deadline add column x int;\n\nupdate deadline set x = 1;"))
                .singleElement()
                .asString()
                .contains("updates deadline");
    }

    @Test
    void shouldFindStatementsThatWouldLoseTheirTransaction() {
        assertThat(violations("create index concurrently a on deadline (x);\nalter table other add column y int;"))
                .singleElement()
                .asString()
                .contains("beside");
    }

    @Test
    void shouldAllowWhatMakesNobodyWait() {
        assertThat(violations("drop index concurrently if exists a;\ncreate index concurrently a on deadline (x);"))
                .isEmpty();
        assertThat(violations("create table deadline (x int);\ncreate index a on deadline (x);"))
                .isEmpty();
        assertThat(violations("create index a on small_table (x);")).isEmpty();
        assertThat(
                        violations(
                                "create function f() as $$ begin update deadline set x = 1; end $$;\nalter table deadline add y int;"))
                .isEmpty();
        assertThat(violations("-- update deadline set x = 1;\nalter table deadline add y int;"))
                .isEmpty();
    }

    private static List<String> violations(String sql) {
        return MigrationRules.violationsOf("V1__x.sql", sql, Set.of("deadline"));
    }
}
