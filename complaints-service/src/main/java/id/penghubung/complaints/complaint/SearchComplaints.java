package id.penghubung.complaints.complaint;

import id.penghubung.complaints.filter.FilterProblem;
import id.penghubung.kit.jdbc.TimeLimitedQuery;
import id.penghubung.kit.paging.Cursor;
import id.penghubung.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Finds the complaints of a filtered list, newest first, among those that a caller may see. */
@ApplicationScoped
class SearchComplaints {

    private final ComplaintRepository complaints;
    private final ComplaintSearchTable table;
    private final TimeLimitedQuery timeLimitedQuery;
    private final SearchSettings settings;

    SearchComplaints(
            ComplaintRepository complaints,
            ComplaintSearchTable table,
            TimeLimitedQuery timeLimitedQuery,
            SearchSettings settings) {
        this.complaints = complaints;
        this.table = table;
        this.timeLimitedQuery = timeLimitedQuery;
        this.settings = settings;
    }

    /**
     * Returns complaints; one more than {@code limit} if there is a next page.
     *
     * @throws ProblemException 422 if the database does not find them in time
     */
    List<Complaint> page(ComplaintVisibility visibility, ComplaintFilter filter, Optional<Cursor> after, int limit) {
        if (filter.isOfStatusOnly()) {
            return complaints.page(visibility, filter.status(), after, limit);
        }
        UUID last = after.map(cursor -> cursor.uuid(0)).orElse(null);
        List<UUID> ids = timeLimitedQuery
                .within(settings.timeLimit(), () -> table.page(visibility, filter, last, limit))
                .orElseThrow(FilterProblem.TOO_BROAD::exception);
        return ids.isEmpty() ? List.of() : complaints.findAllVisible(ids, visibility);
    }
}
