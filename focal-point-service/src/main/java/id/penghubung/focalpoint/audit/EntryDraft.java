package id.penghubung.focalpoint.audit;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is to be put on record.
 *
 * @param at when it happened; counted in microseconds, as the database does
 * @param message what was said, in the words of who said it
 * @param details facts, such as an assignee or a due time
 */
public record EntryDraft(
        Instant at, EntryType type, Actor actor, @Nullable String message, Map<String, String> details) {

    public EntryDraft {
        details = Map.copyOf(details);
    }

    public EntryDraft(Instant at, EntryType type, Actor actor, @Nullable String message) {
        this(at, type, actor, message, Map.of());
    }
}
