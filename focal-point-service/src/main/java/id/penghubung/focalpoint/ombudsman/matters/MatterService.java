package id.penghubung.focalpoint.ombudsman.matters;

import id.penghubung.focalpoint.audit.EntryView;
import id.penghubung.focalpoint.ombudsman.MatterClosing;
import id.penghubung.focalpoint.ombudsman.MatterFiles;
import id.penghubung.focalpoint.ombudsman.MatterViewer;
import id.penghubung.focalpoint.ombudsman.StepTarget;
import id.penghubung.kit.paging.Cursor;
import id.penghubung.kit.paging.Page;
import id.penghubung.kit.problem.FieldError;
import id.penghubung.kit.problem.ProblemException;
import id.penghubung.kit.problemtype.CommonProblem;
import id.penghubung.kit.runtime.IdGenerator;
import id.penghubung.kit.version.EntityTags;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Opens matters, moves them through their stages and reads them. A matter that the caller may not see is not found. */
@ApplicationScoped
class MatterService {

    private final MatterRepository matters;
    private final MatterListTable list;
    private final MatterValidator validator;
    private final MatterHistory history;
    private final MatterEventPublisher events;
    private final MatterExclusionPublisher exclusions;
    private final List<MatterClosing> closings;
    private final MatterFiles files;
    private final MatterViews views;
    private final IdGenerator ids;
    private final Clock clock;

    MatterService(
            MatterRepository matters,
            MatterListTable list,
            MatterValidator validator,
            MatterHistory history,
            MatterEventPublisher events,
            MatterExclusionPublisher exclusions,
            @All List<MatterClosing> closings,
            MatterFiles files,
            MatterViews views,
            IdGenerator ids,
            Clock clock) {
        this.matters = matters;
        this.list = list;
        this.validator = validator;
        this.history = history;
        this.events = events;
        this.exclusions = exclusions;
        this.closings = closings;
        this.files = files;
        this.views = views;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Opens a matter.
     *
     * @throws ProblemException 400 that points to every wrong field
     */
    @Transactional
    MatterView open(MatterViewer viewer, MatterRequest request) {
        LocalDate openedOn = validator.dayOrToday(request.openedOn());
        validator.requireValid(request, openedOn, viewer.opensFromLetter());
        Matter matter = new Matter(ids.next(), request, openedOn, clock.instant());
        history.open(matter, viewer.actor());
        events.opened(matter);
        // The reply carries the version.
        matters.flush();
        return views.of(matter, viewer);
    }

    /** Returns one page of the visible matters, latest registered first. */
    @Transactional
    Page<MatterView> page(MatterViewer viewer, MatterFilter filter, int size) {
        List<Matter> rows = matters.of(list.page(viewer, filter, size + 1));
        Function<Matter, MatterView> view = views.ofAll(rows, viewer);
        return Page.of(rows, size, matter -> Cursor.at(matter.id()), view);
    }

    /** @throws ProblemException 404 if there is no such matter, or the caller may not see it */
    @Transactional
    MatterView get(MatterViewer viewer, UUID id) {
        return views.of(visible(viewer, id), viewer);
    }

    /** @throws ProblemException 404 if there is no such matter, or the caller may not see it */
    @Transactional
    List<EntryView> timeline(MatterViewer viewer, UUID id) {
        Matter matter = visible(viewer, id);
        return history.visibleEntries(id, viewer, views.visibleFiles(List.of(matter), viewer));
    }

    /**
     * Moves a matter to another stage.
     *
     * @throws ProblemException 404; 412 or 428; 409 if the matter is closed or the transition is not allowed; 400 if a field
     *     is not valid
     */
    @Transactional
    MatterView move(MatterViewer viewer, StepTarget target, MoveRequest request) {
        UUID id = target.id();
        Matter matter = lockVisible(viewer, id);
        EntityTags.requireMatch(target.ifMatch(), matter.version());
        LocalDate on = validator.requireNotFuture("on", request.on());
        requireFile(id, request.attachmentId());
        StageMove move = matter.move(request, on, clock.instant());
        history.moved(matter, move, viewer.actor());
        events.moved(matter, move);
        if (matter.stage().isFinal()) {
            closings.forEach(part -> part.onClosed(id, move.movedAt()));
        }
        matters.flush();
        return views.of(matter, viewer);
    }

    /**
     * Declares a conflict of interest, for the caller or, by the liaison and the coordinator, for an officer of an agency
     * concerned. A repeated declaration changes nothing.
     *
     * @throws ProblemException 404; 403 if the caller may not declare it for another account; 400 if that is no account of an
     *     agency concerned
     */
    @Transactional
    void declareConflict(MatterViewer viewer, UUID id, ConflictRequest request) {
        Matter matter = lock(id);
        String account = request.account() == null ? viewer.signInName() : request.account();
        boolean own = account.equals(viewer.signInName());
        if (own && matter.hasConflictDeclaredBy(viewer.subject())) {
            // The caller does not see the matter any more.
            return;
        }
        requireVisible(viewer, id);
        if (!own && !viewer.mayHandle()) {
            throw ProblemException.of(
                    CommonProblem.FORBIDDEN,
                    "Anda hanya dapat menyatakan konflik kepentingan Anda sendiri.",
                    "You can declare only a conflict of interest of your own.");
        }
        if (!own) {
            validator.requireOfficer("account", account, matter.agencyCodes());
        }
        Instant now = clock.instant();
        DeclaredConflict conflict = new DeclaredConflict(
                account, own ? viewer.subject() : null, request.reason(), viewer.account(), now, null);
        if (matter.addConflict(conflict)) {
            history.conflictDeclared(matter, conflict, viewer.actor());
            exclusions.publishChange(matter, now);
        }
    }

    /**
     * Withdraws a declared conflict of interest. The account sees the matter again, unless it is accused.
     *
     * @throws ProblemException 404; 400 if no conflict of the account is in force
     */
    @Transactional
    void withdrawConflict(MatterViewer viewer, UUID id, ConflictWithdrawal request) {
        Matter matter = lockVisible(viewer, id);
        Instant now = clock.instant();
        if (!matter.withdrawConflict(request.account(), now)) {
            throw ProblemException.invalid(FieldError.of(
                    "account",
                    "tidak ada konflik kepentingan yang berlaku untuk akun ini",
                    "no conflict of interest of this account is in force"));
        }
        history.conflictWithdrawn(matter, request.account(), request.reason(), now, viewer.actor());
        exclusions.publishChange(matter, now);
    }

    /** Locks before the check, so that a conflict declared in the meantime excludes the caller. */
    Matter lockVisible(MatterViewer viewer, UUID id) {
        Matter matter = lock(id);
        requireVisible(viewer, id);
        return matter;
    }

    private Matter lock(UUID id) {
        return matters.lock(id).orElseThrow(ProblemException::notFound);
    }

    private void requireVisible(MatterViewer viewer, UUID id) {
        if (!list.isVisible(viewer, id)) {
            throw ProblemException.notFound();
        }
    }

    private Matter visible(MatterViewer viewer, UUID id) {
        requireVisible(viewer, id);
        return matters.findByIdOptional(id).orElseThrow(ProblemException::notFound);
    }

    private void requireFile(UUID matterId, @Nullable UUID fileId) {
        if (fileId != null && !files.isOf(matterId, fileId)) {
            throw ProblemException.invalid(FieldError.of(
                    "attachmentId",
                    "bukan lampiran surat dari laporan ini",
                    "is not attached to a letter of this matter"));
        }
    }
}
