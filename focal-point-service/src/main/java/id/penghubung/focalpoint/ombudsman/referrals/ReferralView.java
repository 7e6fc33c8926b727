package id.penghubung.focalpoint.ombudsman.referrals;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A complaint that its reporter referred to the Ombudsman. Its text, and the reporter if they consented, are at
 * {@code /v1/complaints/{complaintId}}.
 *
 * @param ground {@code OVERDUE} or {@code UNSATISFACTORY_ANSWER}; more may follow
 * @param reporterSecret whether the identity of the reporter is secret from the agencies; a matter that links the complaint
 *     must say so too
 * @param identityShared whether the reporter consented to pass their identity on to the Ombudsman
 * @param agencies codes of the agencies that have or had a case of the complaint
 * @param matters ids of the matters that link the complaint; empty until the liaison opens one
 */
@Schema(name = "OmbudsmanReferral")
record ReferralView(
        @Schema(required = true) UUID complaintId,
        @Schema(required = true) String trackingNumber,
        @Schema(required = true) String ground,
        @Schema(required = true) boolean reporterSecret,
        @Schema(required = true) boolean identityShared,
        @Schema(required = true) Instant referredAt,
        @Schema(required = true) List<String> agencies,
        @Schema(required = true) List<UUID> matters) {

    static ReferralView of(Referral referral, List<String> agencies, List<UUID> matters) {
        return new ReferralView(
                referral.complaintId(),
                referral.trackingNumber(),
                referral.ground(),
                referral.reporterSecret(),
                referral.identityShared(),
                referral.referredAt(),
                agencies,
                matters);
    }
}
