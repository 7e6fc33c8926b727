package id.penghubung.quality.assessments.users;

import id.penghubung.kit.problem.ProblemException;
import id.penghubung.kit.problemtype.CatalogProblem;
import id.penghubung.kit.text.Languages;
import id.penghubung.quality.assessments.AssessmentProblem;
import id.penghubung.quality.surveys.MessagePage;
import id.penghubung.quality.surveys.RespondentPages;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.time.format.DateTimeFormatter;
import java.util.Map;

/** Renders the pages of users. */
@ApplicationScoped
class UserFormPages {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Languages.INDONESIAN);
    private static final String ABOUT = "Penilaian pelayanan";

    private static final Map<CatalogProblem, MessagePage> MESSAGES = Map.of(
            AssessmentProblem.ASSESSMENT_LINK_USED, MessagePage.USED,
            AssessmentProblem.ASSESSMENT_LINK_EXPIRED, MessagePage.EXPIRED,
            AssessmentProblem.ASSESSMENT_USERS_CLOSED, MessagePage.ASSESSMENT_CLOSED);

    private final RespondentPages pages;
    private final Template form;

    UserFormPages(RespondentPages pages, @Location("assessments/form.html") Template form) {
        this.pages = pages;
        this.form = form;
    }

    /**
     * Renders the questions.
     *
     * @param values what was entered; only valid values
     * @param isSent whether the form was sent
     */
    Response form(int status, UserQuestionsView view, String action, Map<String, Integer> values, boolean isSent) {
        UserFormModel model = new UserFormModel(
                view.unitName(),
                DAY.format(view.until()),
                action,
                view.questions().stream()
                        .map(question -> UserFormModel.Question.of(question, values, isSent))
                        .toList());
        return pages.page(status, form.data("form", model));
    }

    Response thanks() {
        return message(MessagePage.THANKS);
    }

    /** Returns the page for a problem after an answer was sent. Throws as {@link MessagePage#of}. */
    Response message(ProblemException problem) {
        return message(MessagePage.of(problem, MESSAGES));
    }

    /** Returns the page for a problem when a link is opened. Throws as {@link MessagePage#of}. */
    Response opened(ProblemException problem) {
        return message(MessagePage.ofOpened(problem, MESSAGES));
    }

    private Response message(MessagePage shown) {
        return pages.message(shown, ABOUT, "");
    }
}
