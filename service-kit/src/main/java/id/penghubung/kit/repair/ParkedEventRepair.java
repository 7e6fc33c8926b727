package id.penghubung.kit.repair;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.penghubung.kit.outbox.ParkedEvent;
import id.penghubung.kit.outbox.ParkedEvents;
import id.penghubung.kit.paging.Cursor;
import id.penghubung.kit.paging.Page;
import id.penghubung.kit.problem.FieldError;
import id.penghubung.kit.problem.ProblemException;
import id.penghubung.kit.text.Text;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lets administrators read events that Kafka rejected, publish them again, and dismiss them. */
@ApplicationScoped
class ParkedEventRepair {

    private final ParkedEvents events;
    private final RepairActTable acts;
    private final Clock clock;

    ParkedEventRepair(ParkedEvents events, RepairActTable acts, Clock clock) {
        this.events = events;
        this.acts = acts;
        this.clock = clock;
    }

    Page<ParkedEventView> page(Optional<Cursor> after, int limit) {
        long position = after.map(ParkedEventRepair::position).orElse(0L);
        return Page.of(
                QuarkusTransaction.disallowingExisting().call(() -> events.page(position, limit + 1)),
                limit,
                event -> Cursor.at(event.position()),
                ParkedEventView::of);
    }

    private static long position(Cursor cursor) {
        try {
            return Long.parseLong(cursor.text(0));
        } catch (NumberFormatException notANumber) {
            throw ProblemException.invalid(new FieldError(
                    "?cursor", Text.of("bukan penanda halaman dari daftar ini", "is not a cursor of this list")));
        }
    }

    /**
     * Returns a parked event with its body, and records that it was opened.
     *
     * @throws ProblemException 404 if there is none
     */
    ParkedEventContentView open(UUID eventId, String account) {
        return QuarkusTransaction.disallowingExisting().call(() -> {
            ParkedEvent event = lock(eventId);
            record(eventId, RepairActKind.OPENED, account, null);
            return new ParkedEventContentView(
                    ParkedEventView.of(event),
                    BoundedBody.of(events.body(eventId).getBytes(UTF_8)),
                    acts.of(eventId));
        });
    }

    /**
     * Gives a parked event to the relay again, for example after the size limit of the topic was raised. If Kafka rejects it again, it
     * is parked again.
     *
     * @throws ProblemException 404 if there is none
     */
    ParkedEventView redeliver(UUID eventId, String account, String reason) {
        return QuarkusTransaction.disallowingExisting().call(() -> {
            ParkedEvent event = lock(eventId);
            events.publishAgain(eventId);
            record(eventId, RepairActKind.REDELIVERED, account, reason);
            return ParkedEventView.of(event);
        });
    }

    /**
     * Takes a parked event out of the outbox, so that it is never published and later events of its key are.
     *
     * @throws ProblemException 404 if there is none
     */
    ParkedEventView dismiss(UUID eventId, String account, String reason) {
        return QuarkusTransaction.disallowingExisting().call(() -> {
            ParkedEvent event = lock(eventId);
            events.dismiss(eventId, clock.instant());
            record(eventId, RepairActKind.DISMISSED, account, reason);
            return ParkedEventView.of(event);
        });
    }

    private ParkedEvent lock(UUID eventId) {
        return events.lock(eventId).orElseThrow(ProblemException::notFound);
    }

    private void record(UUID eventId, RepairActKind kind, String account, @Nullable String reason) {
        acts.insert(eventId, new RepairAct(kind, account, clock.instant(), reason, null));
    }
}
