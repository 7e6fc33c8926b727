package id.penghubung.events;

import java.time.Instant;
import java.util.UUID;

/**
 * Erasure of the text and the reporter of a complaint that has ended: on request of the reporter (UU 27/2022 Art. 8), or because the
 * time of retention has ended (Art. 43, 44). Other services erase their copies of its text, and keep what figures are counted from.
 */
public record ComplaintErased(UUID complaintId, Instant erasedAt) implements DomainEvent {}
