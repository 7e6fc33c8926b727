package id.penghubung.quality.assessments.assessment;

import id.penghubung.kit.problem.FieldError;
import id.penghubung.kit.problem.ProblemException;
import id.penghubung.kit.text.Text;
import id.penghubung.quality.assessments.AssessmentProblem;
import id.penghubung.quality.assessments.Indicator;
import id.penghubung.quality.assessments.InstrumentContent;
import id.penghubung.quality.assessments.Score;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Checks scores against their instrument. */
final class ScoreCheck {

    private ScoreCheck() {}

    /**
     * Requires known indicators, each once, with scores on their scales.
     *
     * @param field name of the list in the request
     * @throws ProblemException 400 with a pointer for each score that is not valid
     */
    static void requireValid(InstrumentContent content, List<Score> scores, String field) {
        List<FieldError> errors = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < scores.size(); i++) {
            Score score = scores.get(i);
            Optional<Indicator> indicator = content.indicator(score.indicator());
            if (indicator.isEmpty()) {
                errors.add(FieldError.of(
                        field + "/" + i + "/indicator",
                        "bukan kode indikator instrumen ini",
                        "is not the code of an indicator of this instrument"));
            } else if (!seen.add(score.indicator())) {
                errors.add(FieldError.of(
                        field + "/" + i + "/indicator", "dinilai lebih dari sekali", "is scored more than once"));
            } else if (!indicator.get().allows(score.value())) {
                errors.add(outside(field + "/" + i + "/value", indicator.get()));
            }
        }
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
    }

    private static FieldError outside(String pointer, Indicator indicator) {
        return FieldError.of(
                pointer,
                "harus " + indicator.lowest() + " sampai " + indicator.highest(),
                "must be from " + indicator.lowest() + " to " + indicator.highest());
    }

    /** Returns an error for each indicator without a score. */
    static List<FieldError> missing(InstrumentContent content, List<Score> scores, String field) {
        Set<String> scored = scores.stream().map(Score::indicator).collect(Collectors.toSet());
        return content.indicators().stream()
                .filter(indicator -> !scored.contains(indicator.code()))
                .map(indicator -> FieldError.of(
                        field + "/" + indicator.code(), "indikator ini belum dinilai", "this indicator has no score"))
                .toList();
    }

    /** @throws ProblemException 422 with the errors, if there are any */
    static void requireComplete(List<FieldError> errors) {
        if (!errors.isEmpty()) {
            ProblemException problem = ProblemException.of(
                    AssessmentProblem.ASSESSMENT_INCOMPLETE,
                    Text.of("Lengkapi yang disebut, lalu kirim lagi.", "Complete what is named, then send again."));
            for (FieldError error : errors) {
                problem = problem.withError(error);
            }
            throw problem;
        }
    }
}
