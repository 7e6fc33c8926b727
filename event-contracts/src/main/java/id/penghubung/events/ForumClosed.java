package id.penghubung.events;

import java.time.Instant;
import java.util.UUID;

/**
 * The follow-up of a public consultation forum ended (PermenPANRB 16/2017).
 *
 * @param agreementsDone number of agreements that were carried out
 * @param agreementsOverdue number of agreements that stand as overdue on its record
 */
public record ForumClosed(UUID forumId, String unitCode, int agreementsDone, int agreementsOverdue, Instant closedAt)
        implements DomainEvent {}
