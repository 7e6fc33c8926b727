package id.penghubung.quality.ratings;

import id.penghubung.kit.office.OfficeTime;
import id.penghubung.kit.paging.Cursor;
import id.penghubung.kit.paging.Page;
import id.penghubung.kit.problem.FieldError;
import id.penghubung.kit.problem.ProblemException;
import id.penghubung.kit.runtime.IdGenerator;
import id.penghubung.kit.version.EntityTags;
import id.penghubung.quality.access.Actor;
import id.penghubung.quality.access.Scope;
import id.penghubung.quality.units.Unit;
import id.penghubung.quality.units.UnitDirectory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Enters, corrects and publishes ratings of units by the Ombudsman. Nothing is computed from their values. */
@ApplicationScoped
class Ratings {

    private final RatingTable table;
    private final RatingScales scales;
    private final RatingDocuments documents;
    private final RatingEventPublisher events;
    private final UnitDirectory units;
    private final OfficeTime office;
    private final IdGenerator ids;
    private final Clock clock;

    Ratings(
            RatingTable table,
            RatingScales scales,
            RatingDocuments documents,
            RatingEventPublisher events,
            UnitDirectory units,
            OfficeTime office,
            IdGenerator ids,
            Clock clock) {
        this.table = table;
        this.scales = scales;
        this.documents = documents;
        this.events = events;
        this.units = units;
        this.office = office;
        this.ids = ids;
        this.clock = clock;
    }

    Page<RatingView> page(
            Scope scope, @Nullable String unitCode, @Nullable Integer year, Optional<Cursor> after, int limit) {
        return Page.of(
                table.page(
                        scope,
                        new RatingTable.Filter(unitCode, year),
                        after.map(cursor -> cursor.uuid(0)).orElse(null),
                        limit),
                limit,
                rating -> Cursor.at(rating.id()),
                RatingView::of);
    }

    /** @throws ProblemException 404 if there is no such rating in the scope */
    Rating get(UUID id, Scope scope) {
        return table.find(id, scope).orElseThrow(ProblemException::notFound);
    }

    /**
     * Returns a page of the entries of the unit and year of a rating, newest first.
     *
     * @throws ProblemException 404 if there is no such rating in the scope
     */
    Page<RatingView> entries(UUID id, Scope scope, Optional<Cursor> after, int limit) {
        Rating rating = get(id, scope);
        return Page.of(
                table.entries(
                        rating.subject().unitCode(),
                        rating.year(),
                        after.map(cursor -> cursor.uuid(0)).orElse(null),
                        limit),
                limit,
                entry -> Cursor.at(entry.id()),
                RatingView::of);
    }

    /** @throws ProblemException 404 if there is no such rating in the scope, or the content of its document is missing */
    Response document(UUID id, Scope scope) {
        return documents.download(get(id, scope).origin().documentId());
    }

    /** @throws ProblemException 404 if there is no such unit in the scope */
    RatingTrend trend(String unitCode, Scope scope) {
        if (units.find(unitCode)
                .filter(unit -> scope.includes(unit.agencyCode()))
                .isEmpty()) {
            throw ProblemException.notFound();
        }
        return RatingTrend.of(unitCode, table.trend(unitCode, scope));
    }

    /** @throws ProblemException 404 if there is no such unit */
    RatingTrend publishedTrend(String unitCode) {
        if (units.find(unitCode).isEmpty()) {
            throw ProblemException.notFound();
        }
        return RatingTrend.of(unitCode, table.publishedTrend(unitCode));
    }

    /**
     * Enters a rating.
     *
     * @throws ProblemException 400 with pointers for an unknown unit or document, a year in the future or without a method, and for what
     *     the method does not have; 409 if the unit has a rating of this year; 422 for a score outside of the bounds of its level
     */
    @Transactional
    Rating enter(Actor actor, NewRatingRequest request) {
        Unit unit = units.requireActive(request.unitCode(), "unitCode");
        if (request.year() > office.today().getYear()) {
            throw ProblemException.invalid(
                    FieldError.of("year", "tidak boleh di masa depan", "must not be in the future"));
        }
        Rating rating = new Rating(
                ids.next(),
                new Rating.Subject(unit.code(), unit.name(), unit.agencyCode()),
                request.year(),
                Rating.Content.of(scales.require(request.year()), request.entry()),
                origin(actor, request.entry()),
                null,
                null,
                null,
                0);
        if (!table.insert(rating)) {
            throw ProblemException.of(
                    RatingProblem.RATING_EXISTS,
                    "Koreksi nilai yang ada, jika nilai itu salah.",
                    "Correct the rating that there is, if it is wrong.");
        }
        return rating;
    }

    /**
     * Enters the correction of a rating, which keeps the earlier entry.
     *
     * @throws ProblemException as {@link #enter}; 404 if there is no such rating, 409 if it has been corrected, 412 for another version,
     *     428 for none
     */
    @Transactional
    Rating correct(UUID id, @Nullable String ifMatch, Actor actor, CorrectionRequest request) {
        Rating before = lock(id, ifMatch);
        Rating.Content content = Rating.Content.of(scales.require(before.year()), request.entry());
        Rating.Origin origin = origin(actor, request.entry());
        table.update(before.superseded(origin.enteredAt()));
        Rating correction = before.corrected(ids.next(), content, origin, request.reason());
        if (!table.insert(correction)) {
            throw new IllegalStateException("Two ratings of a unit count for one year");
        }
        if (correction.publication() != null) {
            events.published(correction);
        }
        return correction;
    }

    /**
     * Makes a rating public. Repeated, it changes nothing.
     *
     * @throws ProblemException 404 if there is no such rating, 409 if it has been corrected, 412 for another version, 428 for none
     */
    @Transactional
    Rating publish(UUID id, @Nullable String ifMatch, Actor actor) {
        Rating before = lock(id, ifMatch);
        Rating published = before.published(new Rating.Publication(clock.instant(), actor.account()));
        table.update(published);
        if (before.publication() == null) {
            events.published(published);
        }
        return published;
    }

    private Rating lock(UUID id, @Nullable String ifMatch) {
        Rating rating = table.lock(id).orElseThrow(ProblemException::notFound);
        rating.requireCurrent();
        EntityTags.requireMatch(ifMatch, rating.version());
        return rating;
    }

    private Rating.Origin origin(Actor actor, RatingEntry entry) {
        RatingDocument document = documents.require(entry.documentId(), "entry/documentId");
        return new Rating.Origin(
                document.id(), document.number(), document.issuedOn(), actor.account(), actor.role(), clock.instant());
    }
}
