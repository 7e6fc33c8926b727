package id.penghubung.focalpoint.casework.model;

import id.penghubung.events.ComplaintDetails;
import id.penghubung.events.ComplaintKind;
import id.penghubung.events.Complexity;
import id.penghubung.events.Location;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Content of the complaint, as received with the routing event, without data of the reporter. Its text never changes here; the
 * coordinator corrects its classification.
 *
 * @param complexity the class that the coordinator set; null before the verification
 * @param oversight true if the complaint accuses staff (<i>berkadar pengawasan</i>)
 */
@Embeddable
public record ComplaintContent(
        @Enumerated(EnumType.STRING) ComplaintKind kind,

        @Column(updatable = false) String title,
        @Column(updatable = false) String description,
        String categoryCode,
        String districtCode,
        @Column(updatable = false) @Nullable LocalDate incidentDate,
        @Column(updatable = false) @Nullable Double latitude,
        @Column(updatable = false) @Nullable Double longitude,
        @Column(updatable = false) @Nullable String address,
        @Column(updatable = false) boolean anonymous,
        @Column(updatable = false) boolean confidential,
        @Enumerated(EnumType.STRING) @Nullable Complexity complexity,
        boolean oversight) {

    private static final String ERASED = "(dihapus)";

    static ComplaintContent of(ComplaintDetails details, Classification classification) {
        Location place = details.location();
        return new ComplaintContent(
                classification.kind(),
                details.title(),
                details.description(),
                classification.categoryCode(),
                classification.districtCode(),
                details.incidentDate(),
                place == null ? null : place.latitude(),
                place == null ? null : place.longitude(),
                place == null ? null : place.address(),
                details.anonymous(),
                details.confidential(),
                classification.complexity(),
                classification.oversight());
    }

    /** Returns whether the text was erased. The text of a complaint is always longer than what stands in its place. */
    public boolean isErased() {
        return ERASED.equals(description);
    }

    public Classification classification() {
        return new Classification(kind, categoryCode, districtCode, oversight, complexity);
    }

    ComplaintContent classified(Classification classification) {
        return new ComplaintContent(
                classification.kind(),
                title,
                description,
                classification.categoryCode(),
                classification.districtCode(),
                incidentDate,
                latitude,
                longitude,
                address,
                anonymous,
                confidential,
                classification.complexity(),
                classification.oversight());
    }
}
