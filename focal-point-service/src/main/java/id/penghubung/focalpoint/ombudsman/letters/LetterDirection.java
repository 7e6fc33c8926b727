package id.penghubung.focalpoint.ombudsman.letters;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The direction of a letter, as seen from the regency. */
@Schema(name = "LetterDirection")
enum LetterDirection {
    INBOUND,
    OUTBOUND
}
