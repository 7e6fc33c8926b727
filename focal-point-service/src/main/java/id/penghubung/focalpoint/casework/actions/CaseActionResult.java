package id.penghubung.focalpoint.casework.actions;

import id.penghubung.focalpoint.audit.EntryDraft;
import id.penghubung.focalpoint.casework.model.CaseEvent;
import java.util.List;

/**
 * Result of an action.
 *
 * @param internalEntries entries that are recorded, but not published; they precede the entries of the events
 * @param events events that are published and recorded
 */
record CaseActionResult(List<EntryDraft> internalEntries, List<CaseEvent> events) {

    static CaseActionResult ofEvents(List<CaseEvent> events) {
        return new CaseActionResult(List.of(), events);
    }

    static CaseActionResult ofEntry(EntryDraft entry) {
        return new CaseActionResult(List.of(entry), List.of());
    }
}
