package id.penghubung.quality.forums.conclusion;

import id.penghubung.kit.office.OfficeTime;
import id.penghubung.kit.problem.FieldError;
import id.penghubung.kit.problem.ProblemException;
import id.penghubung.quality.access.Actor;
import id.penghubung.quality.forums.agreements.Agreements;
import id.penghubung.quality.forums.forum.Forum;
import id.penghubung.quality.forums.forum.ForumEventPublisher;
import id.penghubung.quality.forums.forum.ForumFiles;
import id.penghubung.quality.forums.forum.Forums;
import id.penghubung.quality.forums.forum.SignedRecord;
import id.penghubung.quality.forums.proposals.Proposals;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Takes the official record of a forum, publishes its results and closes it. */
@ApplicationScoped
class ForumConclusion {

    private final Forums forums;
    private final ForumFiles files;
    private final Proposals proposals;
    private final Agreements agreements;
    private final ForumEventPublisher events;
    private final OfficeTime office;

    ForumConclusion(
            Forums forums,
            ForumFiles files,
            Proposals proposals,
            Agreements agreements,
            ForumEventPublisher events,
            OfficeTime office) {
        this.forums = forums;
        this.files = files;
        this.proposals = proposals;
        this.agreements = agreements;
        this.events = events;
        this.office = office;
    }

    /**
     * Takes the official record (<i>berita acara</i>); other features learn what was agreed on.
     *
     * @throws ProblemException as {@link Forums#step}, 409 unless it was held and has no record, 422 without a scan or names of both
     *     sides, 400 for a scan that is none of the forum, or a time before the session or in the future
     */
    @Transactional
    Forum record(Forums.Target target, Actor actor, SignedRecord record) {
        Forum.Change change = forums.change(actor);
        Forum recorded = forums.step(target, forum -> {
            Forum next = forum.recorded(record, change, office.zone());
            if (record.scanFileId() != null && !files.isRecordOf(forum.id(), record.scanFileId())) {
                throw ProblemException.invalid(FieldError.of(
                        "scanFileId", "bukan pindaian berita acara forum ini", "is not a scan of this forum's record"));
            }
            return next;
        });
        agreements.announce(recorded);
        return recorded;
    }

    /** @throws ProblemException as {@link Forums#step}, 409 without a record, if it is published, or if a proposal has no answer */
    @Transactional
    Forum publish(Forums.Target target, Actor actor) {
        Forum.Change change = forums.change(actor);
        Forum published = forums.step(target, forum -> forum.published(change));
        events.published(published, proposals.requireAnswered(published.id()), agreements.count(published.id()));
        return published;
    }

    /**
     * Ends the follow-up. Open agreements whose due date has passed stand as overdue on the record.
     *
     * @throws ProblemException as {@link Forums#step}, 409 without a record, unless it is published, or if an agreement is open and not
     *     due yet
     */
    @Transactional
    Forum close(Forums.Target target, Actor actor) {
        Forum.Change change = forums.change(actor);
        Forum closed = forums.step(target, forum -> forum.closed(change));
        Agreements.Settled settled = agreements.settle(closed);
        events.closed(closed, settled.done(), settled.overdue());
        return closed;
    }
}
