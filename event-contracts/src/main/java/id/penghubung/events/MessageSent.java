package id.penghubung.events;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Message in the conversation between the reporter and the agency or the coordinator. The text stays in complaints-service,
 * since it may tell who the reporter is.
 *
 * @param round number of the assignment to the agency that sends or receives the message; null with the coordinator
 * @param agencyCode the agency that sends or receives the message; null with the coordinator
 * @param kind kind of the message, such as {@code MESSAGE} or {@code MEETING_ANSWER}; an open list
 * @param attachments number of files that were sent with it
 */
public record MessageSent(
        UUID complaintId,
        UUID messageId,
        @Nullable Integer round,
        @Nullable String agencyCode,
        MessageParty sender,
        MessageParty addressee,
        String kind,
        int attachments,
        Instant sentAt)
        implements DomainEvent {}
