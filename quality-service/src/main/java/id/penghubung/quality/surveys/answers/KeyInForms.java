package id.penghubung.quality.surveys.answers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.penghubung.kit.problem.FieldError;
import id.penghubung.kit.problem.ProblemDocuments;
import id.penghubung.kit.problem.ProblemException;
import id.penghubung.kit.problemtype.Problem;
import id.penghubung.kit.text.Text;
import id.penghubung.quality.access.Scope;
import id.penghubung.quality.surveys.survey.Surveys;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keys in a batch of forms on paper, each for itself: one that is refused does not stop the others, and a batch may be sent again. */
@ApplicationScoped
class KeyInForms {

    private static final int CREATED = 201;
    private static final int OK = 200;

    private final KeyInForm keyInForm;
    private final Surveys surveys;
    private final Validator beans;
    private final ProblemDocuments problems;
    private final ObjectMapper json;

    KeyInForms(KeyInForm keyInForm, Surveys surveys, Validator beans, ProblemDocuments problems, ObjectMapper json) {
        this.keyInForm = keyInForm;
        this.surveys = surveys;
        this.beans = beans;
        this.problems = problems;
        this.json = json;
    }

    /**
     * Keys in forms in their order.
     *
     * @throws ProblemException 404 if there is no such survey in the scope, 409 if it is closed
     */
    PaperBatchView keyIn(UUID surveyId, Scope scope, List<JsonNode> forms, @Nullable String acceptLanguage) {
        surveys.getOpen(surveyId, scope);
        List<PaperLineView> lines = new ArrayList<>();
        for (JsonNode form : forms) {
            lines.add(keyIn(surveyId, lines.size() + 1, form, acceptLanguage));
        }
        return new PaperBatchView(
                (int) lines.stream().filter(line -> line.status() == CREATED).count(),
                (int) lines.stream().filter(line -> line.status() == OK).count(),
                (int) lines.stream().filter(line -> line.problem() != null).count(),
                lines);
    }

    private PaperLineView keyIn(UUID surveyId, int number, JsonNode line, @Nullable String acceptLanguage) {
        String formNumber = line.path("formNumber").textValue();
        try {
            if (!line.isObject()) {
                throw ProblemException.invalid(new FieldError("#", Text.of("harus satu objek", "must be an object")));
            }
            PaperFormRequest form = json.readerFor(PaperFormRequest.class).readValue(line);
            Set<ConstraintViolation<PaperFormRequest>> violations = beans.validate(form);
            if (!violations.isEmpty()) {
                throw new ConstraintViolationException(violations);
            }
            boolean isNew =
                    keyInForm.keyIn(surveyId, form.formNumber(), form.answer().toAnswer());
            return new PaperLineView(number, formNumber, isNew ? CREATED : OK, null);
        } catch (IOException | RuntimeException failure) {
            Problem problem = problems.of(failure, "/v1/surveys/" + surveyId + "/paper-answers", acceptLanguage);
            return new PaperLineView(number, formNumber, problem.status(), problem);
        }
    }
}
