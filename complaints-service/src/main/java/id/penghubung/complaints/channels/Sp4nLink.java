package id.penghubung.complaints.channels;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The link of a complaint with its tracking id at SP4N-LAPOR!.
 *
 * @param linkedBy account that made the link
 */
@Schema(name = "Sp4nLink")
record Sp4nLink(String sp4nId, UUID complaintId, String trackingNumber, String linkedBy, Instant linkedAt) {}
