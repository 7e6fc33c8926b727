package id.penghubung.quality.forums.forum;

import id.penghubung.kit.office.OfficeTime;
import id.penghubung.kit.paging.Cursor;
import id.penghubung.kit.paging.Page;
import id.penghubung.kit.problem.FieldError;
import id.penghubung.kit.problem.ProblemException;
import id.penghubung.kit.runtime.IdGenerator;
import id.penghubung.kit.text.Text;
import id.penghubung.kit.version.EntityTags;
import id.penghubung.quality.access.Actor;
import id.penghubung.quality.access.Scope;
import id.penghubung.quality.standards.EarlierEntry;
import id.penghubung.quality.standards.StandardDraft;
import id.penghubung.quality.standards.StandardDrafts;
import id.penghubung.quality.standards.StandardState;
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

/** Prepares, announces and holds forums, and gives the other parts of this feature the forum that they change. */
@ApplicationScoped
public class Forums {

    private final ForumTable table;
    private final UnitDirectory units;
    private final StandardDrafts drafts;
    private final ForumEventPublisher events;
    private final ForumInvitations invitations;
    private final OfficeTime office;
    private final IdGenerator ids;
    private final Clock clock;

    Forums(
            ForumTable table,
            UnitDirectory units,
            StandardDrafts drafts,
            ForumEventPublisher events,
            ForumInvitations invitations,
            OfficeTime office,
            IdGenerator ids,
            Clock clock) {
        this.table = table;
        this.units = units;
        this.drafts = drafts;
        this.events = events;
        this.invitations = invitations;
        this.office = office;
        this.ids = ids;
        this.clock = clock;
    }

    /** A forum, as a request names it. */
    public record Target(UUID id, Scope scope, @Nullable String ifMatch) {}

    Page<ForumView> page(Scope scope, @Nullable String unitCode, Optional<Cursor> after, int limit) {
        return Page.of(
                table.page(scope, unitCode, after.map(cursor -> cursor.uuid(0)).orElse(null), limit),
                limit,
                forum -> Cursor.at(forum.id()),
                ForumView::of);
    }

    Page<PublicForumView> announced(@Nullable String unitCode, Optional<Cursor> after, int limit) {
        return Page.of(
                table.announcedPage(
                        unitCode, after.map(cursor -> cursor.uuid(0)).orElse(null), limit),
                limit,
                forum -> Cursor.at(forum.id()),
                PublicForumView::of);
    }

    /**
     * Returns a forum.
     *
     * @throws ProblemException 404 if there is no such forum in the scope
     */
    public Forum get(UUID id, Scope scope) {
        return table.find(id, scope).orElseThrow(ProblemException::notFound);
    }

    /**
     * Returns a forum that everybody may read.
     *
     * @throws ProblemException 404 if there is no such forum, or it is not announced
     */
    public Forum getAnnounced(UUID id) {
        return table.findAnnounced(id).orElseThrow(ProblemException::notFound);
    }

    /**
     * Returns an announced forum, which keeps its state until the transaction of the caller ends.
     *
     * @throws ProblemException 404 if there is no such forum, or it is not announced
     */
    public Forum shareAnnounced(UUID id) {
        return table.shareAnnounced(id).orElseThrow(ProblemException::notFound);
    }

    /** @throws ProblemException 404 unless the forum is announced and discusses a draft of this service */
    StandardDraft draft(UUID id, String serviceCode) {
        Forum forum = getAnnounced(id);
        return Optional.ofNullable(forum.preparation().standards()).orElse(List.of()).stream()
                .filter(reference -> reference.serviceCode().equals(serviceCode))
                .findFirst()
                .flatMap(reference -> drafts.find(reference.serviceCode(), reference.number()))
                .orElseThrow(ProblemException::notFound);
    }

    /**
     * Adds a forum.
     *
     * @throws ProblemException 400 if the unit is none of the scope, the district does not exist, a standard is none of the unit, or times
     *     are in the wrong order
     */
    @Transactional
    Forum add(Scope scope, Actor actor, NewForumRequest request) {
        Unit unit = units.requireActive(request.unitCode(), "unitCode");
        if (!scope.includes(unit.agencyCode())) {
            throw ProblemException.invalid(
                    FieldError.of("unitCode", "bukan unit instansi Anda", "is not a unit of your agency"));
        }
        if (request.districtCode() != null) {
            units.requireDistrict(request.districtCode(), "districtCode");
        }
        requireDrafts(request.preparation(), "#/preparation", unit.code());
        Forum.Organiser organiser = new Forum.Organiser(
                unit.code(),
                unit.agencyCode(),
                request.districtCode() == null ? unit.districtCode() : request.districtCode());
        Forum forum = Forum.prepared(ids.next(), organiser, request.preparation(), change(actor));
        table.insert(forum);
        return forum;
    }

