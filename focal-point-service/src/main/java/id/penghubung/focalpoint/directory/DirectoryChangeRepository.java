package id.penghubung.focalpoint.directory;

import id.penghubung.focalpoint.directory.DirectoryChange.Changed;
import id.penghubung.kit.paging.Cursor;
import id.penghubung.kit.runtime.IdGenerator;
import id.penghubung.kit.runtime.JsonText;
import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Stores each change to the directory in the transaction of the change, and reads changes newest first. */
@ApplicationScoped
class DirectoryChangeRepository implements PanacheRepositoryBase<DirectoryChange, UUID> {

    private final JsonText json;
    private final IdGenerator ids;
    private final Clock clock;

    DirectoryChangeRepository(JsonText json, IdGenerator ids, Clock clock) {
        this.json = json;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Stores a change.
     *
     * @param before the view of the entry before the change; null if the entry was added
     * @param after the view of the entry after the change; null if the entry was removed
     */
    void add(Editor editor, Changed changed, @Nullable Object before, @Nullable Object after) {
        persist(new DirectoryChange(
                ids.next(), clock.instant(), editor, changed, json.writeOrNull(before), json.writeOrNull(after)));
    }

    /**
     * Makes a change to an entry and stores it.
     *
     * @param view returns the view of the entry
     * @return the view after the change
     */
    <V> V record(Editor editor, Changed changed, Supplier<V> view, Runnable change) {
        V before = view.get();
        change.run();
        // The version in the view grows when the change is written.
        flush();
        V after = view.get();
        add(editor, changed, before, after);
        return after;
    }

    /**
     * Returns the changes of an agency, newest first.
     *
     * @param last the position of the last change of the page before: its time and its id
     */
    List<DirectoryChange> before(String agencyCode, Optional<Cursor> last, int limit) {
        PanacheQuery<DirectoryChange> query = last.map(position -> find(
                        "agencyCode = ?1 and (at, id) < (?2, ?3) order by at desc, id desc",
                        agencyCode,
                        position.instant(0),
                        position.uuid(1)))
                .orElseGet(() -> find("agencyCode = ?1 order by at desc, id desc", agencyCode));
        return query.range(0, limit - 1).list();
    }
}
