package id.penghubung.routing.decision;

import id.penghubung.events.ComplaintDetails;
import id.penghubung.events.ComplaintKind;
import id.penghubung.events.ComplaintSubmitted;
import id.penghubung.events.Location;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The submitted complaint, with the coordinator's corrections. It is stored because each routing event contains it for the agency.
 */
@Embeddable
class Complaint {

    String trackingNumber;

    @Enumerated(EnumType.STRING)
    ComplaintKind kind;

    String title;

    String description;

    String categoryCode;

    String districtCode;

    @Nullable
    LocalDate incidentDate;

    @Nullable
    Double latitude;

    @Nullable
    Double longitude;

    @Nullable
    String address;

    boolean anonymous;

    boolean confidential;

    Instant submittedAt;

    /** The time of arrival, if that was before the submission. */
    @Nullable
    Instant receivedAt;

    @SuppressWarnings("NullAway.Init")
    protected Complaint() {}

    Complaint(ComplaintSubmitted submitted) {
        ComplaintDetails details = submitted.complaint();
        this.trackingNumber = submitted.trackingNumber();
        this.submittedAt = submitted.submittedAt();
        this.receivedAt = submitted.receivedAt();
        this.kind = details.kind();
        this.title = details.title();
        this.description = details.description();
        this.categoryCode = details.categoryCode();
        this.districtCode = details.districtCode();
        this.incidentDate = details.incidentDate();
        this.anonymous = details.anonymous();
        this.confidential = details.confidential();
        Location location = details.location();
        if (location != null) {
            this.latitude = location.latitude();
            this.longitude = location.longitude();
            this.address = location.address();
        }
    }

    /** Applies the coordinator's corrections, which count for the next decision. */
    void correct(ComplaintKind correctedKind, String correctedCategory, String correctedDistrict) {
        kind = correctedKind;
        categoryCode = correctedCategory;
        districtCode = correctedDistrict;
    }

    /** Erases title, description and place. */
    void erase() {
        title = ErasedText.INSTANCE.id();
        description = ErasedText.INSTANCE.id();
        latitude = null;
        longitude = null;
        address = null;
    }

    ComplaintDetails details() {
        return new ComplaintDetails(
                kind,
                title,
                description,
                categoryCode,
                districtCode,
                incidentDate,
                Location.ofParts(latitude, longitude, address),
                anonymous,
                confidential);
    }
}
