package id.penghubung.quality.forums.proposals;

import id.penghubung.kit.paging.Cursor;
import id.penghubung.kit.paging.Page;
import id.penghubung.kit.problem.FieldError;
import id.penghubung.kit.problem.ProblemException;
import id.penghubung.kit.runtime.IdGenerator;
import id.penghubung.kit.text.Text;
import id.penghubung.quality.access.Actor;
import id.penghubung.quality.access.Scope;
import id.penghubung.quality.forums.ForumSettings;
import id.penghubung.quality.forums.forum.Forum;
import id.penghubung.quality.forums.forum.ForumProblem;
import id.penghubung.quality.forums.forum.ForumState;
import id.penghubung.quality.forums.forum.ForumView;
import id.penghubung.quality.forums.forum.Forums;
import id.penghubung.quality.standards.Component;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes proposals of the public, online and from the session, and the answers of the provider. Both are kept. */
@ApplicationScoped
public class Proposals {

    private final Forums forums;
    private final ProposalTable table;
    private final ForumSettings settings;
    private final IdGenerator ids;
    private final Clock clock;

    Proposals(Forums forums, ProposalTable table, ForumSettings settings, IdGenerator ids, Clock clock) {
        this.forums = forums;
        this.table = table;
        this.settings = settings;
        this.ids = ids;
        this.clock = clock;
    }

    /** @throws ProblemException 404 if there is no such forum in the scope */
    Page<ProposalView> page(UUID forumId, Scope scope, boolean unanswered, Optional<Cursor> after, int limit) {
        forums.get(forumId, scope);
        return page(
                forumId, unanswered ? ProposalTable.Selection.UNANSWERED : ProposalTable.Selection.ALL, after, limit);
    }

    /** @throws ProblemException 404 if there is no such forum, or it is not announced */
    Page<ProposalView> shown(UUID forumId, Optional<Cursor> after, int limit) {
        forums.getAnnounced(forumId);
        return page(forumId, ProposalTable.Selection.SHOWN, after, limit);
    }

    /**
     * Takes a proposal online.
     *
     * @throws ProblemException 404 if there is no such announced forum, 409 unless its online consultation is open and has room, 400 for
     *     a service or component that the forum does not discuss
     */
    @Transactional
    ProposalReceiptView propose(UUID forumId, ProposalRequest request) {
        Forum forum = forums.shareAnnounced(forumId);
        Instant now = clock.instant();
        if (!forum.takesProposals(now)) {
            throw ProblemException.of(
                    ForumProblem.CONSULTATION_CLOSED,
                    "Lihat waktu konsultasi daring forum ini.",
                    "See the time of the online consultation of this forum.");
        }
        requireDiscussed(forum, request, "#");
        if (table.onlineCount(forumId, settings.proposalsPerForum()) >= settings.proposalsPerForum()) {
            throw ProblemException.of(
                    ForumProblem.CONSULTATION_FULL,
                    "Sampaikan usulan Anda langsung kepada penyelenggara.",
                    "Give your proposal to the provider directly.");
        }
        Proposal proposal =
                new Proposal(ids.next(), forumId, ProposalChannel.ONLINE, request.toContribution(), now, null);
        table.insert(List.of(proposal));
        return new ProposalReceiptView(proposal.id(), now);
    }

    /** @throws ProblemException as {@link Forums#step}, 409 unless the session was held and has no record yet */
    @Transactional
    ForumView note(Forums.Target target, Actor actor, SessionProposalsRequest request) {
        Forum.Change change = forums.change(actor);
        Forum forum = forums.step(target, found -> {
            found.require(ForumState.HELD);
            return found.touched(change);
        });
        for (int i = 0; i < request.proposals().size(); i++) {
            requireDiscussed(forum, request.proposals().get(i), "#/proposals/" + i);
        }
        table.insert(request.proposals().stream()
                .map(each -> new Proposal(
                        ids.next(), forum.id(), ProposalChannel.SESSION, each.toContribution(), change.at(), null))
                .toList());
        return ForumView.of(forum);
    }

    /**
     * Stores one answer to proposals; until the publication it replaces an earlier one.
     *
     * @throws ProblemException as {@link Forums#step}, 409 unless the forum is announced and not published, 400 if one is none of the
     *     forum
     */
    @Transactional
    ForumView answer(Forums.Target target, Actor actor, AnswerRequest request) {
        Forum.Change change = forums.change(actor);
        Forum forum = forums.step(target, found -> {
            found.require(ForumState.ANNOUNCED, ForumState.HELD, ForumState.RECORDED);
            return found.touched(change);
        });
        Set<UUID> proposals = new HashSet<>(request.proposalIds());
        int answered = table.answer(
                forum.id(),
                proposals,
                new Proposal.Answer(
                        request.answer(), request.outcome(), request.shown(), change.account(), change.at()));
        if (answered != proposals.size()) {
            throw ProblemException.invalid(
                    FieldError.of("proposalIds", "bukan usulan forum ini", "has a proposal of no such forum"));
        }
        return ForumView.of(forum);
    }

    /**
     * Returns the number of proposals of a forum, all of which are answered.
     *
     * @throws ProblemException 409 if some are not
     */
    public int requireAnswered(UUID forumId) {
        ProposalTable.Counts counts = table.counts(forumId);
        if (counts.unanswered() > 0) {
            throw ProblemException.of(
                            ForumProblem.FORUM_PROPOSALS_UNANSWERED,
                            "Jawab dulu semua usulan masyarakat: " + counts.unanswered() + " belum dijawab.",
                            "First answer all proposals of the public: " + counts.unanswered() + " have no answer.")
                    .withExtension("unanswered", counts.unanswered());
        }
        return counts.all();
    }

    /**
     * Checks that a field names a proposal of a forum, or none.
     *
     * @throws ProblemException 400 if the proposal is none of the forum
     */
    public void require(UUID forumId, @Nullable UUID proposalId, String field) {
        if (proposalId != null && !table.exists(forumId, proposalId)) {
            throw ProblemException.invalid(
                    FieldError.of(field, "bukan usulan forum ini", "is not a proposal of this forum"));
        }
    }

    private Page<ProposalView> page(
            UUID forumId, ProposalTable.Selection selection, Optional<Cursor> after, int limit) {
        return Page.of(
                table.page(
                        forumId, selection, after.map(cursor -> cursor.uuid(0)).orElse(null), limit),
                limit,
                proposal -> Cursor.at(proposal.id()),
                ProposalView::of);
    }

    private static void requireDiscussed(Forum forum, ProposalRequest request, String pointer) {
        if (request.serviceCode() != null && !forum.discusses(request.serviceCode())) {
            throw ProblemException.invalid(new FieldError(
                    pointer + "/serviceCode", Text.of("tidak dibahas forum ini", "is not discussed by this forum")));
        }
        if (request.component() != null
                && Arrays.stream(Component.values())
                        .noneMatch(component -> component.field().equals(request.component()))) {
            throw ProblemException.invalid(new FieldError(
                    pointer + "/component",
                    Text.of("bukan komponen standar pelayanan", "is not a component of a service standard")));
        }
    }
}
