package id.penghubung.quality.assessments.reports;

import id.penghubung.kit.problem.ProblemException;
import id.penghubung.quality.access.Scope;
import id.penghubung.quality.assessments.Aspect;
import id.penghubung.quality.assessments.AssessmentForm;
import id.penghubung.quality.assessments.Category;
import id.penghubung.quality.assessments.InstrumentContent;
import id.penghubung.quality.assessments.Score;
import id.penghubung.quality.assessments.ServiceIndex;
import id.penghubung.quality.assessments.UserSums;
import id.penghubung.quality.assessments.assessment.Assessment;
import id.penghubung.quality.assessments.assessment.AssessmentState;
import id.penghubung.quality.assessments.assessment.Assessments;
import id.penghubung.quality.assessments.assessment.Outcomes;
import id.penghubung.quality.assessments.instruments.Instrument;
import id.penghubung.quality.assessments.sums.RunningUserSums;
import id.penghubung.quality.units.Unit;
import id.penghubung.quality.units.UnitDirectory;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Reads the result of one assessment. */
@ApplicationScoped
class AssessmentReports {

    private static final int DECIMALS = 4;

    private final Assessments assessments;
    private final RunningUserSums sums;
    private final UnitDirectory units;

    AssessmentReports(Assessments assessments, RunningUserSums sums, UnitDirectory units) {
        this.assessments = assessments;
        this.sums = sums;
        this.units = units;
    }

    /** @throws ProblemException 404 if there is no such assessment in the scope, 409 until it is evaluated */
    AssessmentResultView read(UUID id, Scope scope) {
        Assessment assessment = assessments.get(id, scope).requireEvaluated();
        Instrument instrument = assessments.instrumentOf(assessment);
        InstrumentContent content = instrument.content();
        UserSums users = sums.of(id);
        ServiceIndex index = Outcomes.index(assessment, instrument, users);
        String unit = assessment.subject().unitCode();
        return new AssessmentResultView(
                id,
                unit,
                units.find(unit).map(Unit::name).orElse(unit),
                instrument.year(),
                instrument.title(),
                assessment.state(),
                assessment.state() != AssessmentState.CONCLUDED,
                index.value(),
                index.category().code(),
                index.category().name(),
                index.next().map(Category::code).orElse(null),
                index.gap().orElse(null),
                Arrays.stream(AssessmentForm.values())
                        .map(form -> new AssessmentResultView.FormResult(
                                form,
                                content.combination().of(form),
                                form == AssessmentForm.F03 && !users.areShown()
                                        ? null
                                        : index.ofForm(form).rounded(DECIMALS)))
                        .toList(),
                content.aspects().stream()
                        .map(aspect -> aspect(aspect, assessment, index))
                        .toList(),
                users.respondents(),
                content.userQuestions().stream()
                        .map(question -> new AssessmentResultView.QuestionResult(
                                question.code(),
                                question.text(),
                                users.areShown()
                                        ? users.average(question.code()).rounded(DECIMALS)
                                        : null))
                        .toList(),
                index.gains().stream().map(GainView::of).toList());
    }

    private static AssessmentResultView.AspectResult aspect(Aspect aspect, Assessment assessment, ServiceIndex index) {
        Map<String, Integer> self = values(assessment.scores(AssessmentForm.F01));
        Map<String, Integer> evaluation = values(assessment.scores(AssessmentForm.F02));
        return new AssessmentResultView.AspectResult(
                aspect.code(),
                aspect.name(),
                aspect.weight(),
                index.ofAspect(AssessmentForm.F01, aspect).rounded(DECIMALS),
                index.ofAspect(AssessmentForm.F02, aspect).rounded(DECIMALS),
                aspect.indicators().stream()
                        .map(indicator -> new AssessmentResultView.IndicatorResult(
                                indicator.code(),
                                indicator.name(),
                                indicator.weight(),
                                self.get(indicator.code()),
                                evaluation.get(indicator.code())))
                        .toList());
    }

    private static Map<String, Integer> values(List<Score> scores) {
        Map<String, Integer> values = new HashMap<>();
        scores.forEach(score -> values.put(score.indicator(), score.value()));
        return values;
    }
}
