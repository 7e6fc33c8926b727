package id.penghubung.complaints.complaint;

import id.penghubung.kit.text.Text;
import java.time.Instant;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a complaint's timeline.
 *
 * @param at when it happened
 * @param status where the complaint stood then
 * @param actor who did it: a role, never a person
 * @param message what was said, in the reader's language
 */
@Schema(name = "TimelineItem")
public record TimelineEntryView(
        Instant at,
        ComplaintStatus status,
        TimelineActor actor,
        @Nullable String message) {

    /**
     * Who did it.
     *
     * @param role the role
     * @param agencyCode the agency, where it was one or where it went to one
     */
    @Schema(name = "TimelineActor")
    public record TimelineActor(Actor role, @Nullable String agencyCode) {}

    public static TimelineEntryView of(TimelineEntry entry, Locale language) {
        Text message = entry.message();
        return new TimelineEntryView(
                entry.occurredAt(),
                entry.status(),
                new TimelineActor(entry.actor(), entry.agencyCode()),
                message == null ? null : message.in(language));
    }
}
