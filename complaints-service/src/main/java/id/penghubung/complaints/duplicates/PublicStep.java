package id.penghubung.complaints.duplicates;

import id.penghubung.complaints.complaint.Actor;
import id.penghubung.complaints.complaint.ComplaintStatus;
import java.time.LocalDate;
import java.time.ZoneId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One step of a public complaint as everybody may see it: a change of its status, without any text and without the time of day, by which
 * a complaint could be found again.
 *
 * @param day the day, in the zone of the office
 * @param agencyCode the agency that acted or got the complaint, or null
 */
@Schema(name = "PublicStep")
record PublicStep(
        @Schema(required = true) LocalDate day,
        @Schema(required = true) ComplaintStatus status,
        @Schema(required = true) Actor actor,
        @Nullable String agencyCode) {

    static PublicStep of(ProgressStep step, ZoneId zone) {
        return new PublicStep(LocalDate.ofInstant(step.at(), zone), step.status(), step.actor(), step.agencyCode());
    }
}
