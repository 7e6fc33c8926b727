package id.penghubung.complaints.dossier;

import id.penghubung.complaints.complaint.ComplaintView;
import id.penghubung.complaints.complaint.TimelineEntryView;
import id.penghubung.complaints.referral.ReferralView;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A complaint that was referred or is linked with a matter, complete, for a dossier of the Ombudsman.
 *
 * @param complaint the complaint, with the reporter only if they consented
 * @param referral the referral, if the reporter made one
 * @param timeline all entries in Indonesian, oldest first, with the messages of reporter and agency; read while they are written
 */
@Schema(name = "ComplaintDossier")
record ComplaintDossierView(
        @Schema(required = true) ComplaintView complaint,
        ReferralView.@Nullable Made referral,

        @Schema(required = true, type = SchemaType.ARRAY, implementation = TimelineEntryView.class)
        Iterable<TimelineEntryView> timeline) {

    /** Contains no personal data, because it may be logged. */
    @Override
    public String toString() {
        return "Dossier of " + complaint.id();
    }
}
