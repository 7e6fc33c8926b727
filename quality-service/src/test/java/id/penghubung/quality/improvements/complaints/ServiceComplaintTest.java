package id.penghubung.quality.improvements.complaints;

import static id.penghubung.kit.testing.Polling.await;
import static id.penghubung.quality.improvements.ImprovementScenario.bureau;
import static id.penghubung.quality.improvements.ImprovementScenario.found;
import static id.penghubung.quality.improvements.complaints.ServiceComplaintEvents.accusingStaff;
import static id.penghubung.quality.improvements.complaints.ServiceComplaintEvents.breached;
import static id.penghubung.quality.improvements.complaints.ServiceComplaintEvents.publish;
import static id.penghubung.quality.improvements.complaints.ServiceComplaintEvents.resolved;
import static id.penghubung.quality.improvements.complaints.ServiceComplaintEvents.routed;
import static id.penghubung.quality.improvements.complaints.ServiceComplaintEvents.submission;
import static id.penghubung.quality.improvements.complaints.ServiceComplaintEvents.verification;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import id.penghubung.events.ComplaintArchived;
import id.penghubung.events.ComplaintErased;
import id.penghubung.events.ComplaintKind;
import id.penghubung.events.ComplaintWithdrawn;
import id.penghubung.kit.jdbc.Jdbc;
import id.penghubung.kit.testing.DomainEvents;
import id.penghubung.kit.testing.Tokens;
import id.penghubung.quality.improvements.ImprovementScenario;
import id.penghubung.quality.improvements.ImprovementSource;
import id.penghubung.quality.standards.StandardScenario;
import id.penghubung.quality.testing.Backends;
import id.penghubung.quality.testing.SampleUnits;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Complaints that name a service are counted from events, without texts and reporters, and open an action when there are many. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class ServiceComplaintTest {

    @Inject
    Jdbc jdbc;

    private final String name = "Layanan " + UUID.randomUUID();

    private StandardScenario service;

    @BeforeEach
    void publishStandard() {
        SampleUnits.publishAll();
        service = StandardScenario.ofAService(SampleUnits.HOSPITAL, name).published();
    }

    @Test
    void shouldShowCountKindsAndLatenessSinceTheLastReviewBesideTheStandard() {
        // Given
        verified(ComplaintKind.COMPLAINT, Instant.now().minus(Duration.ofDays(40)));
        UUID late = verified(ComplaintKind.COMPLAINT, Instant.now());
        UUID answered = verified(ComplaintKind.COMPLAINT, Instant.now());
        verified(ComplaintKind.ASPIRATION, Instant.now());
        verified(ComplaintKind.INFORMATION_REQUEST, Instant.now());

        // When
        DomainEvents.publish(late, breached(late, 1));
        DomainEvents.publish(answered, resolved(answered));

        // Then
        awaitFigures("total", 4);
        awaitFigures("late", 1);
        awaitFigures("answered", 1);
        figures()
                .then()
                .body("total", equalTo(4))
                .body("complaints", equalTo(2))
                .body("aspirations", equalTo(1))
                .body("informationRequests", equalTo(1));
        assertThat(underReview("complaints.total")).isEqualTo(4);
        assertThat(underReview("complaints.late")).isEqualTo(1);
    }

    @Test
    void shouldCountAnewAfterAReview() {
        // Given
        verified(ComplaintKind.COMPLAINT, Instant.now());
        awaitFigures("total", 1);

        // When
        service.review(1, "KEEP").then().statusCode(200);

        // Then
        figures().then().body("total", equalTo(0));
    }

    @Test
    void shouldCountAnEventOnceAndDropThoseOfAnEarlierRound() {
        // Given
        UUID complaint = verified(ComplaintKind.COMPLAINT, Instant.now());
        awaitFigures("total", 1);
        DomainEvents.publish(complaint, routed(complaint, 2));
        await().untilAsserted(() -> assertThat(round(complaint)).isEqualTo(2));

        // When
        DomainEvents.publish(complaint, breached(complaint, 1));
        DomainEvents.publish(complaint, resolved(complaint, 2));

        // Then
        awaitFigures("answered", 1);
        figures().then().body("total", equalTo(1)).body("late", equalTo(0));
    }

    /** A topic of its own has the breach; it may be read before the submission, for instance after a restore. */
    @Test
    void shouldCountAsLateWhatIsToldBeforeItsSubmission() {
        // Given
        UUID complaint = UUID.randomUUID();
        DomainEvents.publish(complaint, breached(complaint, 1));
        await().untilAsserted(() -> assertThat(round(complaint)).isEqualTo(1));

        // When
        publish(complaint, ComplaintKind.COMPLAINT, Instant.now(), service.code());
        DomainEvents.publish(complaint, verification(complaint, ComplaintKind.COMPLAINT));

        // Then
        awaitFigures("late", 1);
        figures().then().body("total", equalTo(1));
    }

    /** UU 27/2022 Art. 43, 44: what is left of an erased complaint leads to nobody. */
    @Test
    void shouldKeepFiguresOfAnErasedComplaintUnderAnotherId() {
        // Given
        UUID complaint = verified(ComplaintKind.COMPLAINT, Instant.now());
        awaitFigures("total", 1);

        // When
        DomainEvents.publish(complaint, new ComplaintErased(complaint, Instant.now()));

        // Then
        await().untilAsserted(() -> assertThat(rowsOf(complaint)).isZero());
        figures().then().body("total", equalTo(1));
    }

    /** A submission that was a dead letter is sent again after the erasure (UU 27/2022 Art. 8). */
    @Test
    void shouldNotCountAComplaintThatWasErasedBeforeItsSubmission() {
        // Given
        UUID erased = UUID.randomUUID();
        DomainEvents.publish(erased, new ComplaintErased(erased, Instant.now()));

        // When
        publish(erased, ComplaintKind.COMPLAINT, Instant.now(), service.code());

        // Then: a complaint that is submitted after it, in the same partition, is counted
        UUID next = UUID.randomUUID();
        DomainEvents.toSend(erased, submission(next, ComplaintKind.COMPLAINT, Instant.now(), service.code()))
                .send();
        await().untilAsserted(() -> assertThat(rowsOf(next)).isEqualTo(1));
        assertThat(rowsOf(erased)).isZero();
    }

    @Test
    void shouldStoreNeitherTextsNorComplaintsWithoutAService() {
        // Given
        UUID without = UUID.randomUUID();
        publish(without, ComplaintKind.COMPLAINT, Instant.now(), null);

        // When
        verified(ComplaintKind.COMPLAINT, Instant.now());

        // Then
        awaitFigures("total", 1);
        assertThat(rowsOf(without)).isZero();
        long withText = jdbc.one(
                "select count(*) from service_complaint c where c::text like '%Xaverius%'", row -> row.getLong(1));
        assertThat(withText).isZero();
    }

    @Test
    void shouldOpenOneActionWhenManyComplaintsNameOneService() {
        // Given
        for (int i = 0; i < 4; i++) {
            verified(ComplaintKind.COMPLAINT, Instant.now());
        }
        verified(ComplaintKind.ASPIRATION, Instant.now());
        awaitFigures("total", 5);
        assertThat(found(ImprovementSource.COMPLAINTS, name)).isEmpty();

        // When
        for (int i = 0; i < 7; i++) {
            verified(ComplaintKind.COMPLAINT, Instant.now());
        }

        // Then
        awaitFigures("total", 12);
        assertThat(found(ImprovementSource.COMPLAINTS, name))
                .singleElement()
                .satisfies(action -> assertThat(action)
                        .containsEntry("serviceCode", service.code())
                        .containsEntry("state", "OPEN"));
    }

    /** A complaint that accuses staff goes to the inspectorate: neither a figure nor an action may tell its agency that there is one. */
    @Test
    void shouldNotCountComplaintsThatAccuseStaff() {
        // Given
        verified(ComplaintKind.COMPLAINT, Instant.now());
        UUID known = verified(ComplaintKind.COMPLAINT, Instant.now());
        UUID routed = verified(ComplaintKind.COMPLAINT, Instant.now());
        awaitFigures("total", 3);
        UUID early = UUID.randomUUID();
        DomainEvents.publish(early, routed(early, 1, true));
        await().untilAsserted(() -> assertThat(rowsOf(early)).isEqualTo(1));

        // When
        DomainEvents.publish(known, accusingStaff(known));
        DomainEvents.publish(routed, routed(routed, 1, true));
        publish(early, ComplaintKind.COMPLAINT, Instant.now(), service.code());

        // Then
        await().untilAsserted(() -> assertThat(serviceOf(early)).isEqualTo(service.code()));
        assertThat(accusesStaff(early)).isTrue();
        awaitFigures("total", 1);
        for (int i = 0; i < 3; i++) {
            verified(ComplaintKind.COMPLAINT, Instant.now());
        }
        awaitFigures("total", 4);
        assertThat(found(ImprovementSource.COMPLAINTS, name)).isEmpty();
    }

    /** Before the coordinator has verified a complaint, and once it is archived or withdrawn, it tells nothing about the service. */
    @Test
    void shouldCountOnlyVerifiedComplaintsThatAreNeitherArchivedNorWithdrawn() {
        // Given
        for (int i = 0; i < 3; i++) {
            verified(ComplaintKind.COMPLAINT, Instant.now());
        }
        UUID archived = verified(ComplaintKind.COMPLAINT, Instant.now());
        DomainEvents.publish(archived, new ComplaintArchived(archived, "NOT_OUR_AUTHORITY", null, Instant.now()));
        UUID withdrawn = submitted(ComplaintKind.COMPLAINT, Instant.now());
        DomainEvents.publish(withdrawn, new ComplaintWithdrawn(withdrawn, null, Instant.now()));
        DomainEvents.publish(withdrawn, verification(withdrawn, ComplaintKind.COMPLAINT));
        UUID waiting = submitted(ComplaintKind.COMPLAINT, Instant.now());
        UUID last = submitted(ComplaintKind.COMPLAINT, Instant.now());
        awaitFigures("total", 3);
        await().untilAsserted(
                        () -> assertThat(ended(archived) && ended(withdrawn)).isTrue());
        await().untilAsserted(() -> assertThat(rowsOf(waiting) + rowsOf(last)).isEqualTo(2));
        assertThat(found(ImprovementSource.COMPLAINTS, name)).isEmpty();

        // When
        DomainEvents.publish(waiting, verification(waiting, ComplaintKind.COMPLAINT));
        awaitFigures("total", 4);
        assertThat(found(ImprovementSource.COMPLAINTS, name)).isEmpty();
        DomainEvents.publish(last, verification(last, ComplaintKind.COMPLAINT));

        // Then
        awaitFigures("total", 5);
        assertThat(found(ImprovementSource.COMPLAINTS, name)).hasSize(1);
    }

    @Test
    void shouldLetOnlyTheBureauChangeTheThreshold() {
        // Given
        String path = "/v1/quality/complaint-threshold";
        Response before = bureau().get(path);
        Map<String, Integer> same =
                Map.of("complaints", before.<Integer>path("complaints"), "days", before.<Integer>path("days"));

        // When
        Response byUnit = ImprovementScenario.officer()
                .header("If-Match", before.header("ETag"))
                .body(same)
                .put(path);
        Response byBureau =
                bureau().header("If-Match", before.header("ETag")).body(same).put(path);

        // Then
        byUnit.then().statusCode(403);
        byBureau.then().statusCode(200).body("complaints", equalTo(5)).body("days", equalTo(90));
        bureau().header("If-Match", before.header("ETag"))
                .body(same)
                .put(path)
                .then()
                .statusCode(412);
        bureau().header("If-Match", byBureau.header("ETag"))
                .body(Map.of("complaints", 1, "days", 90))
                .put(path)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("#/complaints"));
    }

    @Test
    void shouldHideTheFiguresFromOtherAgencies() {
        ImprovementScenario.as(Tokens.officerOf(SampleUnits.SECRETARIAT))
                .get("/v1/services/{code}/complaints", service.code())
                .then()
                .statusCode(404);
    }

    /** A complaint that the coordinator has verified. */
    private UUID verified(ComplaintKind kind, Instant at) {
        UUID complaint = submitted(kind, at);
        DomainEvents.publish(complaint, verification(complaint, kind));
        return complaint;
    }

    private UUID submitted(ComplaintKind kind, Instant at) {
        UUID complaint = UUID.randomUUID();
        publish(complaint, kind, at, service.code());
        return complaint;
    }

    private Response figures() {
        return bureau().get("/v1/services/{code}/complaints", service.code());
    }

    private void awaitFigures(String figure, int count) {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> figures().then().statusCode(200).body(figure, equalTo(count)));
    }

    private int underReview(String figure) {
        return bureau().queryParams(Map.of("until", "2999-12-31", "limit", 100))
                .get("/v1/quality/standard-reviews")
                .then()
                .statusCode(200)
                .extract()
                .path("items.find { it.serviceCode == '%s' }.%s".formatted(service.code(), figure));
    }

    private int round(UUID complaint) {
        return jdbc.first("select round from service_complaint where complaint_id = ?", row -> row.getInt(1), complaint)
                .orElse(0);
    }

    private String serviceOf(UUID complaint) {
        return jdbc.one(
                "select coalesce(service_code, '') from service_complaint where complaint_id = ?",
                row -> row.getString(1),
                complaint);
    }

    private boolean accusesStaff(UUID complaint) {
        return jdbc.one(
                "select oversight from service_complaint where complaint_id = ?", row -> row.getBoolean(1), complaint);
    }

    private boolean ended(UUID complaint) {
        return jdbc.first(
                        "select ended from service_complaint where complaint_id = ?",
                        row -> row.getBoolean(1),
                        complaint)
                .orElse(false);
    }

    private long rowsOf(UUID complaint) {
        return jdbc.one(
                "select count(*) from service_complaint where complaint_id = ?", row -> row.getLong(1), complaint);
    }
}
