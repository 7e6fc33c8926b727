package id.penghubung.kit.database;

import static id.penghubung.kit.testing.Polling.await;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.penghubung.kit.notes.NoteService;
import id.penghubung.kit.notes.Sql;
import id.penghubung.kit.testing.LogCapture;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Checks that a thread holds only one connection at a time. */
@QuarkusTest
class SecondConnectionTest {

    @Inject
    NoteService notes;

    @Inject
    DataSource database;

    @Test
    void shouldRefuseNestedTransaction() {
        try (LogCapture log = LogCapture.open()) {
            assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                        Sql.count(database, "select 1");
                        QuarkusTransaction.requiringNew().run(() -> Sql.count(database, "select 1"));
                    }))
                    .hasStackTraceContaining("A second connection for a thread that holds one");

            awaitClosingOfTheRefusedConnection(log);
        }
    }

    @Test
    void shouldAllowRepeatedUseOfOneConnection() {
        long answer = QuarkusTransaction.requiringNew().call(() -> {
            notes.write("once " + UUID.randomUUID());
            return Sql.count(database, "select 2") + Sql.count(database, "select 3");
        });

        assertThat(answer).isEqualTo(5);
    }

    @Test
    void shouldFailRequestWithSecondConnection() {
        try (LogCapture log = LogCapture.open()) {
            given().post("/v1/faults/nested").then().statusCode(500);

            assertThat(log.lines()).anyMatch(line -> line.contains("a transaction inside another"));
            awaitClosingOfTheRefusedConnection(log);
        }
    }

    /** The pool closes a refused connection in the background, also if it has been given to another thread meanwhile. */
    private static void awaitClosingOfTheRefusedConnection(LogCapture log) {
        await().until(() ->
                log.lines().stream().anyMatch(line -> line.contains("Closing connection in incorrect state")));
    }
}
