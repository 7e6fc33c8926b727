package id.penghubung.events;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Withdrawal of a complaint by the reporter; the agency may stop its work. */
public record ComplaintWithdrawn(UUID complaintId, @Nullable String reason, Instant withdrawnAt)
        implements DomainEvent {}
