package id.penghubung.complaints.complaint;

import java.time.Instant;
import java.util.UUID;

/**
 * A step in the life of a complaint: an event of this service about it, an event of another service that put an entry on its timeline, or
 * an act that no other service needs to know of.
 *
 * @param type name of the event without the prefix of the system and the version, such as {@code complaint.verified} or {@code
 *     case.resolved}
 * @param anonymous whether nobody may know the reporter
 */
public record ComplaintStep(UUID complaintId, String type, boolean anonymous, Instant at) {}
