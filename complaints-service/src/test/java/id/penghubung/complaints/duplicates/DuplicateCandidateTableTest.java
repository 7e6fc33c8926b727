package id.penghubung.complaints.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.complaints.testing.Backends;
import id.penghubung.kit.jdbc.Jdbc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** The candidates that a check for duplicates reads and compares. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class DuplicateCandidateTableTest {

    @Inject
    DataSource database;

    @Inject
    Jdbc jdbc;

    @Inject
    DuplicateCandidateTable table;

    /** Both parts stop at their index, so that neither history nor a crowded place makes a check slower. */
    @Test
    void shouldReadOnlyAsManyCandidatesFromTheIndexesAsItCompares() throws SQLException {
        try (Connection connection = database.getConnection()) {
            // Given
            connection.setAutoCommit(false);
            addManyCandidates(connection);

            // When
            String nearest = plan(
                    connection,
                    DuplicateCandidateTable.NEAREST
                            .replace(
                                    "point(?::float8, ?::float8), point(?::float8, ?::float8)",
                                    "point(100, 10), point(101, 11)")
                            .replace("point(?::float8, ?::float8)", "point(100.5, 10.5)")
                            .replace("limit ?", "limit 40"));
            String newest = plan(
                    connection,
                    DuplicateCandidateTable.NEWEST
                            .replace("district_code = ?", "district_code = '64.02.99'")
                            .replace("category_code = ?", "category_code = '101'")
                            .replace("limit ?", "limit 40"));
            connection.rollback();

            // Then
            assertThat(nearest)
                    .contains("duplicate_candidate_place", "Order By", "actual rows=40")
                    .doesNotContain("Sort", "Seq Scan");
            assertThat(newest)
                    .contains("duplicate_candidate_kind", "actual rows=40")
                    .doesNotContain("Sort", "Seq Scan");
        }
    }

    /** Comparing two texts takes longer than finding a candidate: without this, each check compares the newest ones of the district too. */
    @Test
    void shouldNotCompareCandidatesThatAreKnownToBeTooFarAway() {
        QuarkusTransaction.begin();
        try {
            // Given
            UUID near = candidate("point(100.5, 10.5)");
            UUID withoutPlace = candidate("null");
            UUID far = candidate("point(100.5, 10.6)");
            SearchBox box = SearchBox.around(new DuplicateCheckRequest.Position(10.5, 100.5), 500);

            // When
            List<DuplicateCandidateTable.Candidate> compared = table.compare(draftOfKind(), box, 2, 40);
            List<DuplicateCandidateTable.Candidate> withoutPosition =
                    table.compare(draftOfKind(), SearchBox.around(null, 500), 2, 40);

            // Then
            assertThat(compared)
                    .extracting(DuplicateCandidateTable.Candidate::id)
                    .containsExactlyInAnyOrder(near, withoutPlace);
            assertThat(withoutPosition)
                    .extracting(DuplicateCandidateTable.Candidate::id)
                    .containsExactlyInAnyOrder(near, withoutPlace, far);
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    @Test
    void shouldCompareTrigramsOnlyOfTextsWithFewSharedWords() {
        QuarkusTransaction.begin();
        try {
            // Given
            candidate("null");
            SearchBox nowhere = SearchBox.around(null, 500);

            // When
            DuplicateCandidateTable.Candidate enough =
                    table.compare(draftOfKind(), nowhere, 2, 40).getFirst();
            DuplicateCandidateTable.Candidate few =
                    table.compare(draftOfKind(), nowhere, 3, 40).getFirst();

            // Then
            assertThat(enough.sharedWords()).containsExactly("lubang", "pasar");
            assertThat(enough.similarity()).isZero();
            assertThat(few.sharedWords()).isEqualTo(enough.sharedWords());
            assertThat(few.similarity()).isPositive();
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    /** Adds a public complaint of a district and category that no other test has. */
    private UUID candidate(String at) {
        UUID id = UUID.randomUUID();
        jdbc.update("""
                insert into complaint (id, version, tracking_number, kind, title, description, category_code, district_code,
                                       anonymous, confidential, submitted_at, status, round, event_version, timeline_length)
                values (?, 0, ?, 'COMPLAINT', 't', 'd', '101', 'COMPARED', true, false, now(), 'SUBMITTED', 0, 0, 0)
                """, id, id.toString());
        jdbc.update("""
                insert into duplicate_candidate (complaint_id, open, category_code, district_code, place, title, body, compared, words)
                values (?, true, '101', 'COMPARED', %s, 't', 'd', 'lubang pasar', words_of('lubang pasar'))
                """.formatted(at), id);
        jdbc.update("""
                insert into complaint_publication (complaint_id, public_number, version, kind, category_code, district_code, status,
                                                   submitted_on, cleared_at, cleared_by, changed_at)
                values (?, ?, 0, 'COMPLAINT', '101', 'COMPARED', 'SUBMITTED', current_date, now(), 'koordinator', now())
                """, id, id.toString());
        return id;
    }

    private static DuplicateCheckRequest draftOfKind() {
        return new DuplicateCheckRequest("Lubang di pasar", null, "101", "COMPARED", null);
    }

    private static void addManyCandidates(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            // As GrownTables does: the rows take longer than a request, and kept plans are for few rows.
            statement.execute("set local statement_timeout = '2min'");
            statement.execute("discard plans");
            statement.execute("""
                    with many as (
                        insert into complaint (id, version, tracking_number, kind, title, description, category_code, district_code,
                                               anonymous, confidential, submitted_at, status, round, event_version,
                                               timeline_length)
                        select gen_random_uuid(), 0, 'PLAN-' || n, 'COMPLAINT', 't', 'b', (101 + n % 9)::text, '64.02.99', true, false, now(),
                               'SUBMITTED', 0, 0, 0
                        from generate_series(1, 5000) n returning id)
                    select count(*) from many
                    """);
            statement.execute("""
                    insert into duplicate_candidate
                    select id, true, category_code, district_code, point(100 + random(), 10 + random()), title, description, 't b',
                           to_tsvector('indonesian', 't b')
                    from complaint where district_code = '64.02.99'
                    """);
            statement.execute("analyze duplicate_candidate");
        }
    }

    private static String plan(Connection connection, String sql) throws SQLException {
        StringBuilder plan = new StringBuilder();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("explain (analyze, timing off) " + sql)) {
            while (rows.next()) {
                plan.append(rows.getString(1)).append('\n');
            }
        }
        return plan.toString();
    }
}
