package id.penghubung.events;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The results of a public consultation forum were published (PermenPANRB 16/2017). Its official record is signed.
 *
 * @param districtCode district for which it was held, if it was for one
 * @param heldOn day of the session
 * @param participants number of persons who attended
 * @param proposals number of proposals of the public
 * @param agreements number of agreements
 */
public record ForumPublished(
        UUID forumId,
        String unitCode,
        @Nullable String districtCode,
        String topic,
        LocalDate heldOn,
        int participants,
        int proposals,
        int agreements,
        Instant publishedAt)
        implements DomainEvent {}
