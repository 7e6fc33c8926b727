package id.penghubung.focalpoint.ombudsman.matters;

import static id.penghubung.focalpoint.testing.MatterApiClient.matter;
import static id.penghubung.kit.testing.Polling.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.penghubung.events.Topics;
import id.penghubung.focalpoint.testing.Backends;
import id.penghubung.focalpoint.testing.CaseApiClient;
import id.penghubung.focalpoint.testing.LetterApiClient;
import id.penghubung.focalpoint.testing.MatterApiClient;
import id.penghubung.focalpoint.testing.RoutedComplaint;
import id.penghubung.focalpoint.testing.TestDatabase;
import id.penghubung.kit.identity.Roles;
import id.penghubung.kit.runtime.Digests;
import id.penghubung.kit.testing.DomainEvents;
import id.penghubung.kit.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Corrections of matters, with their immediate consequences. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class MatterCorrectionTest {

    private static final String CLOSED = "urn:penghubung:problem:matter-closed";

    private final MatterApiClient liaison = MatterApiClient.liaison();
    private final MatterApiClient coordinator = MatterApiClient.as(Tokens.coordinator());
    private final MatterApiClient officer = MatterApiClient.as(Tokens.officerOf("dpu"));

    @Inject
    MatterExclusionJob job;

    @Inject
    TestDatabase database;

    @Test
    void shouldFindACorrectedMatterByItsNewAgendaAndRecordWhatChanged() {
        // Given
        String id = liaison.opened("dpu", Map.of());
        String agenda = 100_000 + Math.abs(UUID.randomUUID().hashCode() % 899_999) + ".2026";

        // When
        Response reply = liaison.correct(
                id,
                correction(Map.of("numbers", List.of("B/9/LM.11-21/" + agenda + "/I/2026"), "sector", "pendidikan")));

        // Then
        assertThat(reply.statusCode()).as(reply.asString()).isEqualTo(200);
        assertThat(reply.jsonPath().getString("sector")).isEqualTo("pendidikan");
        assertThat(liaison.read(id).header("ETag")).isEqualTo(reply.header("ETag"));
        assertThat(liaison.ids(Map.of("agenda", agenda))).containsExactly(id);
        JsonPath record = liaison.timeline(id).jsonPath();
        assertThat(record.getList("entries.type")).endsWith("MATTER_CORRECTED", "MATTER_PARTIES_CORRECTED");
        assertThat(record.getString("entries[-2].details.sectorBefore")).isEqualTo("pertanahan");
        assertThat(record.getString("entries[-2].details.sectorAfter")).isEqualTo("pendidikan");
        assertThat(record.getString("entries[-1].message")).isEqualTo("Salah ketik");
        assertThat(officer.timeline(id).asString()).contains("sectorAfter").doesNotContain("Salah ketik");

        // And: other systems learn of it
        await().untilAsserted(() -> assertThat(events(id, "matter.corrected.v1"))
                .singleElement()
                .satisfies(event ->
                        assertThat(event.path("agencyCodes").toString()).isEqualTo("[\"dpu\"]")));
    }

    @Test
    void shouldKeepAPersonWhoBecomesAccusedFromTheMatterAtOnce() {
        // Given
        String id = liaison.opened("dpu", Map.of());
        assertThat(officer.read(id).statusCode()).isEqualTo(200);

        // When
        liaison.correct(id, correction(Map.of("accused", List.of(Map.of("agencyCode", "dpu", "account", "dpu")))));

        // Then
        assertThat(officer.read(id).statusCode()).isEqualTo(404);
        assertThat(MatterApiClient.as(Tokens.headOf("dpu")).read(id).statusCode())
                .isEqualTo(200);

        // And: it was the wrong person
        liaison.correct(id, correction(Map.of()));
        assertThat(officer.read(id).statusCode()).isEqualTo(200);
    }

    @Test
    void shouldOpenTheMatterToAnAddedAgencyAndCloseItToOneThatWasTakenOut() {
        // Given
        String id = liaison.opened("dpu", Map.of("agencies", List.of("dpu", "disdukcapil")));
        MatterApiClient added = MatterApiClient.as(Tokens.officerOf("dlhk"));

        // When
        Response reply = coordinator.correct(id, correction(Map.of("agencies", List.of("dlhk", "disdukcapil"))));

        // Then
        assertThat(reply.statusCode()).as(reply.asString()).isEqualTo(200);
        assertThat(officer.read(id).statusCode()).isEqualTo(404);
        assertThat(added.read(id).jsonPath().getList("agencies")).containsExactly("dlhk");
        assertThat(added.timeline(id).asString()).doesNotContain("dpu");
    }

    @Test
    void shouldNotTakeOutAnAgencyThatOwesAnAnswer() {
        // Given
        String id = liaison.opened("dpu", Map.of());
        LetterApiClient.as(Tokens.ombudsman()).registered(id, LetterApiClient.clarification());
        String version = liaison.read(id).header("ETag");

        // When
        Response reply = liaison.correct(id, correction(Map.of("agencies", List.of("dlhk"))));

        // Then
        assertThat(reply.statusCode()).as(reply.asString()).isEqualTo(409);
        assertThat(reply.jsonPath().getString("type")).isEqualTo("urn:penghubung:problem:agency-has-open-work");
        assertThat(reply.jsonPath().getList("errors.pointer")).containsExactly("#/agencies");
        assertThat(reply.jsonPath().getString("submitted.agencies[0]")).isEqualTo("dlhk");
        assertThat(liaison.read(id).header("ETag")).isEqualTo(version);
    }

    @Test
    void shouldHideComplaintsOfAReporterWhoBecomesSecretAndLetOnlyTheLiaisonEndIt() {
        // Given
        RoutedComplaint complaint = handled();
        Map<String, Object> linked = linked(complaint);
        String id = liaison.opened("dpu", linked);
        assertThat(officer.read(id).jsonPath().getList("complaints")).hasSize(1);

        // When
        linked.put("reporterSecret", true);
        Response reply = coordinator.correct(id, correction(linked));

        // Then
        assertThat(reply.statusCode()).as(reply.asString()).isEqualTo(200);
        assertThat(officer.read(id).jsonPath().getList("complaints")).isEmpty();
        assertThat(officer.timeline(id).asString())
                .doesNotContain(complaint.complaintId().toString());

        // And: the coordinator may not end it
        linked.put("reporterSecret", false);
        Response refused = coordinator.correct(id, correction(linked));
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.jsonPath().getList("errors.pointer")).containsExactly("#/reporterSecret");
        assertThat(liaison.correct(id, correction(linked)).statusCode()).isEqualTo(200);
    }

    @Test
    void shouldRefuseAStaleAClosedAndAWrongCorrection() {
        // Given
        String id = liaison.opened("dpu", Map.of());
        String stale = liaison.read(id).header("ETag");
        liaison.correct(id, correction(Map.of("sector", "pendidikan")));

        // Then
        assertThat(liaison.correct(id, correction(Map.of()), stale).statusCode())
                .isEqualTo(412);
        assertThat(liaison.correct(
                                id,
                                correction(Map.of(
                                        "accessType",
                                        "RAPID_RESPONSE",
                                        "accused",
                                        List.of(Map.of("agencyCode", "dlhk")))))
                        .jsonPath()
                        .getList("errors.pointer"))
                .containsExactlyInAnyOrder("#/accessType", "#/accused/0/agencyCode");

        // And: nothing is corrected after the end
        liaison.move(id, Map.of("to", "CLOSED", "on", "2026-05-01", "reason", "Selesai"));
        Response closed = liaison.correct(id, correction(Map.of("sector", "kesehatan")));
        assertThat(closed.statusCode()).isEqualTo(409);
        assertThat(closed.jsonPath().getString("type")).isEqualTo(CLOSED);
        assertThat(closed.jsonPath().getList("errors.pointer")).containsExactly("#");

        // And: the end is refused in the same words wherever it is met
        Response moved = liaison.move(id, Map.of("to", "EXAMINATION"));
        Response asked = LetterApiClient.as(Tokens.ombudsman()).register(id, LetterApiClient.clarification());
        for (Response other : List.of(moved, asked)) {
            assertThat(other.jsonPath().getString("detail"))
                    .isEqualTo(closed.jsonPath().getString("detail"));
            assertThat(other.jsonPath().getList("errors.detail"))
                    .isEqualTo(closed.jsonPath().getList("errors.detail"));
        }
    }

    @Test
    void shouldPublishLinksAndExcludedReadersWithEachChange() {
        // Given
        RoutedComplaint complaint = handled();
        String id = liaison.opened("dpu", linked(complaint));
        MatterApiClient relative = MatterApiClient.as(Tokens.someoneWith(Roles.OMBUDSMAN));

        // When
        relative.declareConflict(id, Map.of("reason", "Pelapor adalah saudara saya."));
        Map<String, Object> accused = linked(complaint);
        accused.put("accused", List.of(Map.of("agencyCode", "dpu", "account", "dpu")));
        liaison.correct(id, correction(accused));
        liaison.correct(id, correction(Map.of()));
        // Nothing has changed since.
        job.publishMissing();

        // Then
        await().untilAsserted(() -> assertThat(events(id, "matter.exclusions-changed.v1"))
                .hasSize(4)
                .extracting(event -> event.path("complaintIds").size() + "/"
                        + event.path("excludedReaders").size())
                .containsExactly("1/0", "1/2", "1/3", "0/0"));
        assertThat(events(id, "matter.exclusions-changed.v1").get(2).toString())
                .contains(Digests.ofReader("dpu"))
                .doesNotContain("saudara", "account-");
    }

    @Test
    void shouldPublishAMatterFromBeforeTheseEventsOnce() {
        // Given
        String id = liaison.opened("dpu", linked(handled()));
        database.execute("delete from ombudsman_published_exclusion where matter_id = '" + id + "'");

        // When
        job.publishMissing();
        job.publishMissing();

        // Then
        await().untilAsserted(() ->
                assertThat(events(id, "matter.exclusions-changed.v1")).hasSize(2));
    }

    @Test
    void shouldPublishTheOtherMattersIfOneCannotBePublished() {
        // Given
        String before = liaison.opened("dpu", linked(handled()));
        String bad = liaison.opened("dpu", linked(handled()));
        String after = liaison.opened("dpu", linked(handled()));
        database.execute("update ombudsman_published_exclusion set readers = '{stale}' where matter_id in ('%s', '%s')"
                .formatted(before, after));
        database.execute(
                "update ombudsman_published_exclusion set readers = array[null] where matter_id = '" + bad + "'");

        // When
        job.publishMissing();

        // Then
        for (String id : List.of(before, after)) {
            await().untilAsserted(() ->
                    assertThat(events(id, "matter.exclusions-changed.v1")).hasSize(2));
        }
        assertThat(database.column("select row_id from failing_row where worker = 'ombudsman-exclusions'"))
                .contains(bad);

        // And: it is published when it can be read again
        database.execute("delete from ombudsman_published_exclusion where matter_id = '" + bad + "'");
        database.execute("update failing_row set next_attempt_at = '-infinity' where worker = 'ombudsman-exclusions'");
        job.publishMissing();
        await().untilAsserted(() ->
                assertThat(events(bad, "matter.exclusions-changed.v1")).hasSize(2));
        assertThat(database.column("select row_id from failing_row where worker = 'ombudsman-exclusions'"))
                .doesNotContain(bad);
    }

    @Test
    void shouldPublishEachMatterInATransactionOfItsOwn() {
        // Given
        List<String> ids = List.of(liaison.opened("dpu", linked(handled())), liaison.opened("dpu", linked(handled())));
        ids.forEach(id -> database.execute("delete from ombudsman_published_exclusion where matter_id = '" + id + "'"));

        // When
        job.publishMissing();

        // Then
        assertThat(database.column(
                        "select distinct xmin::text from ombudsman_published_exclusion where matter_id::text in (?, ?)",
                        ids.get(0),
                        ids.get(1)))
                .hasSize(2);
    }

    private static List<JsonNode> events(String matterId, String type) {
        return id.penghubung.kit.testing.Topics.read(Topics.OMBUDSMAN, matterId).stream()
                .filter(record -> id.penghubung.kit.testing.Topics.requiredHeader(record, "ce_type")
                        .endsWith(type))
                .map(DomainEvents::body)
                .toList();
    }

    private static RoutedComplaint handled() {
        RoutedComplaint complaint = RoutedComplaint.to("dpu").publish();
        CaseApiClient.of("dpu").awaitCaseId(complaint);
        return complaint;
    }

    private static Map<String, Object> linked(RoutedComplaint complaint) {
        return new HashMap<>(Map.of(
                "complaints",
                List.of(Map.of("complaintId", complaint.complaintId().toString(), "agencyCode", "dpu"))));
    }

    private static Map<String, Object> correction(Map<String, ?> changes) {
        Map<String, Object> body = matter("dpu", changes);
        body.remove("openedOn");
        body.put("reason", "Salah ketik");
        return body;
    }
}
