package id.penghubung.focalpoint.casework.model;

import id.penghubung.events.SuperiorReviewDecided;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Decision of the superior about an answer. The names are the values of {@link SuperiorReviewDecided#decision()}. */
@Schema(name = "SuperiorDecision")
public enum SuperiorDecision {
    /** The answer is kept; the reporter may refer the complaint to the Ombudsman. */
    ANSWER_STANDS,
    /** The same agency goes on, with the time that it has used. */
    REOPEN,
    /** No decision is needed any more, because the reporter disputed the answer, or the complaint was erased. The system sets it. */
    LAPSED
}
