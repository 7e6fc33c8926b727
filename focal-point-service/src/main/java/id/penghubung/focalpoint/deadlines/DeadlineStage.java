package id.penghubung.focalpoint.deadlines;

import com.fasterxml.jackson.annotation.JsonAlias;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The stages of a complaint, a case, a letter, an action or a report that have a deadline. */
@Schema(name = "DeadlineStage")
public enum DeadlineStage {
    /** The coordinator checks a new complaint and its classification (<i>verifikasi</i>). */
    VERIFICATION,
    /** The reporter is told whether the complaint is complete (UU 25/2009 Art. 44). */
    COMPLETENESS_REPLY,
    /** The agency informs the reporter of its action (<i>tindak lanjut</i>). */
    FIRST_FOLLOW_UP,
    /** The agency gives its answer (<i>penyelesaian</i>). */
    RESOLUTION,
    /** The reporter replies to the answer; otherwise the complaint is closed (SP4N-LAPOR). */
    REPORTER_REPLY,
    /** The superior decides about the answer, because the reporter asks for it. */
    SUPERIOR_REVIEW,
    /**
     * The reporter answers an information request of the agency; otherwise the agency goes on, or the complaint is deemed withdrawn, as
     * the agency said when it asked.
     */
    INFORMATION_REPLY,
    /** The reporter completes the complaint; otherwise it is deemed withdrawn (UU 25/2009 Art. 44). */
    COMPLETION_BY_REPORTER,
    /** The complete complaint is settled, at whichever agencies (UU 25/2009 Art. 50, Perpres 76/2013). */
    OUTER_LIMIT,
    CLARIFICATION,
    CORRECTIVE_ACTION,
    RECOMMENDATION,
    REPORTER_COMMENT_ON_FINDINGS,
    /** The agency comes to a hearing to which the Ombudsman summons it. */
    HEARING,
    /** The agency does what it agreed to in a settlement meeting. */
    AGREEMENT,
    /** The agency answers another letter of the Ombudsman. Stored replies of earlier releases name the stage {@code ANSWER}. */
    @JsonAlias("ANSWER")
    REPLY
}
