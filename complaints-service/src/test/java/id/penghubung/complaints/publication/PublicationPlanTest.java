package id.penghubung.complaints.publication;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.complaints.testing.Backends;
import id.penghubung.kit.testing.GrownTables;
import id.penghubung.kit.testing.QueryPlan;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A page of public complaints is read from an index in its order, however many there are. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class PublicationPlanTest {

    private static final String MANY_PUBLICATIONS = """
            insert into complaint (id, version, tracking_number, kind, title, description, category_code, district_code, anonymous,
                confidential, submitted_at, status, round, event_version, timeline_length, verified_at)
            select uuidv7(), 0, 'N-' || n, 'COMPLAINT', 't', 'd', '10' || n % 5, '64.02.0' || n % 9, false, false, now(), 'IN_PROGRESS',
                1, 1, 1, now() from generate_series(1, 5000) n;
            insert into duplicate_candidate select id, true, category_code, district_code, null, 't', 'b', 'c', ''
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
    void shouldReadAPageOfACategoryFromItsIndexWithoutSorting() {
        try (GrownTables tables = GrownTables.in(database, MANY_PUBLICATIONS)) {
            QueryPlan all = plan(tables, null);
            QueryPlan category = plan(tables, "103");

            assertThat(all.uses("complaint_publication_position_key"))
                    .as(all.toString())
                    .isTrue();
            assertThat(category.uses("complaint_publication_category"))
                    .as(category.toString())
                    .isTrue();
            assertThat(all.sorts() || category.sorts()).isFalse();
        }
    }

    private static QueryPlan plan(GrownTables tables, @Nullable String category) {
        List<@Nullable Object> parameters = new ArrayList<>();
        String sql = PublicationTable.pageSql(
                new PublicFilter(category, null, null, null, null, null), null, 20, parameters);
        for (Object parameter : parameters) {
            sql = sql.replaceFirst("\\?", parameter instanceof Number ? parameter.toString() : "'" + parameter + "'");
        }
        return tables.plan("set local enable_seqscan = off", sql);
    }
}
