package id.penghubung.events;

import java.time.Instant;
import java.util.UUID;

/** Submission of a complaint, which now waits for routing. */
public record ComplaintSubmitted(
        UUID complaintId, String trackingNumber, ComplaintDetails complaint, Instant submittedAt)
        implements DomainEvent {}
