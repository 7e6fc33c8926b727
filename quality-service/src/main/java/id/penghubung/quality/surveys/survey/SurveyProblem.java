package id.penghubung.quality.surveys.survey;

import id.penghubung.kit.problem.ProblemException;
import id.penghubung.kit.problemtype.CatalogProblem;
import id.penghubung.kit.problemtype.ProblemType;

/** Problem types of satisfaction surveys. */
public enum SurveyProblem implements CatalogProblem {
    SURVEY_CLOSED("survey-closed", 409, "Survei sudah ditutup", "The survey is closed"),
    SURVEY_OPEN("survey-open", 409, "Survei belum ditutup", "The survey is still open"),
    SURVEY_LINK_USED("survey-link-used", 409, "Tautan survei sudah dipakai", "The link of the survey was used"),
    SURVEY_LINK_EXPIRED(
            "survey-link-expired", 410, "Tautan survei sudah kedaluwarsa", "The link of the survey has expired"),
    FORM_NUMBER_USED(
            "form-number-used", 422, "Nomor formulir dipakai untuk isian lain", "The number belongs to another form");

    private final ProblemType type;

    SurveyProblem(String slug, int status, String id, String en) {
        type = ProblemType.of(slug, status, id, en);
    }

    @Override
    public ProblemType type() {
        return type;
    }

    /** Returns the problem of a change of a survey that is closed. */
    public static ProblemException closed() {
        return ProblemException.of(
                SURVEY_CLOSED,
                "Survei ini sudah ditutup. Jawaban baru tidak dihitung lagi.",
                "This survey is closed. New answers are not counted any more.");
    }
}
