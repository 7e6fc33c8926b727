package id.penghubung.focalpoint.directory;

import id.penghubung.kit.paging.Cursor;
import id.penghubung.kit.paging.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Reads the change history of an agency's directory entries. */
@ApplicationScoped
class DirectoryHistoryService {

    private final DirectoryChangeRepository changes;

    DirectoryHistoryService(DirectoryChangeRepository changes) {
        this.changes = changes;
    }

    /** Returns one page of the changes of an agency, newest first. */
    Page<DirectoryChangeView> page(String agencyCode, Optional<Cursor> last, int size) {
        return Page.of(
                changes.before(agencyCode, last, size + 1),
                size,
                change -> Cursor.at(change.at(), change.id()),
                DirectoryChange::view);
    }
}
