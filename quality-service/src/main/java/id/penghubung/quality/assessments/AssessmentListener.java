package id.penghubung.quality.assessments;

/** Takes part in the conclusion of assessments. Each bean of it is called. */
public interface AssessmentListener {

    /** Called in the transaction that concludes an assessment; an exception keeps it open. */
    void concluded(AssessmentConcluded assessment);
}
