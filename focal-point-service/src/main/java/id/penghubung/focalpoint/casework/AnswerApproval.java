package id.penghubung.focalpoint.casework;

/** Which agencies give no answer without their head's approval. */
interface AnswerApproval {

    boolean isDemandedBy(String agencyCode);
}
