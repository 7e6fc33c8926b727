package id.penghubung.kit.database;

import static org.assertj.core.api.Assertions.assertThatCode;

import id.penghubung.kit.notes.Sql;
import id.penghubung.kit.testing.GrownTables;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Checks that tables are filled in a time that does not depend on what the connection did before. */
@QuarkusTest
class GrownTablesTest {

    @Inject
    DataSource database;

    @BeforeEach
    void create() {
        Sql.run(database, "create table grown_parent (id int primary key)");
        Sql.run(database, "create table grown_child (parent_id int references grown_parent)");
    }

    @AfterEach
    void drop() {
        Sql.run(database, "drop table grown_child, grown_parent");
    }

    @Test
    void shouldCheckReferencesFromTheIndexAfterPlansForAFewRows() {
        // Given: a connection that keeps the plan of the check for one row, which reads the whole table
        Sql.run(database, "insert into grown_parent values (0)");
        Sql.run(database, "analyze grown_parent");
        Sql.run(database, "insert into grown_child select 0 from generate_series(1, 10)");

        // When
        try (GrownTables tables = GrownTables.in(database, """
                insert into grown_parent select n from generate_series(1, 2000) n;
                insert into grown_child select n from generate_series(1, 2000) n
                """)) {

            // Then
            assertThatCode(() -> tables.plan("""
                            do $$ begin
                                assert (select seq_scan from pg_stat_xact_user_tables where relname = 'grown_parent') < 100;
                            end $$""", "select 1")).doesNotThrowAnyException();
        }
    }
}
