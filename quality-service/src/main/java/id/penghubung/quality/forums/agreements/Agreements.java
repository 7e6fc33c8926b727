package id.penghubung.quality.forums.agreements;

import id.penghubung.kit.office.OfficeTime;
import id.penghubung.kit.problem.FieldError;
import id.penghubung.kit.problem.ProblemException;
import id.penghubung.kit.runtime.IdGenerator;
import id.penghubung.kit.text.Text;
import id.penghubung.kit.version.EntityTags;
import id.penghubung.quality.access.Actor;
import id.penghubung.quality.access.Scope;
import id.penghubung.quality.forums.AgreementListener;
import id.penghubung.quality.forums.AgreementState;
import id.penghubung.quality.forums.forum.Forum;
import id.penghubung.quality.forums.forum.ForumProblem;
import id.penghubung.quality.forums.forum.ForumState;
import id.penghubung.quality.forums.forum.Forums;
import id.penghubung.quality.forums.proposals.Proposals;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Notes agreements until the record is signed, and follows them up afterwards. */
@ApplicationScoped
public class Agreements {

    private static final int MOST_AGREEMENTS = 200;

    private final Forums forums;
    private final Proposals proposals;
    private final AgreementTable table;
    private final Instance<AgreementListener> listeners;
    private final OfficeTime office;
    private final IdGenerator ids;

    Agreements(
            Forums forums,
            Proposals proposals,
            AgreementTable table,
            @Any Instance<AgreementListener> listeners,
            OfficeTime office,
            IdGenerator ids) {
        this.forums = forums;
        this.proposals = proposals;
        this.table = table;
        this.listeners = listeners;
        this.office = office;
        this.ids = ids;
    }

    /** An agreement of a forum, as a request names it. */
    record Target(
            UUID forumId, int number, Scope scope, @Nullable String ifMatch) {}

    /** @throws ProblemException 404 if there is no such forum in the scope */
    List<AgreementView> list(UUID forumId, Scope scope) {
        forums.get(forumId, scope);
        return views(forumId);
    }

    /** @throws ProblemException 404 if there is no such forum, or its results are not published */
    List<AgreementView> published(UUID forumId) {
        if (forums.getAnnounced(forumId).state().isBefore(ForumState.PUBLISHED)) {
            throw ProblemException.notFound();
        }
        return views(forumId);
    }

    /**
     * Notes an agreement.
     *
     * @throws ProblemException 404 if there is no such forum in the scope, 409 unless it was held and has no record, 400 for a due date
     *     before the session, a proposal of another forum or too many agreements
     */
    @Transactional
    AgreementView note(UUID forumId, Scope scope, Actor actor, AgreementRequest request) {
        Forum forum = lockHeld(forumId, scope, actor);
        check(forum, request);
        List<Agreement> before = table.list(forumId);
        if (before.size() >= MOST_AGREEMENTS) {
            throw ProblemException.invalid(FieldError.of(
                    "text",
                    "paling banyak " + MOST_AGREEMENTS + " kesepakatan",
                    "a forum has " + MOST_AGREEMENTS + " agreements at most"));
        }
        int number = before.isEmpty() ? 1 : before.getLast().number() + 1;
        Agreement agreement = Agreement.noted(ids.next(), forumId, number, request);
        table.insert(agreement, forums.change(actor));
        return AgreementView.of(agreement, office.today());
    }

    /** @throws ProblemException as {@link #note}, 404 for no such agreement, 412 for another version, 428 for none */
    @Transactional
    AgreementView edit(Target target, Actor actor, AgreementRequest request) {
        Forum forum = lockHeld(target.forumId(), target.scope(), actor);
        check(forum, request);
        Agreement edited = find(target).edited(request);
        table.update(List.of(edited), forums.change(actor));
        return AgreementView.of(edited, office.today());
    }

    /** @throws ProblemException 404 for no such agreement in the scope, 409 if the record is signed, 412 for another version */
    @Transactional
    void remove(Target target, Actor actor) {
        lockHeld(target.forumId(), target.scope(), actor);
        table.delete(find(target).id());
    }

