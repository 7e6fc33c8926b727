package id.penghubung.quality.standards;

import id.penghubung.kit.office.OfficeTime;
import id.penghubung.kit.paging.Cursor;
import id.penghubung.kit.paging.Page;
import id.penghubung.kit.problem.ProblemException;
import id.penghubung.quality.access.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Shows which standards are to be reviewed, with the complaints about their services since the last review. */
@ApplicationScoped
class StandardReviews {

    private final PublicServices services;
    private final ReviewTable reviews;
    private final ServiceComplaints complaints;
    private final StandardSettings settings;
    private final OfficeTime office;

    StandardReviews(
            PublicServices services,
            ReviewTable reviews,
            ServiceComplaints complaints,
            StandardSettings settings,
            OfficeTime office) {
        this.services = services;
        this.reviews = reviews;
        this.complaints = complaints;
        this.settings = settings;
        this.office = office;
    }

    /** Returns the standards in force whose review is due by a day, soonest first. */
    Page<DueReviewView> due(Scope scope, @Nullable LocalDate until, Optional<Cursor> after, int limit) {
        LocalDate last = until == null ? office.today().plusMonths(settings.reviewMonths()) : until;
        List<DueReview> rows = reviews.page(
                scope,
                last,
                after.map(cursor -> new ReviewTable.Position(dayOf(cursor), cursor.uuid(1)))
                        .orElse(null),
                limit);
        Map<String, ComplaintFigures> figures = complaints.since(
                rows.stream().collect(Collectors.toMap(DueReview::serviceCode, DueReview::reviewedAt)));
        return Page.of(
                rows,
                limit,
                review -> Cursor.at(review.dueOn().atStartOfDay(ZoneOffset.UTC).toInstant(), review.standardId()),
                review -> DueReviewView.of(review, of(figures, review.serviceCode(), review.reviewedAt())));
    }

    /**
     * Returns the complaints about a service since its last review; without a standard in force, since it was added.
     *
     * @throws ProblemException 404 if there is no such service in the scope
     */
    ComplaintFigures complaints(String serviceCode, Scope scope) {
        PublicService service = services.get(serviceCode, scope);
        Instant since = reviews.lastReview(service.id()).orElse(service.createdAt());
        return of(complaints.since(Map.of(serviceCode, since)), serviceCode, since);
    }

    private static ComplaintFigures of(Map<String, ComplaintFigures> figures, String serviceCode, Instant since) {
        ComplaintFigures found = figures.get(serviceCode);
        return found == null ? ComplaintFigures.none(since) : found;
    }

    private static LocalDate dayOf(Cursor cursor) {
        return LocalDate.ofInstant(cursor.instant(0), ZoneOffset.UTC);
    }
}
