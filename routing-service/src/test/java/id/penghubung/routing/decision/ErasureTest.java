package id.penghubung.routing.decision;

import static id.penghubung.kit.testing.Polling.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;

import id.penghubung.kit.jdbc.Jdbc;
import id.penghubung.kit.testing.DomainEvents;
import id.penghubung.kit.testing.Tokens;
import id.penghubung.routing.testing.Backends;
import id.penghubung.routing.testing.ComplaintScenario;
import id.penghubung.routing.testing.SampleAgencies;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** UU 27/2022 Art. 8, 43: the erasure of a complaint reaches the copy of its text for routing. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class ErasureTest {

    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    @Inject
    Jdbc jdbc;

    @BeforeAll
    static void publishDirectory() {
        SampleAgencies.publishAll();
    }

    @Test
    void shouldEraseTheTextOfAnErasedComplaintAndKeepWhatFiguresAreCountedFrom() {
        // Given
        ComplaintScenario scenario =
                ComplaintScenario.ofAComplaintInTenggarong("101").submitted();
        scenario.awaitRouted();
        scenario.recalled(1, false, "Rumah Sekar di Jl. Danau Aji milik provinsi");
        scenario.awaitEvents(2);
        scenario.decide("dishub", "Sekar minta rambu").then().statusCode(200);
        scenario.withdrawn();

        // When
        scenario.erased();

        // Then
        await().atMost(TIMEOUT)
                .untilAsserted(() ->
                        assertThat(stored(scenario.id())).isEqualTo("(dihapus) (dihapus) 101 64.02.06 WITHDRAWN 2"));
        assertThat(decisions(scenario.id())).doesNotContain("Sekar", "Danau Aji");
        scenario.decisions(Tokens.coordinator())
                .then()
                .body("items.decidedBy", contains("COORDINATOR", "RECALL", "RULE"))
                .body("items.findAll { it.agencyCode }.agencyCode", contains("dishub", "dpu"));
    }

    /** A submission that was a dead letter is sent again after the complaint has ended. */
    @Test
    void shouldNotBringBackAComplaintThatWasErasedBeforeItsSubmissionIsApplied() {
        // Given
        ComplaintScenario scenario = ComplaintScenario.ofAComplaintInTenggarong("101");
        scenario.erased();
        await().atMost(TIMEOUT)
                .untilAsserted(() -> assertThat(ending(scenario.id())).containsExactly("ERASED"));

        // When
        scenario.submitted();

        // Then: a complaint that is submitted after it, in the same partition, is decided
        ComplaintScenario next = ComplaintScenario.ofAComplaintInTenggarong("101");
        DomainEvents.toSend(scenario.id(), next.submission()).send();
        next.awaitRouted();
        assertThat(scenario.records()).isEmpty();
        assertThat(jdbc.list(
                        "select 1 from complaint_routing where complaint_id = ?", row -> row.getInt(1), scenario.id()))
                .isEmpty();
    }

    private List<String> ending(UUID complaintId) {
        return jdbc.list(
                "select ending from ended_complaint where complaint_id = ?", row -> row.getString(1), complaintId);
    }

    private String stored(UUID complaintId) {
        return jdbc.one("""
                select concat_ws(' ', title, description, address, latitude, longitude, category_code, district_code, state, round)
                from complaint_routing where complaint_id = ?
                """, row -> row.getString(1), complaintId);
    }

    private String decisions(UUID complaintId) {
        return String.join(
                "\n",
                jdbc.list(
                        "select row_to_json(d)::text from routing_decision d where complaint_id = ?",
                        row -> row.getString(1),
                        complaintId));
    }
}
