package id.penghubung.complaints.outsidebody;

import id.penghubung.complaints.complaint.Destination;
import id.penghubung.kit.paging.Cursor;
import id.penghubung.kit.paging.Page;
import id.penghubung.kit.problem.ProblemException;
import id.penghubung.kit.version.EntityTags;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads and changes the outside bodies. */
@ApplicationScoped
public class OutsideBodies {

    private final OutsideBodyTable table;

    OutsideBodies(OutsideBodyTable table) {
        this.table = table;
    }

    /** Returns a body as the destination of an archived complaint. */
    public Optional<Destination> find(String code) {
        return table.find(code).map(body -> new Destination(body.code(), body.name()));
    }

    Page<OutsideBodyView> page(Optional<Cursor> after, int limit) {
        String code = after.map(cursor -> cursor.text(0)).orElse("");
        return Page.of(table.page(code, limit), limit, body -> Cursor.at(body.code()), OutsideBodyView::of);
    }

    /** @throws ProblemException 404 if there is no such body */
    OutsideBodyView get(String code) {
        return table.find(code).map(OutsideBodyView::of).orElseThrow(ProblemException::notFound);
    }

    /**
     * Adds a body under a new code, or changes the one that has it.
     *
     * @param ifMatch version that is changed; not needed for a new code
     * @throws ProblemException 412 for another version, 428 for none
     */
    @Transactional
    Put put(String code, @Nullable String ifMatch, OutsideBodyRequest request) {
        OutsideBody added = new OutsideBody(code, request.name(), request.handles(), 0);
        Optional<OutsideBody> existing = table.lock(code);
        if (existing.isEmpty() && table.insert(added)) {
            return new Put(OutsideBodyView.of(added), true);
        }
        OutsideBody current = existing.or(() -> table.lock(code)).orElseThrow();
        EntityTags.requireMatch(ifMatch, current.version());
        OutsideBody changed = new OutsideBody(code, request.name(), request.handles(), current.version() + 1);
        table.update(changed);
        return new Put(OutsideBodyView.of(changed), false);
    }

    /** A body that was put, and whether it is new. */
    record Put(OutsideBodyView view, boolean created) {}
}
