package id.penghubung.quality.standards;

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
import id.penghubung.quality.standards.ConsultationForums.HeldForum;
import id.penghubung.quality.standards.Standard.Change;
import id.penghubung.quality.standards.Standard.ReviewDays;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Prepares, publishes and reviews the versions of the standard of a service. Only one version is prepared at a time. */
@ApplicationScoped
class Standards {

    private final PublicServices services;
    private final ServiceTable serviceTable;
    private final StandardTable table;
    private final ReviewTable reviews;
    private final ConsultationForums forums;
    private final StandardEventPublisher events;
    private final Instance<ReviewListener> listeners;
    private final StandardSettings settings;
    private final OfficeTime office;
    private final IdGenerator ids;
    private final Clock clock;

    Standards(
            PublicServices services,
            ServiceTable serviceTable,
            StandardTable table,
            ReviewTable reviews,
            ConsultationForums forums,
            StandardEventPublisher events,
            @Any Instance<ReviewListener> listeners,
            StandardSettings settings,
            OfficeTime office,
            IdGenerator ids,
            Clock clock) {
        this.services = services;
        this.serviceTable = serviceTable;
        this.table = table;
        this.reviews = reviews;
        this.forums = forums;
        this.events = events;
        this.listeners = listeners;
        this.settings = settings;
        this.office = office;
        this.ids = ids;
        this.clock = clock;
    }

    /** A version in a service, as a request names it. */
    record Target(
            String serviceCode,
            int number,
            Scope scope,
            @Nullable String ifMatch) {}

    Page<StandardView> page(String serviceCode, Scope scope, Optional<Cursor> after, int limit) {
        PublicService service = services.get(serviceCode, scope);
        int before = after.map(cursor -> cursor.number(0)).orElse(Integer.MAX_VALUE);
        return Page.of(
                table.page(service.id(), before, limit),
                limit,
                standard -> Cursor.at(standard.number()),
                standard -> StandardView.of(service, standard));
    }

    /** @throws ProblemException 404 if there is no such version in the scope */
    StandardView get(String serviceCode, int number, Scope scope) {
        PublicService service = services.get(serviceCode, scope);
        return StandardView.of(service, find(service, number));
    }

    /** @throws ProblemException 404 if there is no such version in the scope */
    List<StandardDifference> differences(String serviceCode, int number, int other, Scope scope) {
        PublicService service = services.get(serviceCode, scope);
        return StandardDifference.between(
                find(service, other).components(), find(service, number).components());
    }

    /**
     * Begins a version.
     *
     * @throws ProblemException 404 if there is no such service in the scope, 409 if a version is in preparation, 400 for a fee without or
     *     with both of amount and rule
     */
    @Transactional
    StandardView begin(String serviceCode, Scope scope, Actor actor, StandardRequest request) {
        requireOneFee(request.components());
        PublicService service = services.lock(serviceCode, scope);
        Optional<Standard> latest = table.latest(service.id());
        if (latest.filter(standard -> standard.state().isInPreparation()).isPresent()) {
            throw ProblemException.of(
                    StandardProblem.STANDARD_IN_PREPARATION,
                    "Lanjutkan rancangan yang ada, atau tetapkan dulu.",
                    "Continue the version in preparation, or publish it first.");
        }
        StandardComponents components = Objects.requireNonNullElseGet(
                request.components(),
                () -> table.inForce(service.id()).map(Standard::components).orElse(StandardComponents.EMPTY));
        Standard standard = Standard.draft(
                ids.next(), service.id(), latest.map(Standard::number).orElse(0) + 1, components, change(actor));
        table.insert(standard);
        return StandardView.of(service, standard);
    }

    /**
     * Replaces the components. A version that was consulted on becomes a draft again, unless they stay the same.
     *
     * @throws ProblemException as {@link #step}, 409 if it is published, and 400 for a fee without or with both of amount and rule
     */
    @Transactional
    StandardView edit(Target target, Actor actor, StandardRequest request) {
        requireOneFee(request.components());
        return step(
                target,
                standard -> standard.edited(
                        Objects.requireNonNullElse(request.components(), StandardComponents.EMPTY), change(actor)));
    }

    /**
     * Records the consultation forum.
     *
     * @throws ProblemException as {@link #step}, 409 if it is published or has changed since the record of the forum was signed, 400 for a
     *     forum that is none of the unit, did not discuss it or has no record
     */
    @Transactional
    StandardView consult(Target target, Actor actor, ConsultationRequest request) {
        PublicService service = services.lock(target.serviceCode(), target.scope());
        return step(target, standard -> {
            HeldForum forum = forums.require(request.forumId(), service.unitCode(), service.code(), target.number());
            return standard.consulted(forum, change(actor));
        });
    }

    /**
     * Brings a version into force; the one before is superseded.
     *
     * @throws ProblemException as {@link #step}, 409 if it was not consulted on or is published, 422 if a component is missing, 400 for
     *     a decree in the future or before the consultation
     */
    @Transactional
    StandardView publish(Target target, Actor actor, DecreeRequest request) {
        requireNotAfterToday(request.decreeDate(), "decreeDate");
        Change change = change(actor);
        return publish(target, standard -> standard.published(request, reviewAfter(office.today()), change), change);
    }

