package id.penghubung.focalpoint.ombudsman.actions;

import id.penghubung.focalpoint.audit.Actor;
import id.penghubung.focalpoint.audit.EntryDraft;
import id.penghubung.focalpoint.audit.EntryType;
import id.penghubung.focalpoint.deadlines.Breach;
import id.penghubung.focalpoint.ombudsman.MatterClosing;
import id.penghubung.focalpoint.ombudsman.RecordWriter;
import id.penghubung.focalpoint.subjects.DeadlineEntries;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Withdraws the open actions of a matter that ends, and cancels their deadlines. */
@ApplicationScoped
@Priority(ActionClosing.AFTER_LETTERS)
class ActionClosing implements MatterClosing {

    /** Letters have no priority, which counts as 0. */
    static final int AFTER_LETTERS = -1;

    private static final String REASON = "Laporan ditutup.";

    private final ActionRepository actions;
    private final ActionDeadlines deadlines;
    private final RecordWriter records;
    private final ActionEventPublisher events;

    ActionClosing(
            ActionRepository actions, ActionDeadlines deadlines, RecordWriter records, ActionEventPublisher events) {
        this.actions = actions;
        this.deadlines = deadlines;
        this.records = records;
        this.events = events;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void onClosed(UUID matterId, Instant at) {
        List<Action> open = actions.lockOpen(matterId);
        Map<UUID, List<Breach>> breaches = deadlines.cancelAll(open, at);
        for (Action action : open) {
            action.withdraw(REASON, at);
            events.decided(action, at);
            List<EntryDraft> entries = new ArrayList<>();
            breaches.getOrDefault(action.id(), List.of())
                    .forEach(breach -> entries.add(DeadlineEntries.breached(breach)));
            entries.add(new EntryDraft(at, EntryType.ACTION_WITHDRAWN, Actor.SYSTEM, REASON));
            records.append(action, entries);
        }
    }
}
