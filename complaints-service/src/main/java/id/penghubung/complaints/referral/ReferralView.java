package id.penghubung.complaints.referral;

import id.penghubung.complaints.complaint.OmbudsmanReferral;
import id.penghubung.complaints.complaint.ReferralGround;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Possibility of referring a complaint to the Ombudsman, and its referral.
 *
 * @param possible whether a referral is possible now; the condition that the reporter states is left to the referral
 * @param ground the reason why it is possible, or null
 * @param identityOnRecord whether there are a name or contact details that can be passed on with the reporter's consent
 * @param conditions each condition of entry with its state and explanation
 * @param referral the referral, if there is one
 */
@Schema(name = "Referral")
public record ReferralView(
        @Schema(required = true) boolean possible,
        @Nullable ReferralGround ground,
        @Schema(required = true) boolean identityOnRecord,
        @Schema(required = true) List<ConditionView> conditions,
        @Nullable Made referral) {

    /**
     * A condition of entry.
     *
     * @param explanation why it is met or not, in the reader's language
     */
    @Schema(name = "ReferralCondition")
    public record ConditionView(
            @Schema(required = true) EntryCondition condition,
            @Schema(required = true) ConditionState state,
            @Schema(required = true) String explanation) {

        static ConditionView of(CheckedCondition checked, Locale language) {
            return new ConditionView(
                    checked.condition(), checked.state(), checked.explanation().in(language));
        }
    }

    /** A referral that was made. */
    @Schema(name = "ReferralMade")
    public record Made(
            @Schema(required = true) Instant referredAt,
            @Schema(required = true) ReferralGround ground,
            @Schema(required = true) boolean consentToShareIdentity) {

        public static @Nullable Made of(@Nullable OmbudsmanReferral referral) {
            return referral == null
                    ? null
                    : new Made(referral.referredAt(), referral.ground(), referral.consentGiven());
        }
    }
}
