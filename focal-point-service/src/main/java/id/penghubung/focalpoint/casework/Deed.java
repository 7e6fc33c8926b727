package id.penghubung.focalpoint.casework;

import id.penghubung.focalpoint.record.EntryDraft;
import java.util.List;

/**
 * What an act brought about.
 *
 * @param noted what is put on record and told nobody else; stands before what is told
 * @param told what the others are told, and is put on record as well
 */
record Deed(List<EntryDraft> noted, List<CaseEvent> told) {

    static Deed told(List<CaseEvent> events) {
        return new Deed(List.of(), events);
    }

    static Deed noted(EntryDraft entry) {
        return new Deed(List.of(entry), List.of());
    }
}
