package id.penghubung.complaints.intake;

import id.penghubung.complaints.complaint.ComplaintStatus;
import java.time.Instant;
import java.util.UUID;

/**
 * A stored complaint as its submission returns it.
 *
 * @param version the version that a change must name
 */
record Receipt(UUID id, String trackingNumber, ComplaintStatus status, Instant submittedAt, long version) {}
