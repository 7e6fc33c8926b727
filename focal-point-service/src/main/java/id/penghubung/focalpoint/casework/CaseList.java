package id.penghubung.focalpoint.casework;

import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the list of cases, soonest deadline first, always from an index that has this order.
 *
 * <p>Several statuses are several short reads, merged: an index gives the order within one status, and sorting a whole
 * desk would cost more with every case that was ever closed.
 */
@ApplicationScoped
class CaseList {

    private static final Comparator<CaseFile> SOONEST_FIRST = Comparator.comparing(CaseFile::dueAt)
            .thenComparing(file -> file.id().toString());

    private final CaseRepository cases;

    CaseList(CaseRepository cases) {
        this.cases = cases;
    }

    List<CaseFile> read(CaseQuery query) {
        if (query.statuses().isEmpty() || query.statuses().size() == CaseStatus.values().length) {
            return read(query, null);
        }
        return query.statuses().stream()
                .flatMap(status -> read(query, status).stream())
                .sorted(SOONEST_FIRST)
                .limit(query.limit())
                .toList();
    }

    private List<CaseFile> read(CaseQuery query, @Nullable CaseStatus status) {
        List<String> conditions = new ArrayList<>();
        Parameters values = new Parameters();
        if (query.sight().agencyCode() != null) {
            conditions.add("agencyCode = :agency");
            values.and("agency", query.sight().agencyCode());
        }
        if (query.complaintId() != null) {
            conditions.add("complaintId = :complaint");
            values.and("complaint", query.complaintId());
        }
        if (status != null) {
            conditions.add("status = :status");
            values.and("status", status);
        }
        if (query.after() != null) {
            conditions.add("(dueAt, id) > (:dueAt, :id)");
            values.and("dueAt", query.after().dueAt()).and("id", query.after().id());
        }
        String where = conditions.isEmpty() ? "" : "where " + String.join(" and ", conditions) + ' ';
        return cases.find("from CaseFile " + where + "order by dueAt, id", values)
                .range(0, query.limit() - 1)
                .list();
    }
}
