package id.penghubung.focalpoint.notifications;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that people are to be told. Never says who complains, nor of what.
 *
 * @param agencyCode whose people are concerned
 * @param account the one person that it concerns, such as the assignee; null for the agency's focal points
 * @param facts ids and times such as {@code deadlineId}, {@code stage}, {@code dueAt}
 * @param at when it happened
 */
public record Notification(
        NotificationKind kind,
        String agencyCode,
        @Nullable UUID caseId,
        @Nullable String trackingNumber,
        @Nullable String account,
        Map<String, String> facts,
        Instant at) {}
