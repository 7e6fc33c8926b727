package id.penghubung.quality.improvements.complaints;

import id.penghubung.events.CaseResolved;
import id.penghubung.events.ComplaintArchived;
import id.penghubung.events.ComplaintCorrected;
import id.penghubung.events.ComplaintErased;
import id.penghubung.events.ComplaintRouted;
import id.penghubung.events.ComplaintSubmitted;
import id.penghubung.events.ComplaintVerified;
import id.penghubung.events.ComplaintWithdrawn;
import id.penghubung.events.DeadlineBreached;
import id.penghubung.events.EventType;
import id.penghubung.kit.inbox.EventEffects;
import id.penghubung.kit.inbox.IgnoredEvents;
import id.penghubung.kit.inbox.Inbox;
import id.penghubung.kit.inbox.ReceivedEvent;
import id.penghubung.kit.inbox.Subscription;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Consumes what happens to complaints that name a service. Texts in the events are neither read nor stored. */
@ApplicationScoped
class ServiceComplaintConsumer implements EventEffects {

    private static final Subscription COMPLAINTS = new Subscription(
            "quality-service.complaints",
            EventType.dataTypes(
                    EventType.COMPLAINT_SUBMITTED,
                    EventType.COMPLAINT_VERIFIED,
                    EventType.COMPLAINT_CORRECTED,
                    EventType.COMPLAINT_ARCHIVED,
                    EventType.COMPLAINT_WITHDRAWN,
                    EventType.COMPLAINT_ERASED));

    private static final Subscription ROUTING =
            new Subscription("quality-service.routing", EventType.dataTypes(EventType.COMPLAINT_ROUTED));

    private static final Subscription CASES = new Subscription(
            "quality-service.cases", EventType.dataTypes(EventType.CASE_RESOLVED, EventType.DEADLINE_BREACHED));

    /** Time for which events of a complaint wait for its submission, which comes on another topic. */
    private static final Duration LONGEST_WAIT = Duration.ofDays(1);

    private final Inbox inbox;
    private final ServiceComplaintTable table;
    private final RepeatedComplaints repeated;
    private final IgnoredEvents ignored;
    private final Clock clock;

    ServiceComplaintConsumer(
            Inbox inbox, ServiceComplaintTable table, RepeatedComplaints repeated, IgnoredEvents ignored, Clock clock) {
        this.inbox = inbox;
        this.table = table;
        this.repeated = repeated;
        this.ignored = ignored;
        this.clock = clock;
    }

    @Incoming("complaints")
    @Blocking
    void onComplaints(ConsumerRecords<String, byte[]> records) {
        inbox.receive(COMPLAINTS, records, this::mayHaveEffect, this::apply);
    }

    @Incoming("routing")
    @Blocking
    void onRouting(ConsumerRecords<String, byte[]> records) {
        inbox.receive(ROUTING, records, this::mayHaveEffect, this::apply);
    }

    @Incoming("cases")
    @Blocking
    void onCases(ConsumerRecords<String, byte[]> records) {
        inbox.receive(CASES, records, this::apply);
    }

    @Override
    public Map<Subscription, Consumer<List<ReceivedEvent>>> effects() {
        return Map.of(COMPLAINTS, this::apply, ROUTING, this::apply, CASES, this::apply);
    }

    /**
     * Leaves out what happens to complaints that name no service, which are most: they have no row, and no submission among these events
     * gives them one. The mark of a complaint that accuses staff may come before its submission, from another topic; that a complaint was
     * erased is kept in any case.
     */
    private List<ReceivedEvent> mayHaveEffect(List<ReceivedEvent> events) {
        Set<UUID> concerned = events.stream()
                .map(ReceivedEvent::data)
                .filter(ServiceComplaintConsumer::storesItself)
                .map(ServiceComplaintConsumer::complaintId)
                .collect(Collectors.toCollection(HashSet::new));
        concerned.addAll(table.stored(events.stream()
                .map(event -> complaintId(event.data()))
                .filter(id -> !concerned.contains(id))
                .collect(Collectors.toSet())));
        return events.stream()
                .filter(event -> concerned.contains(complaintId(event.data())))
                .toList();
    }

    private static boolean storesItself(Object event) {
        return switch (event) {
            case ComplaintSubmitted submitted -> submitted.serviceCode() != null;
            case ComplaintRouted routed -> routed.oversight();
            case ComplaintErased ignored -> true;
            default -> false;
        };
    }

    private static UUID complaintId(Object event) {
        return switch (event) {
            case ComplaintSubmitted submitted -> submitted.complaintId();
            case ComplaintVerified verified -> verified.complaintId();
            case ComplaintCorrected corrected -> corrected.complaintId();
            case ComplaintArchived archived -> archived.complaintId();
            case ComplaintWithdrawn withdrawn -> withdrawn.complaintId();
            case ComplaintErased erased -> erased.complaintId();
            case ComplaintRouted routed -> routed.complaintId();
            default ->
                throw new IllegalArgumentException("Neither about a complaint nor its routing: " + event.getClass());
        };
    }

    private void apply(List<ReceivedEvent> events) {
        Instant now = clock.instant();
        SortedSet<String> verifiedAbout = new TreeSet<>();
        // All consumers take the rows in the same order, so that none waits for the other. Events of one complaint keep
        // theirs.
        List<CaseResolved> answers = new ArrayList<>();
        for (ReceivedEvent event :
                events.stream().sorted(Comparator.comparing(ReceivedEvent::key)).toList()) {
            if (event.data() instanceof CaseResolved resolved) {
                answers.add(resolved);
            } else {
                store(answers, now);
                apply(event, now, verifiedAbout);
            }
        }
        store(answers, now);
        table.deleteWaiting(now.minus(LONGEST_WAIT));
        repeated.check(verifiedAbout, now);
    }

    /** Stores answers that follow one another in one statement: there is one for each complaint, and mostly nothing else in a batch. */
    private void store(List<CaseResolved> answers, Instant now) {
        if (!answers.isEmpty()) {
            table.resolved(answers, now);
            answers.clear();
        }
    }

    private void apply(ReceivedEvent event, Instant now, Set<String> verifiedAbout) {
        switch (event.data()) {
            case ComplaintSubmitted submitted -> {
                if (submitted.serviceCode() == null) {
                    table.deleteWaiting(submitted.complaintId());
                } else if (!table.submitted(submitted, submitted.serviceCode(), now)) {
                    ignored.note(event, "the complaint was erased");
                }
            }
            case ComplaintVerified verified ->
                table.verified(verified.complaintId(), verified.kind(), verified.oversight(), now)
                        .ifPresent(verifiedAbout::add);
            case ComplaintCorrected corrected ->
                table.reclassified(corrected.complaintId(), corrected.kind(), corrected.oversight());
            case ComplaintArchived archived -> table.ended(archived.complaintId());
            case ComplaintWithdrawn withdrawn -> table.ended(withdrawn.complaintId());
            case ComplaintErased erased -> table.detach(erased.complaintId(), erased.erasedAt());
            case ComplaintRouted routed -> {
                if (routed.oversight()) {
                    table.markOversight(routed.complaintId(), now);
                }
                table.routed(routed.complaintId(), routed.agencyCode(), routed.round());
            }
            case DeadlineBreached breached -> table.breached(breached, now);
            default -> throw new IllegalArgumentException("Not subscribed: " + event.type());
        }
    }
}
