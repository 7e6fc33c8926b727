package id.penghubung.routing.triage;

import id.penghubung.kit.mail.MailQueue;
import id.penghubung.kit.mail.OutgoingMail;
import id.penghubung.kit.runtime.IdGenerator;
import id.penghubung.routing.decision.TriageQueue;
import id.penghubung.routing.runtime.TriageSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tells the coordinator's office by mail when the triage queue is full or old, and again after a time if that holds. In that time no other
 * mail of the same kind is sent, also if the queue goes below its limit and above it again.
 */
@ApplicationScoped
class TriageMails {

    private static final String LANGUAGE = "id";

    private final TriageQueue queue;
    private final TriageMailTable table;
    private final MailQueue mails;
    private final TriageSettings settings;
    private final IdGenerator ids;
    private final Clock clock;

    TriageMails(
            TriageQueue queue,
            TriageMailTable table,
            MailQueue mails,
            TriageSettings settings,
            IdGenerator ids,
            Clock clock) {
        this.queue = queue;
        this.table = table;
        this.mails = mails;
        this.settings = settings;
        this.ids = ids;
        this.clock = clock;
    }

    /** Looks at the queue and enqueues the mails that are due. */
    @Transactional
    void check() {
        int waiting = queue.waiting();
        check(TriageMailKind.FULL, waiting >= settings.fullAt(), waiting);
        int old = queue.old();
        check(TriageMailKind.OLD, old > 0, old);
    }

    private void check(TriageMailKind kind, boolean holds, int complaints) {
        if (!holds) {
            return;
        }
        Optional<Instant> last = table.lockLast(kind);
        Instant now = clock.instant();
        boolean due = last.isEmpty() || !last.get().plus(settings.repeatAfter()).isAfter(now);
        if (due && settings.coordinatorAddress().isPresent()) {
            mails.enqueue(
                    List.of(mail(kind, complaints, settings.coordinatorAddress().get(), now)));
            table.store(kind, now);
        }
    }

    private OutgoingMail mail(TriageMailKind kind, int complaints, String address, Instant now) {
        return new OutgoingMail(
                ids.next(),
                kind.mailKind(),
                address,
                LANGUAGE,
                Map.of(
                        TriageMailModel.COMPLAINTS,
                        Integer.toString(complaints),
                        TriageMailModel.DAYS,
                        Long.toString(settings.oldAfter().toDays()),
                        TriageMailModel.URL,
                        settings.publicUrl()),
                now,
                null,
                now);
    }
}
