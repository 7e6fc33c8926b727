package id.penghubung.quality.improvements;

import id.penghubung.kit.office.OfficeTime;
import id.penghubung.kit.paging.Cursor;
import id.penghubung.kit.paging.Page;
import id.penghubung.kit.problem.FieldError;
import id.penghubung.kit.problem.ProblemException;
import id.penghubung.kit.version.EntityTags;
import id.penghubung.quality.access.Actor;
import id.penghubung.quality.access.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The list of improvement actions for those who carry them out and those who confirm them. */
@ApplicationScoped
public class Improvements {

    private final ImprovementTable table;
    private final ImprovementSettings settings;
    private final OfficeTime office;
    private final Clock clock;

    Improvements(ImprovementTable table, ImprovementSettings settings, OfficeTime office, Clock clock) {
        this.table = table;
        this.settings = settings;
        this.office = office;
        this.clock = clock;
    }

    /** An action, as a request names it. */
    public record Target(UUID id, Scope scope, @Nullable String ifMatch) {}

    Page<ImprovementView> page(Scope scope, ImprovementFilter filter, Optional<Cursor> after, int limit) {
        return Page.of(
                table.page(scope, filter, after.map(cursor -> cursor.uuid(0)).orElse(null), limit),
                limit,
                improvement -> Cursor.at(improvement.id()),
                this::view);
    }

    /** @throws ProblemException 404 if there is no such action in the scope */
    ImprovementView get(UUID id, Scope scope) {
        return view(table.find(id, scope).orElseThrow(ProblemException::notFound));
    }

    /**
     * Plans the measure of an action. A unit sets the due date once, with its first plan; the bureau may move it.
     *
     * @throws ProblemException as {@link #step}, 409 unless it is pending, or if the due date or the owner is fixed; 400 for a due date
     *     in the past
     */
    @Transactional
    ImprovementView plan(Target target, Actor actor, boolean byBureau, PlanRequest request) {
        return step(target, improvement -> {
            Improvement.Plan plan = new Improvement.Plan(request.owner(), request.dueOn(), request.measure());
            requireChangeable(improvement, plan, byBureau);
            return improvement.planned(plan, settings.reminderDays(), change(actor));
        });
    }

    /**
     * Records what was done, with the evidence in words or as files that were added before.
     *
     * @throws ProblemException as {@link #step}, 409 unless it is pending and completed by its unit, 422 without evidence, 400 for a day
     *     in the future or before the opening
     */
    @Transactional
    ImprovementView complete(Target target, Actor actor, ImprovementCompletionRequest request) {
        if (request.completedOn().isAfter(office.today())) {
            throw ProblemException.invalid(
                    FieldError.of("completedOn", "tidak boleh di masa depan", "must not be in the future"));
        }
        return step(target, improvement -> {
            Improvement completed = improvement.completedByUnit(
                    new Improvement.Completion(request.completedOn(), request.evidence()), change(actor));
            if (request.evidence() == null && !table.hasFiles(improvement.id())) {
                throw ProblemException.of(
                                ImprovementProblem.IMPROVEMENT_WITHOUT_EVIDENCE,
                                "Jelaskan hasilnya, atau kirim dulu berkas buktinya.",
                                "Describe the result, or first add a file that shows it.")
                        .withError(FieldError.of("evidence", "belum ada bukti", "there is no evidence"));
            }
            return completed;
        });
    }

    /** @throws ProblemException as {@link #step}, 409 unless it is completed */
    @Transactional
    ImprovementView verify(Target target, Actor actor, @Nullable String remark) {
        return step(target, improvement -> improvement.verified(remark, change(actor)));
    }

    /** @throws ProblemException as {@link #step}, 409 unless it is completed by its unit */
    @Transactional
    ImprovementView sendBack(Target target, Actor actor, String reason) {
        return step(target, improvement -> improvement.sentBack(reason, office.today(), change(actor)));
    }

    /** @throws ProblemException as {@link #step}, 409 unless it is pending */
    @Transactional
    ImprovementView cancel(Target target, Actor actor, String reason) {
        return step(target, improvement -> improvement.cancelled(reason, change(actor)));
    }

    /**
     * Checks that files may be added to an action.
     *
     * @throws ProblemException 404 if there is no such action in the scope, 409 unless it is pending
     */
    public void requirePending(UUID id, Scope scope) {
        requirePending(table.find(id, scope).orElseThrow(ProblemException::notFound));
    }

    /** @throws ProblemException 404 if there is no such action in the scope */
    public void requireVisible(UUID id, Scope scope) {
        if (table.find(id, scope).isEmpty()) {
            throw ProblemException.notFound();
        }
    }

    /**
     * Counts a file of an action that is added. Joins the transaction of the caller.
     *
     * @throws ProblemException as {@link #step}, 409 unless it is pending
     */
    public ImprovementView addFile(Target target, Actor actor) {
        return step(target, improvement -> {
            requirePending(improvement);
            return improvement.touched(change(actor));
        });
    }

    /** @throws ProblemException 404 if there is no such action in the scope, 412 for another version, 428 for none */
    private ImprovementView step(Target target, UnaryOperator<Improvement> step) {
        Improvement improvement = table.lock(target.id(), target.scope()).orElseThrow(ProblemException::notFound);
        EntityTags.requireMatch(target.ifMatch(), improvement.version());
        Improvement changed = step.apply(improvement);
        table.update(changed);
        return view(changed);
    }

    private void requireChangeable(Improvement improvement, Improvement.Plan plan, boolean byBureau) {
        boolean sameDay = plan.dueOn().equals(improvement.plan().dueOn());
        boolean sameOwner = plan.owner().equals(improvement.plan().owner());
        if (improvement.origin().source() == ImprovementSource.FORUM && !(sameDay && sameOwner)) {
            throw ProblemException.of(
                    ImprovementProblem.IMPROVEMENT_FOLLOWS_SOURCE,
                    "Penanggung jawab dan tenggat mengikuti kesepakatan forum.",
                    "Owner and due date follow the agreement of the forum.");
        }
        if (!sameDay && !byBureau && improvement.state() != ImprovementState.OPEN) {
            throw ProblemException.of(
                    ImprovementProblem.IMPROVEMENT_DUE_DATE_FIXED,
                    "Mintalah Bagian Organisasi mengubah tenggatnya.",
                    "Ask the organisation bureau to move the due date.");
        }
        if (!sameDay && plan.dueOn().isBefore(office.today())) {
            throw ProblemException.invalid(
                    FieldError.of("dueOn", "tidak boleh di masa lalu", "must not be in the past"));
        }
    }

    private static void requirePending(Improvement improvement) {
        if (!improvement.state().isPending()) {
            throw ProblemException.of(
                    ImprovementProblem.IMPROVEMENT_STEP_NOT_ALLOWED,
                    "Berkas hanya dapat ditambahkan sebelum tindakan selesai.",
                    "Files can be added only until the action is completed.");
        }
    }

    private ImprovementView view(Improvement improvement) {
        return ImprovementView.of(improvement, office.today());
    }

    private Improvement.Change change(Actor actor) {
        return new Improvement.Change(actor.account(), clock.instant());
    }
}
