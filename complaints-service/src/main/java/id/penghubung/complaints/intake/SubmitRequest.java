package id.penghubung.complaints.intake;

import id.penghubung.events.ComplaintKind;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A complaint as it is handed in.
 *
 * @param title what it is about, in a line
 * @param description what happened
 * @param incidentDate the day it happened, not in the future
 * @param anonymous hide the reporter's identity from the agency and the public
 * @param confidential keep the text off the public list, and the reporter's name from the agency
 * @param reporter who complains; from the account where it is left out
 */
@Schema(name = "SubmitComplaint")
record SubmitRequest(
        @NotNull ComplaintKind kind,
        @NotBlank @Size(min = 5, max = 150) String title,
        @NotBlank @Size(min = 10, max = 5000) String description,
        @NotBlank @Size(max = 10) String categoryCode,
        @NotBlank @Size(max = 13) String districtCode,
        @Nullable LocalDate incidentDate,
        @Nullable @Valid LocationRequest location,
        @Nullable Boolean anonymous,
        @Nullable Boolean confidential,
        @Nullable @Valid ReporterRequest reporter) {

    /**
     * Where it happened.
     *
     * @param latitude degrees, WGS 84, together with the longitude
     * @param longitude degrees, WGS 84, together with the latitude
     */
    @Schema(name = "SubmitLocation")
    record LocationRequest(
            @Nullable @DecimalMin("-90") @DecimalMax("90") Double latitude,
            @Nullable @DecimalMin("-180") @DecimalMax("180") Double longitude,
            @Nullable @Size(max = 300) String address) {}

    /** Who complains. */
    @Schema(name = "SubmitReporter")
    record ReporterRequest(
            @Nullable @Size(max = 150) String name,
            @Nullable @Email @Size(max = 254) String email,
            @Nullable @Size(max = 30) String phone) {

        /** Never in a log. */
        @Override
        public String toString() {
            return "Person";
        }
    }
}
