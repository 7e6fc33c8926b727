package id.penghubung.kit.files;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.kit.testing.QueryPlan;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** The cleanup of uploads reads no more than it deletes. */
@QuarkusTest
class UnattachedContentTableTest {

    @Inject
    DataSource database;

    @Test
    void shouldReadUnattachedContentsFromAnIndex() {
        QueryPlan plan = QueryPlan.afterGrowth(
                database,
                "unattached_content",
                """
                insert into unattached_content (sha256, stored_at)
                select n::text, now() - make_interval(mins => n) from generate_series(1, 10000) as n
                """,
                UnattachedContentTable.DUE.replace("limit ?", "limit 100").replace("?", "now()"));

        assertThat(plan.uses("unattached_content_stored")).as(plan.toString()).isTrue();
        assertThat(plan.sorts()).as(plan.toString()).isFalse();
        assertThat(plan.readsAllOf("unattached_content")).as(plan.toString()).isFalse();
    }
}
