package id.penghubung.complaints.intake;

import id.penghubung.complaints.complaint.AccusedRequest;
import id.penghubung.complaints.complaint.ArrivalChannel;
import id.penghubung.complaints.notifications.NotificationChoice;
import id.penghubung.complaints.personaldata.Accused;
import id.penghubung.complaints.personaldata.Nik;
import id.penghubung.events.ComplaintKind;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A request to submit a complaint.
 *
 * @param title subject in one line
 * @param description description of the incident
 * @param incidentDate day of the incident, not in the future
 * @param anonymous whether the reporter's identity is hidden from everybody; nothing of the account is stored then, and the receipt
 *     contains an access code
 * @param confidential whether the text stays off the public list and the reporter's name is hidden from the agency
 * @param contactByName whether the agency may contact the reporter of a confidential complaint by name; false if absent
 * @param reporter name and contact details; taken from the account if absent
 * @param channel WEB or MOBILE, for a submission by the reporter; WEB if absent
 * @param serviceCode code of a service in the catalogue (<code>/v1/catalogue</code>) that the complaint is about; only its form is checked
 * @param agencyCode code of the agency that the reporter thinks is responsible; only its form is checked
 * @param accused the party that the complaint accuses, which nobody of its agency is shown
 * @param notifications how the reporter wants to be told of the steps of this complaint; not stored for an anonymous one
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
        @Nullable Boolean contactByName,
        @Nullable @Valid ReporterRequest reporter,
        @Nullable ArrivalChannel channel,

        @Schema(examples = "akta-kelahiran") @Nullable @Size(max = 64) @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+){0,15}")
        String serviceCode,

        @Schema(examples = "dpu") @Nullable @Pattern(regexp = Accused.AGENCY_CODE)
        String agencyCode,

        @Nullable @Valid AccusedRequest accused,
        @Nullable @Valid NotificationChoice notifications) {

    /**
     * Location of the incident.
     *
     * @param latitude degrees, WGS 84, together with the longitude
     * @param longitude degrees, WGS 84, together with the latitude
     */
    @Schema(name = "SubmitLocation")
    record LocationRequest(
            @Nullable @DecimalMin("-90") @DecimalMax("90") Double latitude,
            @Nullable @DecimalMin("-180") @DecimalMax("180") Double longitude,
            @Nullable @Size(max = 300) String address) {}

    /** Returns whether the reporter asked not to be known. */
    boolean asksForAnonymity() {
        return Boolean.TRUE.equals(anonymous);
    }

    /**
     * Name and contact details of the reporter.
     *
     * @param nik population number (<i>nomor induk kependudukan</i>): 16 digits, which may be separated
     * @param onBehalfOf the person for whom the reporter complains as a proxy (<i>kuasa</i>, UU 25/2009 Art. 42)
     */
    @Schema(name = "SubmitReporter")
    record ReporterRequest(
            @Nullable @Size(max = 150) String name,
            @Nullable @Email @Size(max = 254) String email,
            @Nullable @Size(max = 30) String phone,
            @Nullable @Size(max = 300) String address,
            @Nullable @Size(max = 30) String nik,
            @Nullable @Size(max = 150) String onBehalfOf) {

        ReporterRequest {
            nik = nik == null || nik.isBlank() ? null : Nik.normalized(nik);
        }

        /** Contains no personal data, because it may be logged. */
        @Override
        public String toString() {
            return "ReporterRequest";
        }
    }
}
