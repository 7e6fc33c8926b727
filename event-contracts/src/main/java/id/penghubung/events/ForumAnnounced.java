package id.penghubung.events;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A unit announced a public consultation forum (PermenPANRB 16/2017).
 *
 * @param districtCode district for which it is held, if it is for one
 * @param plannedAt beginning of the session
 * @param consultationOpensAt beginning of the online consultation, if there is one
 * @param consultationClosesAt end of the online consultation, if there is one
 */
public record ForumAnnounced(
        UUID forumId,
        String unitCode,
        @Nullable String districtCode,
        String topic,
        Instant plannedAt,
        @Nullable Instant consultationOpensAt,
        @Nullable Instant consultationClosesAt,
        Instant announcedAt)
        implements DomainEvent {}
