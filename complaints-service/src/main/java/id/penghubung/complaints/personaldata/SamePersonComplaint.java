package id.penghubung.complaints.personaldata;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A complaint whose reporter has a contact detail that was looked for.
 *
 * @param matchedBy the details that are the same
 */
@Schema(name = "SamePersonComplaint")
record SamePersonComplaint(
        @Schema(required = true) UUID complaintId,
        @Schema(required = true) String trackingNumber,
        @Schema(required = true) List<ContactKind> matchedBy) {}
