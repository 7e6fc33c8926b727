package id.penghubung.complaints.publication;

import id.penghubung.complaints.filter.FilterProblem;
import id.penghubung.kit.jdbc.TimeLimitedQuery;
import id.penghubung.kit.paging.Cursor;
import id.penghubung.kit.paging.Page;
import id.penghubung.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads public complaints, for everybody. */
@ApplicationScoped
class ReadPublications {

    private final PublicationTable publications;
    private final TimeLimitedQuery timeLimitedQuery;
    private final PublicationSettings settings;

    ReadPublications(PublicationTable publications, TimeLimitedQuery timeLimitedQuery, PublicationSettings settings) {
        this.publications = publications;
        this.timeLimitedQuery = timeLimitedQuery;
        this.settings = settings;
    }

    /** @throws ProblemException 422 if the database does not find them in time */
    Page<PublicComplaintView> page(PublicFilter filter, @Nullable String cursor, int limit) {
        Long before = Cursor.read(cursor, 1)
                .map(position -> (long) position.number(0))
                .orElse(null);
        List<PublicationTable.Row> found = timeLimitedQuery
                .within(settings.timeLimit(), () -> publications.page(filter, before, limit))
                .orElseThrow(FilterProblem.TOO_BROAD::exception);
        return Page.of(found, limit, row -> Cursor.at(row.position()), PublicationTable.Row::view);
    }

    /** @throws ProblemException 404 if there is no public complaint with this number */
    PublicComplaintView get(String publicNumber) {
        return Optional.of(publicNumber.strip().toUpperCase(Locale.ROOT))
                .filter(PublicNumber::isPlausible)
                .flatMap(publications::find)
                .orElseThrow(ProblemException::notFound);
    }
}
