package id.penghubung.quality.surveys;

/** Takes part in the closing of surveys. Each bean of it is called. */
public interface SurveyListener {

    /** Called in the transaction that closes a survey; an exception keeps it open. */
    void closed(SurveyClosed survey);
}
