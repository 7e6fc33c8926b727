package id.penghubung.kit.paging;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.kit.notes.NoteService;
import id.penghubung.kit.notes.Sql;
import id.penghubung.kit.testing.QueryPlan;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class PageTest {

    private static final Instant NOON = Instant.parse("2026-11-20T04:00:00Z");

    @Inject
    NoteService notes;

    @Inject
    DataSource database;

    @BeforeEach
    void deleteNotes() {
        Sql.run(database, "delete from note");
    }

    @Test
    void shouldVisitEveryRowOnceWhileRowsAreInserted() {
        List<String> expected = new ArrayList<>();
        for (int number = 0; number < 53; number++) {
            // Several notes have the same time, so that the time alone does not identify the end of a page.
            expected.add(notes.write("page " + UUID.randomUUID(), NOON.plusSeconds(number / 5))
                    .toString());
        }
        Collections.reverse(expected);

        List<String> visited = new ArrayList<>();
        Response page = given().get("/v1/notes?limit=10");
        while (true) {
            visited.addAll(page.path("items.id"));
            String next = page.path("next");
            if (next == null) {
                break;
            }
            notes.write("inserted " + UUID.randomUUID(), NOON.plusSeconds(1_000));
            page = given().get("/v1/notes?limit=10&cursor=" + next);
        }

        assertThat(visited).isEqualTo(expected);
    }

    @Test
    void shouldReturnTwentyItemsByDefault() {
        for (int number = 0; number < 21; number++) {
            notes.write("default " + UUID.randomUUID(), NOON.plusSeconds(number));
        }

        assertThat(given().get("/v1/notes").<List<String>>path("items.id")).hasSize(20);
        assertThat(given().get("/v1/notes?limit=21").<String>path("next")).isNull();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 101, Integer.MAX_VALUE})
    void shouldRejectPageSizeOutsideLimits(int limit) {
        given().get("/v1/notes?limit=" + limit).then().statusCode(400).contentType("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "Zm9v", "fA", "%2b%2b"})
    void shouldRejectInvalidCursor(String cursor) {
        Response response = given().urlEncodingEnabled(false).get("/v1/notes?cursor=" + cursor);

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.<List<String>>path("errors.pointer")).containsExactly("?cursor");
    }

    @Test
    void shouldReadPageByIndexFromLongList() {
        Sql.run(database, """
                insert into note select gen_random_uuid(), 'row ' || n, timestamptz '2026-01-01' + n * interval '1 s', 0, 0
                from generate_series(1, 20000) n
                """);

        QueryPlan plan = QueryPlan.of(
                database,
                "note",
                "select * from note where (written_at, id) < (?, ?) order by written_at desc, id desc limit 21",
                OffsetDateTime.parse("2026-01-01T02:00:00Z"),
                new UUID(0, 0));

        assertThat(plan.uses("note_list")).as(plan.toString()).isTrue();
        assertThat(plan.sorts()).as(plan.toString()).isFalse();
        assertThat(plan.readsAllOf("note")).as(plan.toString()).isFalse();
    }
}
