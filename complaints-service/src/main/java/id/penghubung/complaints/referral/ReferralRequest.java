package id.penghubung.complaints.referral;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A referral of a complaint to the Ombudsman.
 *
 * @param consentToShareIdentity whether the name and the contact details of the reporter may be passed on to the Ombudsman.
 *     The agency does not learn more about the reporter in either case
 * @param notBeforeCourt the statement that the dispute is not before a court
 */
@Schema(name = "ReferralRequest")
public record ReferralRequest(
        @NotNull @Schema(required = true) Boolean consentToShareIdentity,
        @NotNull @Schema(required = true) Boolean notBeforeCourt) {}
