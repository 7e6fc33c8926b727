package id.penghubung.focalpoint.deadlines.escalation;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The rungs of the ladder that a duty climbs while nobody answers, lowest first. */
@Schema(name = "Rung")
public enum EscalationLevel {
    /** A word to whoever has the case, when half of the time is used. */
    REMINDER,
    /** The end is near. */
    WARNING,
    /** The time is up. */
    BREACH,
    /** The agency's head is told (<i>atasan langsung</i>). */
    SUPERIOR,
    /** The regency's coordinator is told. */
    COORDINATOR,
    /** The liaison of the Ombudsman's office is told. */
    OMBUDSMAN_LIAISON
}
