package id.penghubung.events;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The reporter took the complaint back; whoever works on it may stop. */
public record ComplaintWithdrawn(UUID complaintId, @Nullable String reason, Instant withdrawnAt)
        implements DomainEvent {}
