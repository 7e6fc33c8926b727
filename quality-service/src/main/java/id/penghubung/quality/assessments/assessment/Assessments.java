package id.penghubung.quality.assessments.assessment;

import id.penghubung.kit.office.OfficeTime;
import id.penghubung.kit.paging.Cursor;
import id.penghubung.kit.paging.Page;
import id.penghubung.kit.problem.FieldError;
import id.penghubung.kit.problem.ProblemException;
import id.penghubung.kit.runtime.IdGenerator;
import id.penghubung.kit.version.EntityTags;
import id.penghubung.quality.access.Actor;
import id.penghubung.quality.access.Scope;
import id.penghubung.quality.assessments.AssessmentProblem;
import id.penghubung.quality.assessments.InstrumentContent;
import id.penghubung.quality.assessments.instruments.Instrument;
import id.penghubung.quality.assessments.instruments.InstrumentState;
import id.penghubung.quality.assessments.instruments.Instruments;
import id.penghubung.quality.units.Unit;
import id.penghubung.quality.units.UnitDirectory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Opens and finds assessments, and gives the other parts of this feature the one that they change. */
@ApplicationScoped
public class Assessments {

    private final AssessmentTable table;
    private final Instruments instruments;
    private final UnitDirectory units;
    private final AssessmentMails mails;
    private final AssessmentSettings settings;
    private final OfficeTime office;
    private final IdGenerator ids;
    private final Clock clock;

    Assessments(
            AssessmentTable table,
            Instruments instruments,
            UnitDirectory units,
            AssessmentMails mails,
            AssessmentSettings settings,
            OfficeTime office,
            IdGenerator ids,
            Clock clock) {
        this.table = table;
        this.instruments = instruments;
        this.units = units;
        this.mails = mails;
        this.settings = settings;
        this.office = office;
        this.ids = ids;
        this.clock = clock;
    }

    /** An assessment, as a request names it. */
    record Target(UUID id, Scope scope, @Nullable String ifMatch) {}

    /** Returns a page with the agency of each assessment, the last opened first. */
    Page<Assessment> page(
            Scope scope, @Nullable UUID instrumentId, @Nullable String unitCode, Optional<Cursor> after, int limit) {
        return Page.of(
                table.page(
                        scope,
                        new AssessmentTable.Filter(instrumentId, unitCode),
                        after.map(cursor -> cursor.uuid(0)).orElse(null),
                        limit),
                limit,
                assessment -> Cursor.at(assessment.id()),
                assessment -> assessment);
    }

    /** @throws ProblemException 404 if there is no such assessment in the scope */
    public Assessment get(UUID id, Scope scope) {
        return table.find(id, scope).orElseThrow(ProblemException::notFound);
    }

    /** Returns the evaluated assessments of an instrument, also those that are not concluded yet; their scores have no notes. */
    public List<Assessment> evaluated(UUID instrumentId, int limit) {
        return table.evaluated(instrumentId, limit);
    }

    /** Returns the number of active units without an evaluated assessment. */
    public int unitsWithout(UUID instrumentId) {
        return table.unitsWithout(instrumentId);
    }

    /** Returns the instrument of an assessment. It was released, so that it never changes. */
    public Instrument instrumentOf(Assessment assessment) {
        return instruments.get(assessment.subject().instrumentId());
    }

    /**
     * Keeps an assessment open for answers of users until the transaction of the caller ends.
     *
     * @throws ProblemException 404 for none, 409 if its evaluation is submitted
     */
    public Assessment holdForAnswer(UUID id) {
        return requireAnswers(table.share(id).orElseThrow(ProblemException::notFound));
    }

    /** @throws ProblemException 409 if the evaluation is submitted */
    public static Assessment requireAnswers(Assessment assessment) {
        if (!assessment.takesAnswers()) {
            throw ProblemException.of(
                    AssessmentProblem.ASSESSMENT_USERS_CLOSED,
                    "Penilaian unit ini sudah selesai. Jawaban baru tidak dihitung lagi.",
                    "The evaluation of this unit has ended. New answers are not counted any more.");
        }
        return assessment;
    }

    /** @throws ProblemException 400 if unit or instrument are unknown or not of the scope, 409 for a draft or a second assessment */
    @Transactional
    Assessment open(Scope scope, Actor actor, NewAssessmentRequest request) {
        Unit unit = units.requireActive(request.unitCode(), "unitCode");
        if (!scope.includes(unit.agencyCode())) {
            throw ProblemException.invalid(
                    FieldError.of("unitCode", "bukan unit instansi Anda", "is not a unit of your agency"));
        }
        Instrument instrument = instruments
                .find(request.instrumentId())
                .orElseThrow(() -> ProblemException.invalid(
                        FieldError.of("instrumentId", "bukan instrumen penilaian", "is not an instrument")));
        if (instrument.state() == InstrumentState.DRAFT) {
            throw ProblemException.of(
                    AssessmentProblem.ASSESSMENT_INSTRUMENT_DRAFT,
                    "Tunggu sampai Bagian Organisasi menetapkannya.",
                    "Wait until the organisation bureau releases it.");
        }
        LocalDate selfDueOn = instrument.content().selfAssessmentDue(office.today());
        Assessment assessment = Assessment.opened(
                ids.next(),
                new Assessment.Subject(instrument.id(), unit.code(), unit.agencyCode(), selfDueOn),
                change(actor));
        if (!table.insert(assessment, selfDueOn.minusDays(settings.firstReminderDays()))) {
            throw ProblemException.of(
                    AssessmentProblem.ASSESSMENT_EXISTS,
                    "Lanjutkan penilaian yang sudah dibuka.",
                    "Continue the one that is open.");
        }
        mails.opened(assessment, instrument);
        return assessment;
    }

    /**
     * Changes an assessment. Joins the transaction of the caller.
     *
     * @throws ProblemException 404 if there is no such assessment in the scope, 412 for another version, 428 for none
     */
    Step step(Target target, UnaryOperator<Assessment> step) {
        Assessment before = table.lock(target.id(), target.scope()).orElseThrow(ProblemException::notFound);
        EntityTags.requireMatch(target.ifMatch(), before.version());
        Assessment after = step.apply(before);
        table.update(after);
        return new Step(before, after);
    }

    /** An assessment before and after a change. */
    record Step(Assessment before, Assessment after) {}

    InstrumentContent contentOf(Assessment assessment) {
        return instrumentOf(assessment).content();
    }

    Assessment.Change change(Actor actor) {
        return new Assessment.Change(actor.account(), clock.instant());
    }
}
