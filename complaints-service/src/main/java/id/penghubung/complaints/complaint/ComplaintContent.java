package id.penghubung.complaints.complaint;

import id.penghubung.complaints.personaldata.SealedAccused;
import id.penghubung.events.ComplaintDetails;
import id.penghubung.events.ComplaintKind;
import id.penghubung.events.Location;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The content of a complaint. The reporter's text never changes; the coordinator may correct the classification and the accused party.
 */
@Embeddable
class ComplaintContent {

    @Enumerated(EnumType.STRING)
    private ComplaintKind kind;

    private String title;
    private String description;

    private String categoryCode;

    private String districtCode;

    private @Nullable LocalDate incidentDate;

    private @Nullable Double latitude;
    private @Nullable Double longitude;
    private @Nullable String address;
    private boolean anonymous;
    private boolean confidential;

    /** The party that it accuses, encrypted, or null. */
    @Embedded
    private @Nullable SealedAccused accused;

    /** Time of the erasure, which the retention stores. */
    @Column(insertable = false, updatable = false)
    private @Nullable Instant erasedAt;

    @SuppressWarnings("NullAway.Init")
    protected ComplaintContent() {}

    ComplaintContent(ComplaintDetails details) {
        this.kind = details.kind();
        this.title = details.title();
        this.description = details.description();
        this.categoryCode = details.categoryCode();
        this.districtCode = details.districtCode();
        this.incidentDate = details.incidentDate();
        Location location = details.location();
        this.latitude = location == null ? null : location.latitude();
        this.longitude = location == null ? null : location.longitude();
        this.address = location == null ? null : location.address();
        this.anonymous = details.anonymous();
        this.confidential = details.confidential();
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

    /** Returns the content with the corrected parts of a classification. */
    ComplaintContent reclassified(Classification corrected) {
        ComplaintContent changed = new ComplaintContent(new ComplaintDetails(
                corrected.kind(),
                title,
                description,
                corrected.categoryCode(),
                corrected.districtCode(),
                incidentDate,
                Location.ofParts(latitude, longitude, address),
                anonymous,
                confidential));
        changed.accused = accused;
        return changed;
    }

    /** Returns the content with another accused party, or with none. */
    ComplaintContent accusing(@Nullable SealedAccused party) {
        ComplaintContent changed = new ComplaintContent(details());
        changed.accused = party;
        return changed;
    }

    @Nullable
    SealedAccused accused() {
        return accused;
    }

    /** Returns the code of the agency whose staff it accuses, or null. */
    @Nullable
    String accusedAgency() {
        return accused == null ? null : accused.agencyCode();
    }

    /** Returns whether the content was erased. No text may be added to the complaint any more. */
    boolean isErased() {
        return erasedAt != null;
    }

    ComplaintKind kind() {
        return kind;
    }

    String categoryCode() {
        return categoryCode;
    }

    String districtCode() {
        return districtCode;
    }

    boolean anonymous() {
        return anonymous;
    }

    /** Returns whether the reporter's identity is hidden from the agency. Each of the two flags hides it. */
    boolean hidesReporterFromAgency() {
        return anonymous || confidential;
    }
}
