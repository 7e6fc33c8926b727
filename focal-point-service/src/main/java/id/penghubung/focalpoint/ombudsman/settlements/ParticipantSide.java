package id.penghubung.focalpoint.ombudsman.settlements;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The side of a participant of a settlement meeting. */
@Schema(name = "ParticipantSide")
enum ParticipantSide {
    AGENCY,
    OMBUDSMAN,
    /** The reporter, or a person in their place. Recorded without a name: a matter stores no identity of its reporter. */
    REPORTER,
    OTHER
}
