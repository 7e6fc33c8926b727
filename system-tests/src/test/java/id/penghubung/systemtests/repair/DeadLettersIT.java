package id.penghubung.systemtests.repair;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.penghubung.localstack.Part;
import id.penghubung.systemtests.actors.Draft;
import id.penghubung.systemtests.actors.Polling;
import id.penghubung.systemtests.actors.Reporter;
import id.penghubung.systemtests.actors.Submission;
import id.penghubung.systemtests.http.ApiClient;
import id.penghubung.systemtests.stack.SystemTest;
import id.penghubung.systemtests.stack.SystemUnderTest;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** routing-service cannot apply the event of a complaint; the administrator mends the cause and sends the event again. */
@SystemTest
class DeadLettersIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String DEAD_LETTERS = "/v1/routing-service/dead-letters";

    private final SystemUnderTest system;
    private final Reporter reporter;
    private final ApiClient admin;

    DeadLettersIT(SystemUnderTest system) {
        this.system = system;
        reporter = system.reporter("reporter");
        admin = system.withoutToken().withToken(system.tokens().of("admin"));
    }

    @AfterEach
    void mend() {
        execute("drop trigger if exists poison on complaint_routing");
    }

    @Test
    void shouldRouteAComplaintAfterItsEventIsSentAgain() {
        // Given: routing-service can store no complaint with this word
        var word = "w" + UUID.randomUUID().toString().replace("-", "");
        poison(word);
        var poisoned = reporter.submit(Draft.aboutARoad().titled("Jalan " + word + " rusak"));
        var others = reporter.submit(Draft.aboutARoad());
        reporter.awaitStatus(others, "FORWARDED");
        var letter = Polling.standard()
                .until(() -> letterOf(poisoned), Optional::isPresent)
                .orElseThrow();
        var path = DEAD_LETTERS + "/" + letter.path("id").asText();
        assertThat(reporter.readComplaint(poisoned).text("status")).isEqualTo("SUBMITTED");

        // When: it is sent again before the cause is mended, and after it
        var early = admin.post(path + "/redelivery", reason("Dicoba lagi"));
        mend();
        var mended = admin.post(path + "/redelivery", reason("Pemicu sudah dihapus"));

        // Then
        assertThat(letter.toString()).doesNotContain(word);
        early.expect(409);
        assertThat(early.text("type")).isEqualTo("urn:penghubung:problem:redelivery-failed");
        assertThat(mended.expect(200).text("state")).isEqualTo("REDELIVERED");
        reporter.awaitStatus(poisoned, "FORWARDED");
        admin.post(path + "/redelivery", reason("Sekali lagi")).expect(409);
        var opened = admin.get(path).expect(200).json();
        assertThat(opened.at("/body/text").asText()).contains(word);
        assertThat(opened.path("acts"))
                .extracting(act ->
                        act.path("kind").asText() + " " + act.path("account").asText() + " "
                                + act.path("reason").asText())
                .containsExactly(
                        "OPENED admin ",
                        "REDELIVERED admin Pemicu sudah dihapus",
                        "REDELIVERY_FAILED admin Dicoba lagi");
    }

    @Test
    void shouldHideDeadLettersFromAllButAdministratorsAndForUnknownServices() {
        system.coordinator().api().get(DEAD_LETTERS).expect(403);
        reporter.api().get("/v1/complaints-service/parked-events").expect(403);
        admin.get("/v1/focal-point-service/parked-events").expect(200);
        admin.get("/v1/quality-service/dead-letters").expect(200);
        admin.get("/v1/unknown-service/dead-letters").expect(404);
    }

    private Optional<JsonNode> letterOf(Submission submission) {
        return admin.all(DEAD_LETTERS).stream()
                .filter(letter -> letter.path("key").asText().equals(submission.id()))
                .findFirst();
    }

    private void poison(String word) {
        execute("""
                create or replace function poison() returns trigger language plpgsql as $$
                begin raise exception 'poisoned'; end $$
                """);
        execute("""
                create trigger poison before insert on complaint_routing for each row
                when (new.title like '%%%s%%') execute function poison()
                """.formatted(word));
    }

    private static ObjectNode reason(String reason) {
        return JSON.createObjectNode().put("reason", reason);
    }

    private void execute(String sql) {
        var name = Part.ROUTING.database().orElseThrow();
        try (var connection = DriverManager.getConnection(system.postgres().jdbcUrl(name), name, name);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new AssertionError(sql, e);
        }
    }
}
