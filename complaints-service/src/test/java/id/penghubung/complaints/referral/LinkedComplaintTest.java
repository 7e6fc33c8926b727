package id.penghubung.complaints.referral;

import static id.penghubung.complaints.testing.Requests.as;
import static id.penghubung.complaints.testing.Requests.pothole;
import static id.penghubung.complaints.testing.Requests.submit;
import static id.penghubung.kit.testing.Polling.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import id.penghubung.complaints.complaint.MatterLinkRepository;
import id.penghubung.complaints.testing.AgencyEvents;
import id.penghubung.complaints.testing.Backends;
import id.penghubung.events.MatterClosed;
import id.penghubung.events.MatterComplaintsLinked;
import id.penghubung.events.MatterExclusionsChanged;
import id.penghubung.events.MatterMoved;
import id.penghubung.kit.jdbc.Jdbc;
import id.penghubung.kit.runtime.Digests;
import id.penghubung.kit.testing.DomainEvents;
import id.penghubung.kit.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Complaints that matters of the Ombudsman link: the liaisons who may read them, and those who may not. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class LinkedComplaintTest {

    private static final String NAME = "Siti Rahmawati";

    private final String reporter = Tokens.newReporter();

    @Inject
    Jdbc jdbc;

    private long matterVersion;

    @Inject
    MatterLinkRepository links;

    @Test
    void shouldShowTheLiaisonAComplaintThatAMatterLinksWithoutTheReporter() {
        String id = submit(as(reporter), named()).path("id");
        UUID matterId = UUID.randomUUID();

        DomainEvents.publish(
                matterId, new MatterComplaintsLinked(matterId, List.of(UUID.fromString(id)), Instant.now()));

        await().untilAsserted(() -> as(Tokens.ombudsman())
                .get("/v1/complaints/" + id)
                .then()
                .statusCode(200)
                .body("reporter", nullValue()));
        as(Tokens.ombudsman())
                .get("/v1/complaints/" + id + "/dossier")
                .then()
                .statusCode(200)
                .body("referral", nullValue());
    }

    @Test
    void shouldShowNoComplaintOfAMatterThatExcludesTheLiaison() {
        // Given: a complaint that was referred, and another liaison
        String id = referred();
        UUID matterId = UUID.randomUUID();
        String other = Tokens.someoneWith("ombudsman");

        // When
        excludeFrom(matterId, List.of(UUID.fromString(id)), "Ombudsman");

        // Then
        await().untilAsserted(() ->
                as(Tokens.ombudsman()).get("/v1/complaints/" + id).then().statusCode(404));
        as(Tokens.ombudsman()).get("/v1/complaints/" + id + "/timeline").then().statusCode(404);
        as(Tokens.ombudsman()).get("/v1/complaints/" + id + "/dossier").then().statusCode(404);
        as(Tokens.ombudsman())
                .get("/v1/complaints?limit=100")
                .then()
                .statusCode(200)
                .body("items.id", not(hasItem(id)));
        as(other).get("/v1/complaints/" + id).then().statusCode(200);

        // And: withdrawn, the liaison reads it again
        excludeFrom(matterId, List.of(UUID.fromString(id)));
        await().untilAsserted(() ->
                as(Tokens.ombudsman()).get("/v1/complaints/" + id).then().statusCode(200));
    }

    @Test
    void shouldShowTheLiaisonNoComplaintWhoseLastLinkWasRemoved() {
        // Given: a complaint that two matters link
        String id = submit(as(reporter), named()).path("id");
        UUID first = UUID.randomUUID();
        UUID second = UUID.randomUUID();
        excludeFrom(first, List.of(UUID.fromString(id)));
        excludeFrom(second, List.of(UUID.fromString(id)), "somebody-else");
        await().untilAsserted(() ->
                as(Tokens.ombudsman()).get("/v1/complaints/" + id).then().statusCode(200));

        // When
        excludeFrom(first, List.of());
        excludeFrom(second, List.of());

        // Then
        await().untilAsserted(() ->
                as(Tokens.ombudsman()).get("/v1/complaints/" + id).then().statusCode(404));
    }

    @Test
    void shouldPassOverAnEarlierStateOfAMatterThatArrivesLate() {
        // Given: a matter whose later state excludes the liaison, and has one link less
        UUID kept = UUID.fromString(submit(as(reporter), named()).path("id"));
        UUID removed = UUID.fromString(submit(as(reporter), named()).path("id"));
        UUID next = UUID.fromString(submit(as(reporter), named()).path("id"));
        UUID matterId = UUID.randomUUID();
        excludeFrom(matterId, 3, List.of(kept), "Ombudsman");

        // When
        excludeFrom(matterId, 1, List.of(kept, removed));
        link(matterId, 2, removed);
        link(matterId, 4, next);

        // Then
        await().untilAsserted(() ->
                as(Tokens.ombudsman()).get("/v1/complaints/" + next).then().statusCode(200));
        as(Tokens.ombudsman()).get("/v1/complaints/" + kept).then().statusCode(404);
        as(Tokens.ombudsman()).get("/v1/complaints/" + removed).then().statusCode(404);
    }

    @Test
    void shouldKnowTheVersionsOfAllMattersOfABatch() {
        // Given
        UUID complaint = UUID.fromString(submit(as(reporter), named()).path("id"));
        UUID first = UUID.randomUUID();
        UUID second = UUID.randomUUID();

        // When
        excludeFrom(first, 3, List.of(complaint));
        excludeFrom(second, 5, List.of(complaint));
        excludeFrom(second, 4, List.of());

        // Then
        await().untilAsserted(() -> assertThat(links.versionsOf(Set.of(first, second, UUID.randomUUID())))
                .containsOnly(Map.entry(first, 3L), Map.entry(second, 5L)));
        as(Tokens.ombudsman()).get("/v1/complaints/" + complaint).then().statusCode(200);
    }

    @Test
    void shouldKnowWhetherAMatterIsOpenAlsoWhenAnEarlierStateArrivesLate() {
        UUID id = UUID.fromString(submit(as(reporter), named()).path("id"));
        UUID matterId = UUID.randomUUID();
        excludeFrom(matterId, 1, List.of(id));

        close(matterId, 3);
        move(matterId, 2);

        await().untilAsserted(() -> assertThat(isClosed(matterId)).isTrue());
        move(matterId, 4);
        await().untilAsserted(() -> assertThat(isClosed(matterId)).isFalse());
    }

    private boolean isClosed(UUID matterId) {
        return jdbc.first("select closed from linked_matter where matter_id = ?", row -> row.getBoolean(1), matterId)
                .orElse(false);
    }

    private static void close(UUID matterId, long version) {
        DomainEvents.toSend(
                        matterId,
                        new MatterClosed(
                                matterId,
                                List.of("dpu"),
                                "EXAMINATION",
                                "CLOSED",
                                LocalDate.of(2026, 11, 2),
                                Instant.now()))
                .about(matterId, version)
                .send();
    }

    private static void move(UUID matterId, long version) {
        DomainEvents.toSend(
                        matterId,
                        new MatterMoved(
                                matterId,
                                List.of("dpu"),
                                "CLOSED",
                                "EXAMINATION",
                                LocalDate.of(2026, 11, 2),
                                Instant.now()))
                .about(matterId, version)
                .send();
    }

    private String referred() {
        String id = submit(as(reporter), named()).path("id");
        AgencyEvents.breachFirstFollowUp(id);
        String path = "/v1/complaints/" + id + "/referral";
        await().untilAsserted(() ->
                as(reporter).get(path).then().statusCode(200).body("conditions[1].state", equalTo("MET")));
        as(reporter)
                .contentType(ContentType.JSON)
                .body(Map.of("consentToShareIdentity", true, "notBeforeCourt", true))
                .post(path)
                .then()
                .statusCode(201);
        return id;
    }

    private void excludeFrom(UUID matterId, List<UUID> complaintIds, String... readers) {
        excludeFrom(matterId, ++matterVersion, complaintIds, readers);
    }

    private static void excludeFrom(UUID matterId, long version, List<UUID> complaintIds, String... readers) {
        DomainEvents.toSend(
                        matterId,
                        new MatterExclusionsChanged(
                                matterId,
                                complaintIds,
                                Stream.of(readers).map(Digests::ofReader).toList(),
                                Instant.now()))
                .about(matterId, version)
                .send();
    }

    private static void link(UUID matterId, long version, UUID complaintId) {
        DomainEvents.toSend(matterId, new MatterComplaintsLinked(matterId, List.of(complaintId), Instant.now()))
                .about(matterId, version)
                .send();
    }

    private static Map<String, Object> named() {
        return pothole("reporter", Map.of("name", NAME, "phone", "081234567890"));
    }
}
