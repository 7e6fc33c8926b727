package id.penghubung.focalpoint.audit;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * New entry of an audit record.
 *
 * @param at time of the event; stored in microseconds, as in the database
 * @param message the text of the actor, unchanged; or null
 * @param details further facts, such as an assignee or a due date
 */
public record EntryDraft(
        Instant at, EntryType type, Actor actor, @Nullable String message, Map<String, String> details) {

    public EntryDraft {
        details = Map.copyOf(details);
    }

    /** Returns the same entry without the text of the actor. */
    public EntryDraft withoutMessage() {
        return new EntryDraft(at, type, actor, null, details);
    }

    public EntryDraft(Instant at, EntryType type, Actor actor, @Nullable String message) {
        this(at, type, actor, message, Map.of());
    }
}
