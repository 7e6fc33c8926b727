package id.penghubung.focalpoint.deadlines.escalation;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The levels to which an unanswered deadline escalates, lowest first. */
@Schema(name = "EscalationLevel")
public enum EscalationLevel {
    /** The assignee is reminded when half of the time is used. */
    REMINDER,
    /** The deadline is near. */
    WARNING,
    /** The deadline is breached. */
    BREACH,
    /** The head of the agency is notified (<i>atasan langsung</i>). */
    SUPERIOR,
    /** The coordinator of the regency is notified. */
    COORDINATOR,
    /** The liaison of the Ombudsman is notified. */
    OMBUDSMAN_LIAISON
}
