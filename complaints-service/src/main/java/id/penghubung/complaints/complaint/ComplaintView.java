package id.penghubung.complaints.complaint;

import id.penghubung.complaints.personaldata.Accused;
import id.penghubung.complaints.personaldata.Identity;
import id.penghubung.events.ComplaintDetails;
import id.penghubung.events.ComplaintKind;
import id.penghubung.events.Location;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A complaint as a caller sees it, in the same form alone and in lists.
 *
 * @param trackingNumber number for people, suitable for reading out on the phone
 * @param channel the way on which the complaint arrived
 * @param receivedAt time of arrival, before the submission if an officer keyed in a letter or a message later
 * @param serviceCode code of the service in the catalogue (<code>/v1/catalogue</code>) that the complaint names; there may be no such
 *     service any more
 * @param namedAgencyCode code of the agency that the reporter thinks is responsible; there may be no such agency
 * @param accused the party that the complaint accuses; null if there is none, in lists for staff, and if the caller may not know it
 * @param agency the agency that is responsible now
 * @param resolutionDueAt due date of the agency's answer, once the agency works on the complaint
 * @param informationRequest the open information request, if there is one
 * @param review verification and completeness
 * @param reporter the reporter; null if the caller may not know their identity
 */
@Schema(name = "Complaint")
public record ComplaintView(
        UUID id,
        String trackingNumber,
        ComplaintStatus status,
        ComplaintKind kind,
        String title,
        String description,
        String categoryCode,
        String districtCode,
        @Nullable LocalDate incidentDate,
        @Nullable Location location,
        boolean anonymous,
        boolean confidential,
        Instant submittedAt,
        ArrivalChannel channel,
        Instant receivedAt,

        @Schema(examples = "akta-kelahiran") @Nullable String serviceCode,

        @Schema(examples = "dpu") @Nullable String namedAgencyCode,

        @Nullable AccusedView accused,
        @Nullable Agency agency,
        @Nullable Instant resolutionDueAt,
        @Nullable InformationRequestView informationRequest,
        @Schema(required = true) ReviewView review,
        @Nullable Reporter reporter) {

    /** The agency that is responsible. */
    @Schema(name = "ResponsibleAgency")
    public record Agency(String code, @Nullable String name) {

        public static @Nullable Agency of(Complaint complaint) {
            String code = complaint.agencyCode();
            return code == null ? null : new Agency(code, complaint.agencyName());
        }
    }

    /**
     * The reporter (<i>pelapor</i>) of a complaint. In lists for staff, and the NIK everywhere, it is masked.
     *
     * @param nik population number, of which the first four digits are shown
     * @param onBehalfOf the person for whom the reporter complains as a proxy (<i>kuasa</i>), or null
     */
    @Schema(name = "Reporter")
    public record Reporter(
            @Nullable String name,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String address,
            @Nullable String nik,
            @Nullable String onBehalfOf) {

        public static @Nullable Reporter of(@Nullable Identity identity) {
            return identity == null
                    ? null
                    : new Reporter(
                            identity.name(),
                            identity.email(),
                            identity.phone(),
                            identity.address(),
                            identity.nik(),
                            identity.onBehalfOf());
        }

        /** Contains no personal data, because it may be logged. */
        @Override
        public String toString() {
            return "Reporter";
        }
    }

    static ComplaintView of(
            Complaint complaint, ReviewView review, @Nullable Accused accused, @Nullable Identity reporter) {
        ComplaintDetails details = complaint.details();
        return new ComplaintView(
                complaint.id(),
                complaint.trackingNumber(),
                complaint.status(),
                details.kind(),
                details.title(),
                details.description(),
                details.categoryCode(),
                details.districtCode(),
                details.incidentDate(),
                details.location(),
                details.anonymous(),
                details.confidential(),
                complaint.submittedAt(),
                complaint.arrival().channel(),
                complaint.receivedAt(),
                complaint.arrival().serviceCode(),
                complaint.arrival().namedAgency(),
                AccusedView.of(accused),
                Agency.of(complaint),
                complaint.resolutionDueAt(),
                InformationRequestView.of(complaint),
                review,
                Reporter.of(reporter));
    }
}
