package id.penghubung.focalpoint.casework.actions;

import id.penghubung.focalpoint.audit.EntryDraft;
import java.util.List;
import id.penghubung.focalpoint.casework.model.CaseEvent;

/**
 * What an act brought about.
 *
 * @param noted what is put on record and told nobody else; stands before what is told
 * @param told what the others are told, and is put on record as well
 */
record CaseActionResult(List<EntryDraft> noted, List<CaseEvent> told) {

    static CaseActionResult told(List<CaseEvent> events) {
        return new CaseActionResult(List.of(), events);
    }

    static CaseActionResult noted(EntryDraft entry) {
        return new CaseActionResult(List.of(entry), List.of());
    }
}
