package id.penghubung.quality.assessments.assessment;

import id.penghubung.kit.problem.FieldError;
import id.penghubung.kit.problem.ProblemException;
import id.penghubung.quality.access.Actor;
import id.penghubung.quality.assessments.AssessmentConcluded;
import id.penghubung.quality.assessments.AssessmentForm;
import id.penghubung.quality.assessments.AssessmentListener;
import id.penghubung.quality.assessments.IndicatorGain;
import id.penghubung.quality.assessments.InstrumentCheck;
import id.penghubung.quality.assessments.InstrumentContent;
import id.penghubung.quality.assessments.Score;
import id.penghubung.quality.assessments.instruments.Instrument;
import id.penghubung.quality.assessments.sums.RunningUserSums;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Takes objections of units, decides about them, and concludes assessments. */
@ApplicationScoped
class Objections {

    /** Indicators of an assessment that become improvement actions. */
    private static final int GAPS = 5;

    private final Assessments assessments;
    private final ScoreChanges changes;
    private final Outcomes outcomes;
    private final RunningUserSums sums;
    private final AssessmentMails mails;
    private final AssessmentEventPublisher events;
    private final Iterable<AssessmentListener> listeners;

    Objections(
            Assessments assessments,
            ScoreChanges changes,
            Outcomes outcomes,
            RunningUserSums sums,
            AssessmentMails mails,
            AssessmentEventPublisher events,
            @Any Instance<AssessmentListener> listeners) {
        this.assessments = assessments;
        this.changes = changes;
        this.outcomes = outcomes;
        this.sums = sums;
        this.mails = mails;
        this.events = events;
        this.listeners = listeners;
    }

    /** @throws ProblemException as {@link Assessments#step}, 409 unless it is evaluated and in time, 400 for an unknown indicator */
    @Transactional
    Assessment object(Assessments.Target target, Actor actor, ObjectionRequest request) {
        Assessment objectedTo = assessments
                .step(target, assessment -> {
                    Assessment.Change change = assessments.change(actor);
                    Assessment objected = assessment.objected(
                            new Objection(request.reason(), request.indicators(), change.account(), change.at(), null),
                            change);
                    requireKnown(assessments.contentOf(assessment), request.indicators());
                    return objected;
                })
                .after();
        mails.objected(objectedTo, assessments.instrumentOf(objectedTo));
        return objectedTo;
    }

    /**
     * Decides about an objection, which makes the evaluation final.
     *
     * @throws ProblemException as {@link Assessments#step}, 409 unless the unit has objected, 400 for corrections that do not fit, 422 if
     *     its instrument has a placeholder
     */
    @Transactional
    Assessment decide(Assessments.Target target, Actor actor, DecisionRequest request) {
        Assessments.Step step = assessments.step(target, assessment -> {
            assessment.require(AssessmentState.OBJECTED);
            requireCorrections(assessment, request);
            List<Score> corrected = corrected(assessment.scores(AssessmentForm.F02), request.corrected());
            Assessment.Change change = assessments.change(actor);
            return assessment.decided(
                    new Objection.Decision(request.outcome(), request.reason(), change.account(), change.at()),
                    corrected,
                    outcomes.of(assessment, corrected),
                    change);
        });
        changes.record(step.before(), step.after(), AssessmentForm.F02, ChangeReason.OBJECTION, actor);
        notifyListeners(step.after());
        mails.decided(step.after(), assessments.instrumentOf(step.after()), request.outcome());
        return step.after();
    }

    /**
     * Makes an evaluation final.
     *
     * @throws ProblemException as {@link Assessments#step}, 409 unless it is evaluated and the time for an objection is over, 422 if its
     *     instrument has a placeholder
     */
    @Transactional
    Assessment conclude(Assessments.Target target, Actor actor) {
        Assessment concluded = assessments
                .step(target, assessment -> assessment.concluded(assessments.change(actor)))
                .after();
        notifyListeners(concluded);
        return concluded;
    }

    private void notifyListeners(Assessment concluded) {
        Instrument instrument = assessments.instrumentOf(concluded);
        InstrumentCheck.requireEntered(instrument.content(), "#/instrument/content");
        Assessment.Outcome outcome = Objects.requireNonNull(concluded.outcome());
        List<IndicatorGain> gains =
                Outcomes.index(concluded, instrument, sums.of(concluded.id())).gains();
        AssessmentConcluded shared = new AssessmentConcluded(
                concluded.id(),
                concluded.subject().agencyCode(),
                concluded.subject().unitCode(),
                instrument.kind(),
                instrument.year(),
                outcome.index(),
                outcome.category(),
                gains.stream().limit(GAPS).toList());
        listeners.forEach(listener -> listener.concluded(shared));
        events.concluded(concluded, instrument);
    }

    private static void requireKnown(InstrumentContent content, List<String> indicators) {
        for (int i = 0; i < indicators.size(); i++) {
            if (content.indicator(indicators.get(i)).isEmpty()) {
                throw ProblemException.invalid(FieldError.of(
                        "indicators/" + i,
                        "bukan kode indikator instrumen ini",
                        "is not the code of an indicator of this instrument"));
            }
        }
    }

    private void requireCorrections(Assessment assessment, DecisionRequest request) {
        List<Score> corrections = request.corrected();
        if ((request.outcome() == ObjectionOutcome.REJECTED) != corrections.isEmpty()) {
            throw ProblemException.invalid(FieldError.of(
                    "corrections",
                    "wajib ada bila sanggahan diterima, dan kosong bila ditolak",
                    "are needed for an accepted objection, and none for a rejected one"));
        }
        ScoreCheck.requireValid(assessments.contentOf(assessment), corrections, "corrections");
        List<String> objected = Objects.requireNonNull(assessment.objection()).indicators();
        for (int i = 0; i < corrections.size(); i++) {
            if (!objected.contains(corrections.get(i).indicator())) {
                throw ProblemException.invalid(FieldError.of(
                        "corrections/" + i + "/indicator", "tidak disanggah", "is not part of the objection"));
            }
        }
    }

    private static List<Score> corrected(List<Score> scores, List<Score> corrections) {
        Map<String, Score> byIndicator = new LinkedHashMap<>();
        scores.forEach(score -> byIndicator.put(score.indicator(), score));
        corrections.forEach(score -> byIndicator.put(score.indicator(), score));
        return new ArrayList<>(byIndicator.values());
    }
}