    /**
     * Records that an agreement was carried out, also late and after the closing of the forum.
     *
     * @throws ProblemException 404 for no such agreement in the scope, 409 unless the record is signed and it is not done, 400 for a day
     *     in the future, 412 for another version
     */
    @Transactional
    AgreementView complete(Target target, Actor actor, CompletionRequest request) {
        if (request.completedOn().isAfter(office.today())) {
            throw ProblemException.invalid(
                    FieldError.of("completedOn", "tidak boleh di masa depan", "must not be in the future"));
        }
        Forum forum = forums.lock(target.forumId(), target.scope());
        forum.require(ForumState.RECORDED, ForumState.PUBLISHED, ForumState.CLOSED);
        Agreement done = find(target).done(request.completedOn(), request.followUp(), heldOn(forum));
        table.update(List.of(done), forums.change(actor));
        notifyListeners(forum, done);
        return AgreementView.of(done, office.today());
    }

    /** Tells other features what a forum agreed on, when its record is signed. Joins the transaction of the caller. */
    public void announce(Forum forum) {
        table.list(forum.id()).forEach(agreement -> notifyListeners(forum, agreement));
    }

    public int count(UUID forumId) {
        return table.list(forumId).size();
    }

    /** Numbers of agreements of a forum that is closed. */
    public record Settled(int done, int overdue) {}

    /**
     * Puts open agreements whose due date has passed on the record as overdue. Joins the transaction of the caller.
     *
     * @throws ProblemException 409 with pointers if one is open and not due yet
     */
    public Settled settle(Forum forum) {
        LocalDate today = office.today();
        List<Agreement> all = table.list(forum.id());
        List<Agreement> open = all.stream()
                .filter(agreement -> agreement.state() == AgreementState.OPEN)
                .toList();
        requireLate(open, today);
        List<Agreement> overdue =
                open.stream().map(agreement -> agreement.overdue(today)).toList();
        table.update(overdue, forum.change());
        overdue.forEach(agreement -> notifyListeners(forum, agreement));
        return new Settled(all.size() - overdue.size(), overdue.size());
    }

    private static void requireLate(List<Agreement> open, LocalDate today) {
        List<Agreement> notDue =
                open.stream().filter(agreement -> !agreement.isLate(today)).toList();
        if (notDue.isEmpty()) {
            return;
        }
        ProblemException problem = ProblemException.of(
                ForumProblem.FORUM_AGREEMENTS_OPEN,
                "Laksanakan dulu kesepakatan yang disebut, atau tunggu sampai batas waktunya lewat.",
                "First carry out the agreements that are named, or wait until their due dates have passed.");
        for (Agreement agreement : notDue) {
            problem = problem.withError(new FieldError(
                    "#/agreements/" + agreement.number(),
                    Text.of("masih terbuka sampai " + agreement.dueOn(), "is open until " + agreement.dueOn())));
        }
        throw problem;
    }

    private List<AgreementView> views(UUID forumId) {
        LocalDate today = office.today();
        return table.list(forumId).stream()
                .map(agreement -> AgreementView.of(agreement, today))
                .toList();
    }

    /** Locks a forum whose agreements may change, and counts the change: a record is signed for the agreements that were read. */
    private Forum lockHeld(UUID forumId, Scope scope, Actor actor) {
        Forum forum = forums.lock(forumId, scope);
        forum.require(ForumState.HELD);
        return forums.touch(forum, actor);
    }

    private void check(Forum forum, AgreementRequest request) {
        if (request.dueOn().isBefore(heldOn(forum))) {
            throw ProblemException.invalid(
                    FieldError.of("dueOn", "tidak boleh sebelum sidang forum", "must not be before the session"));
        }
        proposals.require(forum.id(), request.proposalId(), "proposalId");
    }

    private Agreement find(Target target) {
        Agreement agreement = table.find(target.forumId(), target.number()).orElseThrow(ProblemException::notFound);
        EntityTags.requireMatch(target.ifMatch(), agreement.version());
        return agreement;
    }

    private void notifyListeners(Forum forum, Agreement agreement) {
        listeners.forEach(listener -> listener.changed(agreement.toShare(forum)));
    }

    private static LocalDate heldOn(Forum forum) {
        return Objects.requireNonNull(forum.session()).heldOn();
    }
}
