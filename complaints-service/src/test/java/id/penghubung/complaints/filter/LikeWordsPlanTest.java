package id.penghubung.complaints.filter;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.complaints.testing.Backends;
import id.penghubung.kit.testing.GrownTables;
import id.penghubung.kit.testing.QueryPlan;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Words that a mistyped one may stand for are read from an index, however many words there are. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class LikeWordsPlanTest {

    private static final String MANY_WORDS =
            "insert into search_word select md5(n::text) from generate_series(1, 20000) n; analyze search_word";

    @Inject
    DataSource database;

    @Test
    void shouldFindLikeWordsByTheirTrigrams() {
        try (GrownTables tables = GrownTables.in(database, MANY_WORDS)) {
            QueryPlan plan = tables.plan("select 1", LikeWordsTable.LIKE_WORDS.replace("?", "'jembatan'"));

            assertThat(plan.uses("search_word_trigrams")).as(plan.toString()).isTrue();
        }
    }
}
