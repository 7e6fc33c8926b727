package id.penghubung.complaints.dossier;

import id.penghubung.complaints.complaint.ComplaintView;
import id.penghubung.complaints.complaint.TimelineEntryView;
import id.penghubung.complaints.referral.ReferralView;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A complaint that was referred or is linked with a matter, complete, for a dossier of the Ombudsman.
 *
 * @param complaint the complaint, with the reporter only if they consented
 * @param referral the referral, if the reporter made one
 * @param timeline the entries in Indonesian, oldest first, with the messages of reporter and agency
 * @param timelineComplete whether these are all entries; false if there are more than a dossier has room for
 */
@Schema(name = "ComplaintDossier")
record ComplaintDossierView(
        @Schema(required = true) ComplaintView complaint,
        ReferralView.@Nullable Made referral,
        @Schema(required = true) List<TimelineEntryView> timeline,
        @Schema(required = true) boolean timelineComplete) {

    /** Contains no personal data, because it may be logged. */
    @Override
    public String toString() {
        return "Dossier of " + complaint.id();
    }
}
