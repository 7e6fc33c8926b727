package id.penghubung.focalpoint.ombudsman.letters;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** State of the answer to a letter, from its draft to its dispatch. */
@Schema(name = "LetterAnswerState")
enum AnswerState {
    WRITING,
    SUBMITTED,
    SENT_BACK,
    APPROVED,
    DISPATCHED
}
