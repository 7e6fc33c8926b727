package id.penghubung.routing.testing;

import static id.penghubung.events.Topics.ROUTING;
import static id.penghubung.kit.testing.Polling.await;
import static id.penghubung.routing.testing.SampleAgencies.TENGGARONG;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.events.CaseReturned;
import id.penghubung.events.ComplaintArchived;
import id.penghubung.events.ComplaintClaimed;
import id.penghubung.events.ComplaintCorrected;
import id.penghubung.events.ComplaintDeadlineSet;
import id.penghubung.events.ComplaintDetails;
import id.penghubung.events.ComplaintErased;
import id.penghubung.events.ComplaintKind;
import id.penghubung.events.ComplaintRecalled;
import id.penghubung.events.ComplaintRouted;
import id.penghubung.events.ComplaintSentToTriage;
import id.penghubung.events.ComplaintSubmitted;
import id.penghubung.events.ComplaintVerified;
import id.penghubung.events.ComplaintWithdrawn;
import id.penghubung.events.Complexity;
import id.penghubung.events.DomainEvent;
import id.penghubung.events.EventType;
import id.penghubung.events.Location;
import id.penghubung.events.RoutingHints;
import id.penghubung.kit.testing.DomainEvents;
import id.penghubung.kit.testing.SentEvent;
import id.penghubung.kit.testing.Tokens;
import id.penghubung.kit.testing.Topics;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** A complaint for a test, with its events and requests. */
public final class ComplaintScenario {

    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    private final UUID complaintId = UUID.randomUUID();
    private final String category;
    private final String district;
    private long complaintVersion;

    private ComplaintScenario(String category, String district) {
        this.category = category;
        this.district = district;
    }

    public static ComplaintScenario ofAComplaint(String category, String district) {
        return new ComplaintScenario(category, district);
    }

    public static ComplaintScenario ofAComplaintInTenggarong(String category) {
        return new ComplaintScenario(category, TENGGARONG);
    }

    public UUID id() {
        return complaintId;
    }

    public ComplaintSubmitted submission() {
        return new ComplaintSubmitted(
                complaintId,
                "TRK-" + complaintId.toString().substring(0, 8),
                new ComplaintDetails(
                        ComplaintKind.COMPLAINT,
                        "Jalan berlubang di depan pasar",
                        "Sudah tiga bulan jalan berlubang dan tergenang.",
                        category,
                        district,
                        LocalDate.of(2026, 11, 2),
                        new Location(-0.4179, 116.9830, "Jl. Danau Aji"),
                        true,
                        false),
                Instant.parse("2026-11-20T02:00:00Z"));
    }

    public ComplaintScenario submitted() {
        publish(submission());
        return this;
    }

    /** The complaint is submitted with the agency that its reporter names as responsible, and the one that it accuses. */
    public ComplaintScenario submittedNaming(@Nullable String namedAgency, @Nullable String accusedAgency) {
        ComplaintSubmitted submission = submission();
        publish(new ComplaintSubmitted(
                complaintId,
                submission.trackingNumber(),
                submission.complaint(),
                submission.submittedAt(),
                null,
                null,
                new RoutingHints("WEB", namedAgency, accusedAgency)));
        return this;
    }

    /** The coordinator marks the complaint as one that accuses staff, and corrects the accused party, which may have no agency. */
    public ComplaintScenario correctedToAccuse(@Nullable String accusedAgency) {
        publish(new ComplaintCorrected(
                complaintId,
                ComplaintKind.COMPLAINT,
                category,
                Complexity.WITH_INSPECTION,
                district,
                true,
                List.of("oversight", ComplaintCorrected.ACCUSED),
                "Pelapor menelepon",
                now(),
                accusedAgency));
        return this;
    }

    public ComplaintScenario withdrawn() {
        publish(new ComplaintWithdrawn(complaintId, "Sudah selesai", now()));
        return this;
    }

    public ComplaintScenario recalled(int round, boolean oversight, String reason) {
        publish(new ComplaintRecalled(complaintId, round, reason, oversight, now()));
        return this;
    }

    public ComplaintScenario erased() {
        publish(new ComplaintErased(complaintId, now()));
        return this;
    }

    public ComplaintScenario archived() {
        publish(new ComplaintArchived(complaintId, "TOO_GENERAL", null, now()));
        return this;
    }

    public ComplaintScenario verifiedAs(String newCategory, boolean oversight) {
        publish(verified(newCategory, oversight, now()));
        return this;
    }

