package id.penghubung.focalpoint.casework.worklist;

import id.penghubung.focalpoint.casework.model.CaseStatus;
import id.penghubung.focalpoint.casework.model.CaseVisibility;
import id.penghubung.kit.paging.Cursor;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Query of the case list.
 *
 * @param viewer the caller
 * @param tab the tab of the work list, or null for all cases
 * @param filter the conditions that each case must meet
 * @param after the position after which the page begins, or null for the first page
 * @param limit maximum number of cases
 */
record CaseListQuery(
        Viewer viewer,
        @Nullable WorklistTab tab,
        Filter filter,
        @Nullable Position after,
        int limit) {

    /**
     * The caller and their visibility scope.
     *
     * @param account account by which cases are assigned to the caller
     * @param now time by which overdue cases are determined
     */
    record Viewer(CaseVisibility visibility, String account, Instant now) {}

    /**
     * Conditions of the list.
     *
     * @param statuses accepted statuses; all when empty
     * @param complaintId id of the complaint
     * @param category code of the category
     * @param assignee account of the assignee
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

    /** Position in the list, which is sorted by due date. */
    record Position(Instant dueAt, UUID id) {

        static Position of(Cursor cursor) {
            return new Position(cursor.instant(0), cursor.uuid(1));
        }

        static Cursor cursorAt(CaseWithHistory found) {
            return Cursor.at(found.shown().dueAt(), found.shown().id());
        }
    }
}
