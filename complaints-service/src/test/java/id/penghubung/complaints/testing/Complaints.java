package id.penghubung.complaints.testing;

import static id.penghubung.complaints.testing.Requests.as;
import static id.penghubung.kit.testing.Polling.await;
import static org.hamcrest.Matchers.equalTo;

import id.penghubung.events.ComplaintDeadlineBreached;
import id.penghubung.events.ComplaintDeadlineSet;
import id.penghubung.events.ComplaintDetails;
import id.penghubung.events.ComplaintKind;
import id.penghubung.events.ComplaintRouted;
import id.penghubung.events.ComplaintSentToTriage;
import id.penghubung.events.DecisionMaker;
import id.penghubung.events.DomainEvent;
import id.penghubung.events.LocalizedText;
import id.penghubung.kit.testing.DomainEvents;
import id.penghubung.kit.testing.Tokens;
import id.penghubung.kit.testing.Topics;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Complaints in a test: events of other services about them, and what this service has published. */
public final class Complaints {

    private Complaints() {}

    /** Publishes that a complaint goes to an agency in a round, and waits until it does. */
    public static void route(String id, int round, String agency) {
        route(id, round, agency, Instant.now());
    }

    public static void route(String id, int round, String agency, Instant at) {
        DomainEvents.publish(
                id,
                new ComplaintRouted(
                        UUID.fromString(id),
                        UUID.randomUUID(),
                        round,
                        agency,
                        "Instansi " + agency,
                        false,
                        new LocalizedText("Sebab", "Because"),
                        DecisionMaker.RULE,
                        at,
                        "7KRM-4XWT-2PCA",
                        new ComplaintDetails(
                                ComplaintKind.COMPLAINT, "t", "d", "101", "64.02.06", null, null, false, false),
                        at));
        awaitStatus(id, "FORWARDED");
    }

    public static void sendToTriage(String id, int round, Instant at) {
        DomainEvents.publish(
                id, new ComplaintSentToTriage(UUID.fromString(id), round, new LocalizedText("Sebab", "Because"), at));
        awaitStatus(id, "IN_TRIAGE");
    }

    public static void setDeadline(String id, String type, Instant dueAt) {
        DomainEvents.publish(id, new ComplaintDeadlineSet(UUID.fromString(id), type, dueAt, null, Instant.now()));
    }

    /** The event of the reminder of a deadline. */
    public static void remind(String id, String type, Instant dueAt) {
        DomainEvents.publish(id, new ComplaintDeadlineSet(UUID.fromString(id), type, dueAt, true, Instant.now()));
    }

    public static void breachDeadline(String id, String type, Instant dueAt) {
        DomainEvents.publish(id, new ComplaintDeadlineBreached(UUID.fromString(id), type, dueAt, Instant.now()));
    }

    public static void awaitStatus(String id, String status) {
        await().untilAsserted(() ->
                as(Tokens.coordinator()).get("/v1/complaints/" + id).then().body("status", equalTo(status)));
    }

    /** Returns the events of a type that this service has published about a complaint. */
    public static <T extends DomainEvent> List<T> published(String id, Class<T> type) {
        return Topics.read("penghubung.complaints.v1", id).stream()
                .map(DomainEvents::read)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }
}
