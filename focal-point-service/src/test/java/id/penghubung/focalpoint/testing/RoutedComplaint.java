package id.penghubung.focalpoint.testing;

import id.penghubung.events.ComplaintDetails;
import id.penghubung.events.ComplaintKind;
import id.penghubung.events.ComplaintRouted;
import id.penghubung.events.DecisionMaker;
import id.penghubung.events.LocalizedText;
import id.penghubung.events.Location;
import id.penghubung.events.SupportingAgency;
import id.penghubung.kit.testing.DomainEvents;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A routed complaint, as published by routing-service.
 *
 * @param decidedAt time of the routing decision, at which the deadlines start
 * @param receivedAt time of arrival, if that was before the submission
 */
public record RoutedComplaint(
        UUID complaintId,
        String agency,
        int round,
        ComplaintKind kind,
        boolean oversight,
        Instant decidedAt,
        @Nullable Instant receivedAt) {

    /** An ordinary complaint, routed now for the first time. */
    public static RoutedComplaint to(String agency) {
        return new RoutedComplaint(UUID.randomUUID(), agency, 1, ComplaintKind.COMPLAINT, false, Instant.now(), null);
    }

    public RoutedComplaint round(int other) {
        return new RoutedComplaint(complaintId, agency, other, kind, oversight, decidedAt, receivedAt);
    }

    public RoutedComplaint reroutedTo(String otherAgency, int nextRound) {
        return new RoutedComplaint(complaintId, otherAgency, nextRound, kind, oversight, decidedAt, receivedAt);
    }

    public RoutedComplaint kind(ComplaintKind other) {
        return new RoutedComplaint(complaintId, agency, round, other, oversight, decidedAt, receivedAt);
    }

    public RoutedComplaint withOversight() {
        return new RoutedComplaint(complaintId, agency, round, kind, true, decidedAt, receivedAt);
    }

    public RoutedComplaint decidedAt(Instant moment) {
        return new RoutedComplaint(complaintId, agency, round, kind, oversight, moment, receivedAt);
    }

    public RoutedComplaint receivedAt(Instant moment) {
        return new RoutedComplaint(complaintId, agency, round, kind, oversight, decidedAt, moment);
    }

    /** The same complaint, routed to another agency later. */
    public RoutedComplaint reroutedTo(String otherAgency, int nextRound, Instant later) {
        return new RoutedComplaint(complaintId, otherAgency, nextRound, kind, oversight, later, receivedAt);
    }

    public ComplaintRouted event() {
        return event("Jalan berlubang di dekat pasar");
    }

    /** The event of a decision of the regional secretary. */
    public ComplaintRouted binding() {
        ComplaintRouted event = event();
        return new ComplaintRouted(
                event.complaintId(),
                event.decisionId(),
                event.round(),
                event.agencyCode(),
                event.agencyName(),
                event.oversight(),
                event.explanation(),
                event.decidedBy(),
                event.decidedAt(),
                event.trackingNumber(),
                event.complaint(),
                event.submittedAt(),
                event.receivedAt(),
                true,
                null,
                null);
    }

    /** The event of a decision that asks other agencies to support the responsible one. */
    public ComplaintRouted supportedBy(String... agencies) {
        ComplaintRouted event = event();
        return new ComplaintRouted(
                event.complaintId(),
                event.decisionId(),
                event.round(),
                event.agencyCode(),
                event.agencyName(),
                event.oversight(),
                event.explanation(),
                DecisionMaker.COORDINATOR,
                event.decidedAt(),
                event.trackingNumber(),
                event.complaint(),
                event.submittedAt(),
                event.receivedAt(),
                null,
                Stream.of(agencies)
                        .map(code -> new SupportingAgency(code, "Dinas " + code))
                        .toList(),
                null);
    }

    /** An event for which no case can be created. */
    @SuppressWarnings("NullAway")
    public ComplaintRouted withoutTitle() {
        return event(null);
    }

    private ComplaintRouted event(String title) {
        return new ComplaintRouted(
                complaintId,
                UUID.randomUUID(),
                round,
                agency,
                "Dinas " + agency,
                oversight,
                new LocalizedText("Karena kategorinya", "Because of its category"),
                DecisionMaker.RULE,
                decidedAt,
                "KKR-7Q4M-XD2H",
                new ComplaintDetails(
                        kind,
                        title,
                        "Tiga lubang besar, beberapa pengendara sudah jatuh.",
                        "101",
                        "64.02.06",
                        LocalDate.of(2026, 10, 15),
                        new Location(-0.4172, 116.9896, "Depan Pasar Tangga Arung, Tenggarong"),
                        true,
                        false),
                decidedAt,
                receivedAt,
                null,
                null,
                null);
    }

    /** Publishes the routing event and returns this. */
    public RoutedComplaint publish() {
        DomainEvents.publish(complaintId, event());
        return this;
    }
}
