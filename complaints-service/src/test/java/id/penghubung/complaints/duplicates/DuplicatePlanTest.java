package id.penghubung.complaints.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.complaints.testing.Backends;
import id.penghubung.kit.jdbc.SqlArray;
import id.penghubung.kit.testing.GrownTables;
import id.penghubung.kit.testing.QueryPlan;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Queries about duplicates find their rows by an index, so that they cost the same with a long history. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class DuplicatePlanTest {

    private static final String MANY_PUBLICATIONS = """
            insert into complaint (id, version, tracking_number, kind, title, description, category_code, district_code, anonymous,
                confidential, submitted_at, status, round, event_version, timeline_length, verified_at)
            select uuidv7(), 0, 'N-' || n, 'COMPLAINT', 't', 'd', '101', '64.02.01', false, false, now(), 'IN_PROGRESS',
                1, 1, 1, now() from generate_series(1, 1000) n;
            insert into duplicate_candidate
            select id, true, category_code, district_code, null, 't', 'b', 'c', words_of('t')
            from complaint where tracking_number like 'N-%';
            insert into complaint_publication (complaint_id, public_number, version, kind, category_code, district_code, status,
                submitted_on, cleared_at, cleared_by, changed_at)
            select id, tracking_number, 0, kind, category_code, district_code, status, current_date, now(), 'x', now()
            from complaint where tracking_number like 'N-%';
            analyze complaint, duplicate_candidate, complaint_publication, complaint_merge
            """;

    @Inject
    DataSource database;

    @Test
    void shouldLookAtTheNewestComplaintsOfAPersonOnly() throws SQLException {
        byte[] hash = {1};

        String plan = plan(OwnRepeatTable.FIND, hash, 20, hash, 20, hash, 20, "title", "text");

        assertThat(plan)
                .contains("reporter_identity_email", "reporter_identity_phone", "reporter_identity_nik")
                .doesNotContain("Seq Scan");
    }

    @Test
    void shouldListTheSupportsOfAPersonInTheOrderOfTheirIndex() throws SQLException {
        String plan = plan(SupportTable.OF_SUPPORTER, "a", Long.MAX_VALUE, 20);

        assertThat(plan).contains("complaint_support_supporter").doesNotContain("Seq Scan", "Sort");
    }

    /** With few rows, each key of the joined tables costs the same. */
    @Test
    void shouldFindASupportedComplaintByItsPublicNumber() {
        try (GrownTables tables = GrownTables.in(database, MANY_PUBLICATIONS)) {
            QueryPlan plan = tables.plan(GrownTables.BY_INDEX, SupportTable.BY_PUBLIC_NUMBER.replace("?", "'N-77'"));

            assertThat(plan.toString())
                    .contains("complaint_publication_public_number_key")
                    .doesNotContain("Seq Scan on complaint");
        }
    }

    /** Reading all supports for each complaint would make lists and checks slower with each supporter of any complaint. */
    @Test
    void shouldCountOnlyTheSupportsOfTheComplaintAndOfThoseMergedIntoIt() throws SQLException {
        String plan = plan(SupportTable.BY_PUBLIC_NUMBER, "P-7KRM-4XWT");

        assertThat(plan).contains("Index Cond: (complaint_id = ANY (");
    }

    @Test
    void shouldReadWhatIsShownOfDuplicatesByTheirKeys() throws SQLException {
        String plan = plan(DuplicateCandidateTable.DETAILS, SqlArray.uuids(List.of(UUID.randomUUID())));

        assertThat(plan)
                .contains("duplicate_candidate_pkey", "complaint_pkey", "complaint_publication_pkey")
                .doesNotContain("Seq Scan");
    }

    /** Public texts are compared only after the candidates are found, one by one. */
    @Test
    void shouldReadTheComparedComplaintsByTheirKeys() throws SQLException {
        String plan = plan(
                DuplicateCandidateTable.COMPARE,
                116.0,
                -1.0,
                116.1,
                -0.9,
                116.05,
                -0.95,
                40,
                "64.02.06",
                "101",
                40,
                SqlArray.texts(List.of("lubang")),
                6,
                "lubang",
                116.0,
                -1.0,
                116.1,
                -0.9);

        assertThat(plan)
                .contains(
                        "CTE Scan on near",
                        "CTE Scan on newest",
                        "duplicate_candidate_pkey",
                        "complaint_publication_pkey")
                .doesNotContain("Seq Scan");
    }

    @Test
    void shouldFindOnlyMergedComplaintsWhoseLeadHasChanged() throws SQLException {
        String plan = plan(MergeTable.LOCK_TO_FOLLOW, OffsetDateTime.now(), 100);

        assertThat(plan).contains("complaint_merge_to_follow").doesNotContain("Seq Scan on complaint");
    }

    @Test
    void shouldReadTheStepsOfComplaintsByTheirKey() throws SQLException {
        String plan = plan(ProgressTable.STEPS, SqlArray.uuids(List.of(UUID.randomUUID())), 200);

        assertThat(plan).contains("timeline_entry_pkey").doesNotContain("Seq Scan");
    }

    /** The tables of a test are small, so reading them whole would be cheaper; without that, only an index is left. */
    private String plan(String sql, Object... parameters) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute("set local enable_seqscan = off");
            }
            StringBuilder plan = new StringBuilder();
            try (PreparedStatement statement = connection.prepareStatement("explain " + sql)) {
                for (int n = 0; n < parameters.length; n++) {
                    if (parameters[n] instanceof SqlArray array) {
                        Object[] elements = array.elements().toArray();
                        statement.setArray(n + 1, connection.createArrayOf(array.type(), elements));
                    } else {
                        statement.setObject(n + 1, parameters[n]);
                    }
                }
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        plan.append(rows.getString(1)).append('\n');
                    }
                }
            }
            connection.rollback();
            return plan.toString();
        }
    }
}
