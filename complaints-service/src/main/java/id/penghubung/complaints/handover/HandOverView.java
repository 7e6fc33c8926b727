package id.penghubung.complaints.handover;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A complaint that was handed over to an outside body.
 *
 * @param outsideBody code of the body
 * @param sentTo office or address to which it was sent; absent if the complaint was erased
 * @param reference number of the letter
 * @param followUpOn day of the next question to the body; absent if it needs no more
 * @param followUps what the coordinator learned, oldest first
 */
@Schema(name = "HandOver")
record HandOverView(
        @Schema(required = true) UUID complaintId,
        @Schema(required = true) String outsideBody,
        @Schema(required = true) String outsideBodyName,
        @Nullable String sentTo,
        @Schema(required = true) LocalDate sentOn,
        @Nullable String reference,
        @Nullable LocalDate followUpOn,
        @Schema(required = true) String handedOverBy,
        @Schema(required = true) Instant handedOverAt,
        @Schema(required = true) List<FollowUp> followUps) {

    static HandOverView of(HandOver handOver, List<FollowUp> followUps) {
        return new HandOverView(
                handOver.complaintId(),
                handOver.outsideBody(),
                handOver.outsideBodyName(),
                handOver.sentTo(),
                handOver.sentOn(),
                handOver.reference(),
                handOver.followUpOn(),
                handOver.handedOverBy(),
                handOver.handedOverAt(),
                followUps);
    }
}
