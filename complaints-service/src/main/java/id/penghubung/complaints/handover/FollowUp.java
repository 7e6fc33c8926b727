package id.penghubung.complaints.handover;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An answer that the coordinator got from an outside body.
 *
 * @param note absent if the complaint was erased
 * @param by account of the coordinator
 */
@Schema(name = "HandOverFollowUp")
record FollowUp(
        @Schema(required = true) UUID id,
        @Nullable String note,
        @Schema(required = true) String by,
        @Schema(required = true) Instant at) {}
