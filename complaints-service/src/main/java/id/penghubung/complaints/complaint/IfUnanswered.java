package id.penghubung.complaints.complaint;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Consequence for a complaint whose reporter does not answer an information request in time. */
@Schema(name = "IfUnanswered")
public enum IfUnanswered {
    /** The agency goes on without the answer. */
    CONTINUE,
    /** The complaint is deemed withdrawn. */
    WITHDRAW;

    /** Returns the consequence of an event; that of an unknown or absent value is the mild one. */
    static IfUnanswered of(@Nullable String value) {
        return WITHDRAW.name().equals(value) ? WITHDRAW : CONTINUE;
    }
}
