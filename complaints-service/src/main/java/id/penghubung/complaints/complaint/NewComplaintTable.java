package id.penghubung.complaints.complaint;

import id.penghubung.complaints.personaldata.SealedAccused;
import id.penghubung.complaints.personaldata.SealedIdentity;
import id.penghubung.events.ComplaintDetails;
import id.penghubung.events.Location;
import id.penghubung.kit.jdbc.Jdbc;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * SQL of a new complaint with the rows that come with it, in one statement. What a complaint can only get later stays null. Joins the
 * caller's transaction.
 */
@ApplicationScoped
class NewComplaintTable {

    private static final String INSERT_COMPLAINT = """
            insert into complaint (
                id, version, tracking_number, kind, title, description, category_code, district_code, incident_date, latitude,
                longitude, address, anonymous, confidential, accused_agency, accused_key_id, accused_sealed, reporter_id,
                access_code_hash, submitted_at, status, round, recalled_round, triage_seconds, verify_by, oversight,
                completeness_state, channel, received_at, keyed_by, keyed_by_name, consent_given, content_sha256, service_code,
                named_agency, event_version, timeline_length)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String INSERT_ENTRY = "insert into timeline_entry (" + TimelineEntryColumns.NAMES
            + ") values (" + TimelineEntryColumns.PARAMETERS + ")";

    private static final String INSERT_WITHOUT_IDENTITY = "with stored as (" + INSERT_COMPLAINT + ")\n" + INSERT_ENTRY;

    private static final String INSERT_ALL = """
            with stored as (
                %s),
            entry as (
                %s)
            insert into reporter_identity (
                complaint_id, key_id, sealed, email_hash, phone_hash, nik_hash, contact_by_name, email_proven)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """.formatted(INSERT_COMPLAINT, INSERT_ENTRY);

    private static final Location NO_LOCATION = new Location(null, null, null);
    private static final SealedAccused NO_ACCUSED = new SealedAccused(null, null, null);

    private final Jdbc jdbc;

    NewComplaintTable(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Complaint complaint, TimelineEntry entry, @Nullable ReporterIdentity identity) {
        if (identity == null) {
            jdbc.update(INSERT_WITHOUT_IDENTITY, joined(valuesOf(complaint), TimelineEntryColumns.valuesOf(entry)));
        } else {
            jdbc.update(
                    INSERT_ALL, joined(valuesOf(complaint), TimelineEntryColumns.valuesOf(entry), valuesOf(identity)));
        }
    }

    private static @Nullable Object[] joined(@Nullable Object[]... values) {
        return Arrays.stream(values).flatMap(Arrays::stream).toArray();
    }

    private static @Nullable Object[] valuesOf(Complaint complaint) {
        ComplaintDetails details = complaint.details();
        Location location = Objects.requireNonNullElse(details.location(), NO_LOCATION);
        SealedAccused accused = Objects.requireNonNullElse(complaint.content().accused(), NO_ACCUSED);
        Arrival arrival = complaint.arrival();
        return Jdbc.parameters(
                complaint.id(),
                complaint.version(),
                complaint.trackingNumber(),
                details.kind(),
                details.title(),
                details.description(),
                details.categoryCode(),
                details.districtCode(),
                details.incidentDate(),
                location.latitude(),
                location.longitude(),
                location.address(),
                details.anonymous(),
                details.confidential(),
                accused.agencyCode(),
                accused.keyId(),
                accused.sealed(),
                complaint.reporterId(),
                complaint.accessCodeHash(),
                complaint.submittedAt(),
                complaint.status(),
                complaint.assignment().round(),
                complaint.assignment().recalledRound(),
                complaint.triageTime().triageSeconds(),
                complaint.reviewDueDates().verifyBy(),
                complaint.verification().oversight(),
                complaint.completeness().state(),
                arrival.channel(),
                arrival.receivedAt(),
                arrival.keyedBy(),
                arrival.keyedByName(),
                arrival.consentGiven(),
                arrival.contentSha256(),
                arrival.serviceCode(),
                arrival.namedAgency(),
                complaint.eventVersion(),
                complaint.timelineLength());
    }

    private static @Nullable Object[] valuesOf(ReporterIdentity identity) {
        SealedIdentity sealed = identity.sealedIdentity();
        return Jdbc.parameters(
                identity.complaintId(),
                sealed.keyId(),
                sealed.sealed(),
                sealed.emailHash(),
                sealed.phoneHash(),
                sealed.nikHash(),
                identity.allowsContactByName(),
                identity.emailProven());
    }
}
