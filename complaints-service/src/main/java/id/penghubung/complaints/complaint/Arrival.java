package id.penghubung.complaints.complaint;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Channel, time and officer of the arrival of a complaint, and the service and the responsible agency that it named. They never change,
 * apart from the hash, which is erased with the text.
 *
 * @param channel the way on which it arrived
 * @param receivedAt the time of arrival, if that was before the submission: the beginning of its day in the zone of the office
 * @param keyedBy the account that keyed it in for the reporter, or null
 * @param keyedByName the name of that officer, which the receipt shows (UU 25/2009 Art. 44), or null
 * @param consentGiven whether the reporter consented that it is keyed in for them, or null
 * @param contentSha256 the hash of the submitted content, in hexadecimal digits; null before there were signed receipts, and after the
 *     erasure of the text
 * @param serviceCode code of the service that the complaint names, in the catalogue of quality-service; null if it names none
 * @param namedAgency code of the agency that the reporter thinks is responsible, of which only the form is checked; null if they named none
 */
@Embeddable
public record Arrival(
        @Enumerated(EnumType.STRING) @Column(name = "channel")
        ArrivalChannel channel,

        @Column(name = "received_at") @Nullable Instant receivedAt,

        @Column(name = "keyed_by") @Nullable String keyedBy,

        @Column(name = "keyed_by_name") @Nullable String keyedByName,

        @Column(name = "consent_given") @Nullable Boolean consentGiven,

        @Column(name = "content_sha256") @Nullable String contentSha256,

        @Column(name = "service_code") @Nullable String serviceCode,

        @Column(name = "named_agency") @Nullable String namedAgency) {

    /** Returns the arrival of a complaint that its reporter submits. */
    public static Arrival submitted(ArrivalChannel channel) {
        return new Arrival(channel, null, null, null, null, null, null, null);
    }

    /** Returns the arrival of a complaint that an officer keys in with the consent of the reporter. */
    public static Arrival keyedIn(
            ArrivalChannel channel, @Nullable Instant receivedAt, String account, @Nullable String name) {
        return new Arrival(channel, receivedAt, account, name, true, null, null, null);
    }

    /** Returns the same arrival with the hash of the content, and with the service and the agency that it names, if it names them. */
    public Arrival withContent(String sha256, @Nullable String service, @Nullable String agency) {
        return new Arrival(channel, receivedAt, keyedBy, keyedByName, consentGiven, sha256, service, agency);
    }
}
