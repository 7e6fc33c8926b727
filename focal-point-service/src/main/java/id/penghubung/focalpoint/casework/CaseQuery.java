package id.penghubung.focalpoint.casework;

import id.penghubung.kit.paging.Cursor;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of the list.
 *
 * @param statuses only these; all when empty
 * @param complaintId only the cases of this complaint
 * @param after only what comes behind this place in the order
 */
record CaseQuery(
        Sight sight,
        Set<CaseStatus> statuses,
        @Nullable UUID complaintId,
        @Nullable Place after,
        int limit) {

    /** A place in the order of what is due. */
    record Place(Instant dueAt, UUID id) {

        static Place of(Cursor cursor) {
            return new Place(cursor.instant(0), cursor.uuid(1));
        }

        static Cursor cursorAt(CaseFile file) {
            return Cursor.at(file.dueAt(), file.id());
        }
    }
}
