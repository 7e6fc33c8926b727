package id.penghubung.quality.surveys.survey;

/** State of a survey. */
public enum SurveyState {
    /** Takes answers; its figures change. */
    OPEN,
    /** Takes no more answers; its figures never change again. */
    CLOSED
}
