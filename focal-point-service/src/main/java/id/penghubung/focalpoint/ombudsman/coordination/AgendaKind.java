package id.penghubung.focalpoint.ombudsman.coordination;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The subject of an agenda item, in the usual order of the agenda. */
@Schema(name = "CoordinationAgendaKind")
enum AgendaKind {
    /** A decision of an earlier meeting that is not done. */
    DECISION,
    /** A letter of the Ombudsman whose answer is late or due. */
    LETTER,
    /** An action that is not decided. */
    ACTION,
    /** A matter that is not closed. */
    MATTER,
    /** An item that was added by hand. */
    ADDED
}
