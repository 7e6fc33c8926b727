package id.penghubung.complaints.complaint;

import id.penghubung.complaints.personaldata.Accused;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The party that a complaint accuses (<i>terlapor</i>), for the reporter, the coordinator and the inspectorate that handles the complaint.
 *
 * @param agencyCode code of the agency whose staff is accused
 * @param unit part of the agency
 * @param person name or office of the accused person
 */
@Schema(name = "AccusedParty")
public record AccusedView(
        @Nullable String agencyCode,
        @Nullable String unit,
        @Nullable String person) {

    public static @Nullable AccusedView of(@Nullable Accused accused) {
        return accused == null ? null : new AccusedView(accused.agencyCode(), accused.unit(), accused.person());
    }

    /** Contains no personal data, because it may be logged. */
    @Override
    public String toString() {
        return "AccusedView";
    }
}