    /** Returns a verification that corrects nothing, for a test that gives it to the consumer. */
    public SentEvent verification(Instant at) {
        return DomainEvents.toSend(complaintId, verified(category, false, at));
    }

    private ComplaintVerified verified(String newCategory, boolean oversight, Instant at) {
        return new ComplaintVerified(
                complaintId,
                ComplaintKind.COMPLAINT,
                newCategory,
                Complexity.WITHOUT_INSPECTION,
                district,
                oversight,
                List.of("categoryCode"),
                "Salah kategori",
                at);
    }

    public ComplaintScenario returned(int round, String agency, String reason) {
        toBeReturned(round, agency, reason).send();
        return this;
    }

    /** Returns the return of a case, for a test that gives it to the consumer. */
    public SentEvent toBeReturned(int round, String agency, String reason) {
        UUID caseId = UUID.randomUUID();
        return DomainEvents.toSend(complaintId, new CaseReturned(complaintId, caseId, round, agency, reason, now()))
                .about(caseId, 1);
    }

    /** The agency returns the complaint and names another one. */
    public ComplaintScenario returned(int round, String agency, String reason, String suggested, Instant answerDue) {
        UUID caseId = UUID.randomUUID();
        DomainEvents.toSend(
                        complaintId,
                        new CaseReturned(complaintId, caseId, round, agency, reason, now(), suggested, answerDue))
                .about(caseId, 1)
                .send();
        return this;
    }

    /** The deadline of the verification is announced. */
    public ComplaintScenario verificationDue(Instant dueAt) {
        dueDate("VERIFICATION", dueAt).send();
        return this;
    }

    /** Returns the due date of a stage, for a test that gives it to the consumer. */
    public SentEvent dueDate(String stage, Instant dueAt) {
        return DomainEvents.toSend(complaintId, new ComplaintDeadlineSet(complaintId, stage, dueAt, null, now()))
                .about(complaintId, 1);
    }

    public void publish(DomainEvent event) {
        DomainEvents.toSend(complaintId, event)
                .about(complaintId, ++complaintVersion)
                .send();
    }

    /** Waits until this service has published a number of events about the complaint, and returns them. */
    public List<DomainEvent> awaitEvents(int count) {
        // Each reading creates a consumer, so the last one is also the result.
        AtomicReference<List<ConsumerRecord<String, byte[]>>> found = new AtomicReference<>(List.of());
        await().atMost(TIMEOUT).untilAsserted(() -> {
            found.set(records());
            assertThat(found.get()).hasSize(count);
        });
        return found.get().stream().map(DomainEvents::read).toList();
    }

    /** Returns the events about the complaint so far, without claims of coordinators. */
    public List<ConsumerRecord<String, byte[]>> records() {
        return Topics.read(ROUTING, complaintId.toString()).stream()
                .filter(event -> !isClaim(event))
                .toList();
    }

    /** Returns the claims of coordinators on the complaint so far. */
    public List<ComplaintClaimed> claims() {
        return Topics.read(ROUTING, complaintId.toString()).stream()
                .filter(ComplaintScenario::isClaim)
                .map(event -> (ComplaintClaimed) DomainEvents.read(event))
                .toList();
    }

    private static boolean isClaim(ConsumerRecord<String, byte[]> event) {
        return Topics.header(event, "ce_type").equals(Optional.of(EventType.COMPLAINT_CLAIMED.typeName()));
    }

    public ComplaintRouted awaitRouted() {
        return (ComplaintRouted) awaitEvents(1).getFirst();
    }

    public ComplaintSentToTriage awaitSentToTriage() {
        return (ComplaintSentToTriage) awaitEvents(1).getFirst();
    }

    /** Decides as the coordinator. */
    public Response decide(String agency, String reason) {
        return given().auth()
                .oauth2(Tokens.coordinator())
                .contentType(ContentType.JSON)
                .body(Map.of("agencyCode", agency, "reason", reason))
                .post("/v1/triage/{id}/decision", complaintId);
    }

    /** Decides as the coordinator, with agencies that support the responsible one. */
    public Response decide(String agency, List<String> supporting, String reason) {
        return given().auth()
                .oauth2(Tokens.coordinator())
                .contentType(ContentType.JSON)
                .body(Map.of("agencyCode", agency, "reason", reason, "supportingAgencies", supporting))
                .post("/v1/triage/{id}/decision", complaintId);
    }

    public Response triage() {
        return given().auth().oauth2(Tokens.coordinator()).get("/v1/triage/{id}", complaintId);
    }

    public Response decisions(String token) {
        return given().auth().oauth2(token).get("/v1/routing-decisions?complaintId={id}", complaintId);
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }
}
