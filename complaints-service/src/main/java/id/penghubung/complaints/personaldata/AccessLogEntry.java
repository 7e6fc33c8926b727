package id.penghubung.complaints.personaldata;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A reading of a reporter's identity by staff, as the reporter sees it: role and agency, never the person.
 *
 * @param at time of the reading
 * @param role role of the realm, such as {@code coordinator}
 * @param agencyCode agency of the reader, or null
 * @param explanation the purpose in the reader's language
 */
@Schema(name = "AccessLogEntry")
public record AccessLogEntry(
        @Schema(required = true) Instant at,
        @Schema(required = true) String role,
        @Nullable String agencyCode,
        @Schema(required = true) UUID complaintId,
        @Schema(required = true) String trackingNumber,
        @Schema(required = true) ReadingPurpose purpose,
        @Schema(required = true) String explanation) {

    static AccessLogEntry of(AccessLogTable.Row row, Locale language) {
        return new AccessLogEntry(
                row.at(),
                row.role(),
                row.agencyCode(),
                row.complaintId(),
                row.trackingNumber(),
                row.purpose(),
                row.purpose().explanation().in(language));
    }
}
