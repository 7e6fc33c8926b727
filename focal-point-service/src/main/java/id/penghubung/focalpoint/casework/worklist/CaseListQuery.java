package id.penghubung.focalpoint.casework.worklist;

import id.penghubung.kit.paging.Cursor;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import id.penghubung.focalpoint.casework.model.AgencyCase;
import id.penghubung.focalpoint.casework.model.CaseStatus;
import id.penghubung.focalpoint.casework.model.CaseVisibility;

/**
 * What is asked of the list.
 *
 * @param viewer who asks
 * @param tab only this part of the desk
 * @param filter only what fits all of this
 * @param after only what comes behind this place in the order
 */
record CaseListQuery(
        Viewer viewer,
        @Nullable WorklistTab tab,
        Filter filter,
        @Nullable Position after,
        int limit) {

    /**
     * Who asks, and what he sees.
     *
     * @param account by which cases are assigned to him
     * @param now by which something is overdue or not
     */
    record Viewer(CaseVisibility visibility, String account, Instant now) {}

    /**
     * What the cases must have.
     *
     * @param statuses one of these; any when empty
     * @param complaintId the complaint that they are of
     * @param category its code
     * @param assignee account of the officer whose work they are
     * @param text words of tracking number, title or description, as in a web search
     */
    record Filter(
            Set<CaseStatus> statuses,
            @Nullable UUID complaintId,
            @Nullable String category,
            @Nullable String assignee,
            @Nullable String text) {

        static final Filter NONE = new Filter(Set.of(), null, null, null, null);
    }

    /** A place in the order of what is due. */
    record Position(Instant dueAt, UUID id) {

        static Position of(Cursor cursor) {
            return new Position(cursor.instant(0), cursor.uuid(1));
        }

        static Cursor cursorAt(AgencyCase agencyCase) {
            return Cursor.at(agencyCase.dueAt(), agencyCase.id());
        }
    }
}
