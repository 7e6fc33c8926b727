package id.penghubung.focalpoint.casework.actions;

import id.penghubung.focalpoint.audit.EntryDraft;
import java.util.List;
import id.penghubung.focalpoint.casework.model.CaseEvent;

/**
 * What an act brought about.
 *
 * @param internalEntries what is put on record and told nobody else; stands before what is told
 * @param events what the others are told, and is put on record as well
 */
record CaseActionResult(List<EntryDraft> internalEntries, List<CaseEvent> events) {

    static CaseActionResult ofEvents(List<CaseEvent> events) {
        return new CaseActionResult(List.of(), events);
    }

    static CaseActionResult ofEntry(EntryDraft entry) {
        return new CaseActionResult(List.of(entry), List.of());
    }
}