    /**
     * Brings a version into force that was published before this system was used, with its real dates; the one before is superseded at
     * that time. Its review may be late at once.
     *
     * @throws ProblemException as {@link #publish}, and 400 for a day that is not in the past, before the decree, or before the version in
     *     force was published
     */
    @Transactional
    StandardView publishEarlier(Target target, Actor actor, EarlierPublicationRequest request) {
        LocalDate day = request.publishedOn();
        if (!day.isBefore(office.today())) {
            throw ProblemException.invalid(FieldError.of("publishedOn", "harus di masa lalu", "must be in the past"));
        }
        if (day.isBefore(request.decree().decreeDate())) {
            throw ProblemException.invalid(
                    FieldError.of("publishedOn", "tidak boleh sebelum keputusan", "must not be before the decree"));
        }
        Change change = change(actor);
        EarlierEntry entry = new EarlierEntry(request.reason(), request.document(), change.account(), change.at());
        Instant inForceFrom = day.atStartOfDay(office.zone()).toInstant();
        return publish(
                target,
                standard -> standard.publishedEarlier(request.decree(), inForceFrom, reviewAfter(day), entry, change),
                change);
    }

    private StandardView publish(Target target, UnaryOperator<Standard> publication, Change change) {
        PublicService service = services.lock(target.serviceCode(), target.scope());
        Standard standard = find(service, target.number());
        EntityTags.requireMatch(target.ifMatch(), standard.version());
        Standard published = publication.apply(standard);
        PublicService announced = supersede(service, published, change);
        table.update(published);
        announced = announced.withEvent();
        events.published(announced, published);
        serviceTable.update(announced);
        serviceTable.show(announced, published.components().output());
        return StandardView.of(announced, published);
    }

    /** @throws ProblemException as {@link #step}, and 409 if it is not in force */
    @Transactional
    StandardView review(Target target, Actor actor, ReviewRequest request) {
        Change change = change(actor);
        PublicService service = services.lock(target.serviceCode(), target.scope());
        Standard standard = find(service, target.number());
        EntityTags.requireMatch(target.ifMatch(), standard.version());
        Standard reviewed = standard.reviewed(reviewAfter(office.today()), change);
        reviews.insert(
                new ReviewTable.Review(
                        ids.next(),
                        standard.id(),
                        request.outcome(),
                        request.remark(),
                        Objects.requireNonNull(standard.reviewDueOn()),
                        office.today()),
                change);
        // The update waits for a job that tells just now that this review is late: only then is its action there to be
        // completed.
        table.update(reviewed);
        notifyReviewed(service.code(), standard);
        return StandardView.of(service, reviewed);
    }

    private PublicService supersede(PublicService service, Standard successor, Change change) {
        Optional<Standard> before = table.inForce(service.id());
        if (before.isEmpty()) {
            return service;
        }
        Instant from = Objects.requireNonNull(successor.publishedAt());
        if (from.isBefore(Objects.requireNonNull(before.get().publishedAt()))) {
            throw ProblemException.invalid(FieldError.of(
                    "publishedOn",
                    "tidak boleh sebelum standar yang sedang berlaku ditetapkan",
                    "must not be before the version in force was published"));
        }
        Standard superseded = before.get().superseded(from, change);
        table.update(superseded);
        notifyReviewed(service.code(), before.get());
        PublicService announced = service.withEvent();
        events.superseded(announced, superseded, successor.number());
        return announced;
    }

    /** @param standard the version in force before the change */
    private void notifyReviewed(String serviceCode, Standard standard) {
        StandardReviewed review = new StandardReviewed(
                standard.id(), serviceCode, Objects.requireNonNull(standard.reviewDueOn()), office.today());
        listeners.forEach(listener -> listener.reviewed(review));
    }

    /** @throws ProblemException 404 if there is no such version in the scope, 412 for another version, 428 for none */
    private StandardView step(Target target, UnaryOperator<Standard> step) {
        PublicService service = services.lock(target.serviceCode(), target.scope());
        Standard standard = find(service, target.number());
        EntityTags.requireMatch(target.ifMatch(), standard.version());
        Standard changed = step.apply(standard);
        table.update(changed);
        return StandardView.of(service, changed);
    }

    private Standard find(PublicService service, int number) {
        return table.find(service.id(), number).orElseThrow(ProblemException::notFound);
    }

    private ReviewDays reviewAfter(LocalDate day) {
        LocalDate dueOn = day.plusMonths(settings.reviewMonths());
        return new ReviewDays(dueOn, dueOn.minusDays(settings.reminderDays()));
    }

    private static void requireOneFee(@Nullable StandardComponents components) {
        ServiceFee fee = components == null ? null : components.fee();
        if (fee != null && !fee.hasAmountOrRule()) {
            throw ProblemException.invalid(new FieldError(
                    Component.FEE.pointer(),
                    Text.of(
                            "isi jumlah atau aturannya, salah satu saja",
                            "must have an amount or a rule, and not both")));
        }
    }

    private void requireNotAfterToday(LocalDate day, String field) {
        if (day.isAfter(office.today())) {
            throw ProblemException.invalid(
                    FieldError.of(field, "tidak boleh di masa depan", "must not be in the future"));
        }
    }

    private Change change(Actor actor) {
        return new Change(actor.account(), clock.instant());
    }
}
