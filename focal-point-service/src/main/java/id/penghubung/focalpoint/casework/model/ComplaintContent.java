package id.penghubung.focalpoint.casework.model;

import id.penghubung.events.ComplaintDetails;
import id.penghubung.events.ComplaintKind;
import id.penghubung.events.Location;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Content of the complaint, as received with the routing event. It never changes here and contains no data of the
 * reporter.
 */
@Embeddable
public record ComplaintContent(
        @Column(updatable = false) @Enumerated(EnumType.STRING)
        ComplaintKind kind,

        @Column(updatable = false) String title,
        @Column(updatable = false) String description,
        @Column(updatable = false) String categoryCode,
        @Column(updatable = false) String districtCode,
        @Column(updatable = false) @Nullable LocalDate incidentDate,
        @Column(updatable = false) @Nullable Double latitude,
        @Column(updatable = false) @Nullable Double longitude,
        @Column(updatable = false) @Nullable String address,
        @Column(updatable = false) boolean anonymous,
        @Column(updatable = false) boolean confidential) {

    static ComplaintContent of(ComplaintDetails details) {
        Location place = details.location();
        return new ComplaintContent(
                details.kind(),
                details.title(),
                details.description(),
                details.categoryCode(),
                details.districtCode(),
                details.incidentDate(),
                place == null ? null : place.latitude(),
                place == null ? null : place.longitude(),
                place == null ? null : place.address(),
                details.anonymous(),
                details.confidential());
    }
}
