package id.penghubung.events;

import java.time.Instant;
import java.util.UUID;

/** A complaint was taken in and waits to be routed. */
public record ComplaintSubmitted(
        UUID complaintId, String trackingNumber, ComplaintDetails complaint, Instant submittedAt)
        implements DomainEvent {}