    /** @throws ProblemException as {@link #step}, 409 unless it is in preparation, 400 for a standard that is none of the unit */
    @Transactional
    Forum prepare(Target target, Actor actor, Preparation preparation) {
        return step(target, forum -> {
            requireDrafts(preparation, "#", forum.unitCode());
            return forum.prepared(preparation, change(actor));
        });
    }

    /** @throws ProblemException as {@link #step}, 409 unless it is in preparation, 422 if something is missing */
    @Transactional
    Forum announce(Target target, Actor actor) {
        Forum announced = step(target, forum -> forum.announced(change(actor)));
        events.announced(announced);
        invitations.enqueue(announced);
        return announced;
    }

    /**
     * Stores the session, or corrects it until the record is signed.
     *
     * @throws ProblemException as {@link #step}, 409 unless the forum is announced or held, 400 for a day in the future
     */
    @Transactional
    Forum hold(Target target, Actor actor, Session session) {
        if (session.heldOn().isAfter(office.today())) {
            throw ProblemException.invalid(
                    FieldError.of("heldOn", "tidak boleh di masa depan", "must not be in the future"));
        }
        return step(
                target,
                forum -> forum.state() == ForumState.HELD
                        ? forum.corrected(session, change(actor), office.zone())
                        : forum.held(session, change(actor), office.zone()));
    }

    /**
     * Stores the session of a forum that was held before this system was used. The public is not told of it as of something new.
     *
     * @throws ProblemException as {@link #step}, 409 unless the forum is in preparation, 400 for a day that is not in the past or before
     *     the announcement
     */
    @Transactional
    Forum holdEarlier(Target target, Actor actor, EarlierSessionRequest request) {
        if (!request.session().heldOn().isBefore(office.today())) {
            throw ProblemException.invalid(
                    FieldError.of("session/heldOn", "harus di masa lalu", "must be in the past"));
        }
        Forum.Change change = change(actor);
        EarlierEntry entry = new EarlierEntry(request.reason(), request.document(), change.account(), change.at());
        return step(
                target,
                forum -> forum.heldEarlier(request.session(), request.announced(), entry, change, office.zone()));
    }

    /**
     * Changes a forum. Joins the transaction of the caller.
     *
     * @throws ProblemException 404 if there is no such forum in the scope, 412 for another version, 428 for none
     */
    public Forum step(Target target, UnaryOperator<Forum> step) {
        Forum forum = table.lock(target.id(), target.scope()).orElseThrow(ProblemException::notFound);
        EntityTags.requireMatch(target.ifMatch(), forum.version());
        Forum changed = step.apply(forum);
        table.update(changed);
        return changed;
    }

    /**
     * Locks a forum for changes of what belongs to it, which have versions of their own. Joins the transaction of the caller.
     *
     * @throws ProblemException 404 if there is no such forum in the scope
     */
    public Forum lock(UUID id, Scope scope) {
        return table.lock(id, scope).orElseThrow(ProblemException::notFound);
    }

    /** Counts a change of what belongs to a locked forum, so that a reader of an earlier version must read it again. */
    public Forum touch(Forum forum, Actor actor) {
        Forum touched = forum.touched(change(actor));
        table.update(touched);
        return touched;
    }

    public Forum.Change change(Actor actor) {
        return new Forum.Change(actor.account(), clock.instant());
    }

    private void requireDrafts(Preparation preparation, String pointer, String unitCode) {
        List<StandardReference> references =
                Optional.ofNullable(preparation.standards()).orElse(List.of());
        for (int i = 0; i < references.size(); i++) {
            StandardReference reference = references.get(i);
            boolean known = drafts.find(reference.serviceCode(), reference.number())
                    .filter(draft -> draft.unitCode().equals(unitCode))
                    .filter(draft -> draft.state() == StandardState.DRAFT || draft.state() == StandardState.CONSULTED)
                    .isPresent();
            if (!known) {
                throw ProblemException.invalid(new FieldError(
                        pointer + "/standards/" + i,
                        Text.of("bukan rancangan standar unit ini", "is no draft of a standard of this unit")));
            }
        }
    }

    /** Returns the number of persons who attended. */
    static int participants(Forum forum) {
        return forum.session() == null
                ? 0
                : forum.session().attendance().stream()
                        .mapToInt(Attendance::participants)
                        .sum();
    }

    /** Returns the day on which a forum was held; null until then. */
    static @Nullable LocalDate heldOn(Forum forum) {
        return forum.session() == null ? null : forum.session().heldOn();
    }
}
