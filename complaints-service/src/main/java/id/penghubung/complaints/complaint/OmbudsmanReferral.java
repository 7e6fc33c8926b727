package id.penghubung.complaints.complaint;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;

/**
 * The referral of a complaint to the Ombudsman by its reporter. It exists once and never changes.
 *
 * @param consentGiven whether the reporter consented to pass their identity on to the Ombudsman
 */
@Embeddable
public record OmbudsmanReferral(
        @Enumerated(EnumType.STRING) @Column(name = "referral_ground")
        ReferralGround ground,

        @Column(name = "referral_consent_given") Boolean consentGiven,
        @Column(name = "referred_at") Instant referredAt) {}
