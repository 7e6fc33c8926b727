package id.penghubung.routing.decision;

import id.penghubung.events.ComplaintDetails;
import id.penghubung.events.ComplaintKind;
import id.penghubung.events.ComplaintSubmitted;
import id.penghubung.events.Location;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The complaint as it was submitted, kept because each routing of it carries it to the agency's desk. */
@Embeddable
class Complaint {

    @Column(name = "tracking_number", updatable = false)
    String trackingNumber;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    ComplaintKind kind;

    @Column(updatable = false)
    String title;

    @Column(updatable = false)
    String description;

    @Column(name = "category_code", updatable = false)
    String categoryCode;

    @Column(name = "district_code", updatable = false)
    String districtCode;

    @Column(name = "incident_date", updatable = false)
    @Nullable
    LocalDate incidentDate;

    @Column(updatable = false)
    @Nullable
    Double latitude;

    @Column(updatable = false)
    @Nullable
    Double longitude;

    @Column(updatable = false)
    @Nullable
    String address;

    @Column(updatable = false)
    boolean anonymous;

    @Column(updatable = false)
    boolean confidential;

    @Column(name = "submitted_at", updatable = false)
    Instant submittedAt;

    @SuppressWarnings("NullAway.Init")
    protected Complaint() {}

    Complaint(ComplaintSubmitted submitted) {
        ComplaintDetails details = submitted.complaint();
        this.trackingNumber = submitted.trackingNumber();
        this.submittedAt = submitted.submittedAt();
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

    ComplaintDetails details() {
        return new ComplaintDetails(
                kind,
                title,
                description,
                categoryCode,
                districtCode,
                incidentDate,
                location(),
                anonymous,
                confidential);
    }

    private @Nullable Location location() {
        return latitude == null && longitude == null && address == null
                ? null
                : new Location(latitude, longitude, address);
    }
}
