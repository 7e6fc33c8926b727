package id.penghubung.routing.decision;

import id.penghubung.events.ComplaintDetails;
import id.penghubung.events.ComplaintKind;
import id.penghubung.events.ComplaintSubmitted;
import id.penghubung.events.Location;
import id.penghubung.events.RoutingHints;
import id.penghubung.routing.rules.ComplaintFacts;
import id.penghubung.routing.rules.ComplaintText;
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

    /** The way of arrival. */
    @Nullable
    String channel;

    /** The agency that the reporter named as responsible. */
    @Nullable
    String namedAgency;

    @Nullable
    String accusedAgency;

    /** The public service that the complaint is about. */
    @Nullable
    String serviceCode;

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
        this.serviceCode = submitted.serviceCode();
        RoutingHints hints = submitted.hints();
        if (hints != null) {
            this.channel = hints.channel();
            this.namedAgency = hints.namedAgencyCode();
            this.accusedAgency = hints.accusedAgencyCode();
        }
    }

    /** Applies the coordinator's corrections, which count for the next decision. */
    void correct(ComplaintKind correctedKind, String correctedCategory, String correctedDistrict) {
        kind = correctedKind;
        categoryCode = correctedCategory;
        districtCode = correctedDistrict;
    }

    /** Notes the agency from which the complaint was recalled because it accuses staff, unless the reporter named the accused agency. */
    void accuse(String agencyCode) {
        if (accusedAgency == null) {
            accusedAgency = agencyCode;
        }
    }

    /** Applies the coordinator's correction of the accused party: its agency, or null if it names none. */
    void correctAccused(@Nullable String agencyCode) {
        accusedAgency = agencyCode;
    }

    boolean isAccused(String agencyCode) {
        return agencyCode.equals(accusedAgency);
    }

    /** Erases title, description and place. */
    void erase() {
        title = ErasedText.INSTANCE.id();
        description = ErasedText.INSTANCE.id();
        latitude = null;
        longitude = null;
        address = null;
    }

    /**
     * Returns what rules may ask.
     *
     * @param oversight whether it accuses staff, by its category or by the coordinator's mark
     */
    ComplaintFacts facts(boolean oversight) {
        return new ComplaintFacts(
                kind,
                new ComplaintText(title, description),
                categoryCode,
                districtCode,
                channel,
                namedAgency,
                accusedAgency,
                serviceCode,
                oversight);
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
