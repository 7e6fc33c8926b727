package id.penghubung.quality.forums;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** State of what a forum agreed on. */
@Schema(name = "ForumAgreementState")
public enum AgreementState {
    OPEN,
    /** Open past its due date when the forum was closed; its record says so. It can still be done, late. */
    OVERDUE,
    DONE
}
