package id.penghubung.focalpoint.casework.model;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Consequence for a complaint whose reporter does not answer an information request in time. */
@Schema(name = "CaseIfUnanswered")
public enum IfUnanswered {
    /** The agency goes on without the answer. */
    CONTINUE,
    /** The complaint is deemed withdrawn (UU 25/2009 Art. 44). */
    WITHDRAW
}
