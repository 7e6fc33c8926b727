package id.penghubung.focalpoint.audit;

import java.time.Instant;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Entry of the audit record of a case, as returned by the API.
 *
 * @param seq number of the entry in the case, from 1 and without gaps
 * @param internal true if the entry is for colleagues only, otherwise absent
 */
@Schema(name = "CaseEntry")
public record EntryView(
        @Schema(required = true) int seq,
        @Schema(required = true) Instant at,
        @Schema(required = true) EntryType type,
        @Schema(required = true) Actor actor,
        @Nullable String message,
        @Nullable Map<String, String> details,
        @Nullable Boolean internal) {

    /** Returns the entry without the text and the facts that it holds: what happened, when and by whom. */
    public EntryView withoutText() {
        return new EntryView(seq, at, type, actor, null, null, internal);
    }

    /** @param storedDetails the details as canonical JSON, or null */
    static EntryView of(
            int seq,
            Instant at,
            EntryType type,
            Actor actor,
            @Nullable String message,
            @Nullable String storedDetails) {
        return new EntryView(
                seq,
                at,
                type,
                actor,
                message,
                CanonicalJson.read(storedDetails),
                type.isInternal() ? Boolean.TRUE : null);
    }
}
