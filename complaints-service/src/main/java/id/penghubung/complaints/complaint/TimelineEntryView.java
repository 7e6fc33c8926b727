package id.penghubung.complaints.complaint;

import id.penghubung.kit.text.Text;
import java.time.Instant;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a complaint's timeline.
 *
 * @param at time of the change
 * @param status status of the complaint at that time
 * @param actor role that caused the entry, never a person
 * @param message message in the reader's language, or null
 */
@Schema(name = "TimelineItem")
public record TimelineEntryView(
        Instant at,
        ComplaintStatus status,
        TimelineActor actor,
        @Nullable String message) {

    /**
     * The role that caused an entry.
     *
     * @param role the role
     * @param agencyCode the agency that acted or that the complaint was sent to, or null
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
