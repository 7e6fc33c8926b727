package id.penghubung.focalpoint.casework.inbound;

import id.penghubung.focalpoint.audit.Actor;
import id.penghubung.focalpoint.audit.EntryDraft;
import id.penghubung.focalpoint.casework.history.CaseEventPublisher;
import id.penghubung.focalpoint.casework.history.CaseHistoryEntries;
import id.penghubung.focalpoint.casework.history.CaseHistoryWriter;
import id.penghubung.focalpoint.casework.model.AgencyCase;
import id.penghubung.focalpoint.casework.model.CaseEvent;
import id.penghubung.focalpoint.casework.model.CaseStatus;
import id.penghubung.focalpoint.deadlines.SubjectDeadlines;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Closes cases that end without an act of their agency. */
@ApplicationScoped
class CaseClosing {

    private final CaseEventPublisher events;
    private final CaseHistoryWriter history;
    private final Clock clock;

    CaseClosing(CaseEventPublisher events, CaseHistoryWriter history, Clock clock) {
        this.events = events;
        this.history = history;
        this.clock = clock;
    }

    /**
     * Closes a case, and records the breaches that the end of its deadlines revealed.
     *
     * @param ended the deadlines of the case after their end
     * @param entry the entry for the end of the case
     * @param change the change of its state
     */
    void close(AgencyCase agencyCase, SubjectDeadlines ended, EntryDraft entry, Consumer<AgencyCase> change) {
        List<CaseEvent> breaches =
                ended.newBreaches().stream().map(agencyCase::breached).toList();
        events.publish(agencyCase, breaches, clock.instant());
        List<EntryDraft> entries = new ArrayList<>();
        breaches.forEach(breach -> entries.add(CaseHistoryEntries.ofEvent(breach.body(), Actor.SYSTEM)));
        entries.add(entry);
        history.append(agencyCase, entries);
        change.accept(agencyCase);
        agencyCase.updateNextDue(CaseStatus.CLOSED_DUE_AT);
    }
}
