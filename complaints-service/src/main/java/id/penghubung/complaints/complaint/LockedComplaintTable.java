package id.penghubung.complaints.complaint;

import id.penghubung.complaints.personaldata.SealedAccused;
import id.penghubung.complaints.personaldata.SealedCompletion;
import id.penghubung.events.ComplaintDetails;
import id.penghubung.events.ComplaintKind;
import id.penghubung.events.Complexity;
import id.penghubung.events.Location;
import id.penghubung.kit.jdbc.Columns;
import id.penghubung.kit.jdbc.Jdbc;
import id.penghubung.kit.jdbc.SqlArray;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * SQL that locks the complaints of a batch of events, and reads them as {@link ProgressTable} writes them: without Hibernate, which maps
 * the columns of such a query anew each time. Joins the caller's transaction.
 */
@ApplicationScoped
class LockedComplaintTable {

    private static final String SELECT = """
            select id, version, tracking_number, kind, title, description, category_code, district_code, incident_date, latitude,
                   longitude, address, anonymous, confidential, accused_agency, accused_key_id, accused_sealed, erased_at,
                   reporter_id, access_code_hash, submitted_at, status, round, agency_code, agency_name, recalled_round,
                   triage_since, triage_seconds, verified_at, complexity, oversight, completeness_state, missing_parts,
                   completeness_decided_at, completed_at, completion_key_id, completion_sealed, verify_by, verification_due_at,
                   completeness_reply_due_at, completion_due_at, outer_limit_at, reporter_reply_due_at, resolution_due_at,
                   overdue_since, answered_at, answer_upheld, disputes, answer_accepted, superior_review_at, superior_decision,
                   referral_ground, referral_consent_given, referred_at, matter_linked_at, channel, received_at, keyed_by,
                   keyed_by_name, consent_given, content_sha256, service_code, named_agency, information_request_id,
                   information_request_question, information_request_reply_by, information_requested_at,
                   information_request_if_unanswered, event_version, timeline_length
            from complaint
            """;

    /** With a plan that the server keeps, which one for an array of a few ids is not. */
    private static final String LOCK_ONE = SELECT + "where id = ? for no key update";

    private static final String LOCK_ALL = SELECT + "where id = any (?) order by id for no key update";

    private final Jdbc jdbc;

    LockedComplaintTable(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /** Locks complaints in the order of their ids, and returns them. They are no entities of the transaction. */
    List<Complaint> lock(Collection<UUID> ids) {
        return ids.size() == 1
                ? jdbc.list(LOCK_ONE, LockedComplaintTable::read, ids.iterator().next())
                : jdbc.list(LOCK_ALL, LockedComplaintTable::read, SqlArray.uuids(ids));
    }

    private static Complaint read(ResultSet row) throws SQLException {
        UUID id = Columns.firstUuid(row);
        ComplaintDetails details = details(row);
        boolean oversight = row.getBoolean("oversight");
        Complaint complaint = new Complaint(
                id,
                row.getString("tracking_number"),
                details,
                oversight,
                row.getString("reporter_id"),
                row.getString("access_code_hash"),
                Columns.instant(row, "submitted_at"));
        complaint.arriveBy(arrival(row));
        String complexity = row.getString("complexity");
        complaint.changeVerification(new Verification(
                Columns.instantOrNull(row, "verified_at"),
                complexity == null ? null : Complexity.valueOf(complexity),
                oversight));
        complaint.changeCompleteness(completeness(row));
        Instant referredAt = Columns.instantOrNull(row, "referred_at");
        if (referredAt != null) {
            complaint.refer(new OmbudsmanReferral(
                    ReferralGround.valueOf(row.getString("referral_ground")),
                    row.getBoolean("referral_consent_given"),
                    referredAt));
        }
        Instant linkedAt = Columns.instantOrNull(row, "matter_linked_at");
        if (linkedAt != null) {
            complaint.linkToMatter(linkedAt);
        }
        complaint.restore(
                ComplaintContent.stored(details, accused(row), Columns.instantOrNull(row, "erased_at")),
                state(id, row),
                row.getLong("version"));
        return complaint;
    }

    private static ComplaintDetails details(ResultSet row) throws SQLException {
        return new ComplaintDetails(
                ComplaintKind.valueOf(row.getString("kind")),
                row.getString("title"),
                row.getString("description"),
                row.getString("category_code"),
                row.getString("district_code"),
                row.getObject("incident_date", LocalDate.class),
                Location.ofParts(
                        row.getObject("latitude", Double.class),
                        row.getObject("longitude", Double.class),
                        row.getString("address")),
                row.getBoolean("anonymous"),
                row.getBoolean("confidential"));
    }

    private static @Nullable SealedAccused accused(ResultSet row) throws SQLException {
        String agency = row.getString("accused_agency");
        String keyId = row.getString("accused_key_id");
        return agency == null && keyId == null
                ? null
                : new SealedAccused(agency, keyId, row.getBytes("accused_sealed"));
    }

    private static Arrival arrival(ResultSet row) throws SQLException {
        return new Arrival(
                ArrivalChannel.valueOf(row.getString("channel")),
                Columns.instantOrNull(row, "received_at"),
                row.getString("keyed_by"),
                row.getString("keyed_by_name"),
                row.getObject("consent_given", Boolean.class),
                row.getString("content_sha256"),
                row.getString("service_code"),
                row.getString("named_agency"));
    }

    private static Completeness completeness(ResultSet row) throws SQLException {
        Array missing = row.getArray("missing_parts");
        String keyId = row.getString("completion_key_id");
        return Completeness.stored(
                CompletenessState.valueOf(row.getString("completeness_state")),
                missing == null ? List.of() : List.of((String[]) missing.getArray()),
                Columns.instantOrNull(row, "completeness_decided_at"),
                Columns.instantOrNull(row, "completed_at"),
                keyId == null ? null : new SealedCompletion(keyId, row.getBytes("completion_sealed")));
    }

    private static ComplaintState state(UUID id, ResultSet row) throws SQLException {
        return new ComplaintState(
                id,
                ComplaintStatus.valueOf(row.getString("status")),
                new Assignment(
                        row.getInt("round"),
                        row.getString("agency_code"),
                        row.getString("agency_name"),
                        row.getInt("recalled_round")),
                new TriageTime(Columns.instantOrNull(row, "triage_since"), row.getLong("triage_seconds")),
                answer(row),
                informationRequest(row),
                new ReviewDueDates(
                        Columns.instantOrNull(row, "verify_by"),
                        Columns.instantOrNull(row, "verification_due_at"),
                        Columns.instantOrNull(row, "completeness_reply_due_at"),
                        Columns.instantOrNull(row, "completion_due_at"),
                        Columns.instantOrNull(row, "outer_limit_at"),
                        Columns.instantOrNull(row, "reporter_reply_due_at")),
                new AnswerDue(
                        Columns.instantOrNull(row, "resolution_due_at"), Columns.instantOrNull(row, "overdue_since")),
                row.getLong("event_version"),
                row.getInt("timeline_length"));
    }

    private static AnswerState answer(ResultSet row) throws SQLException {
        String decision = row.getString("superior_decision");
        return new AnswerState(
                Columns.instantOrNull(row, "answered_at"),
                row.getObject("answer_upheld", Boolean.class),
                row.getObject("disputes", Integer.class),
                row.getObject("answer_accepted", Boolean.class),
                Columns.instantOrNull(row, "superior_review_at"),
                decision == null ? null : SuperiorDecision.valueOf(decision));
    }

    private static @Nullable InformationRequest informationRequest(ResultSet row) throws SQLException {
        UUID requestId = row.getObject("information_request_id", UUID.class);
        return requestId == null
                ? null
                : new InformationRequest(
                        requestId,
                        row.getString("information_request_question"),
                        row.getObject("information_request_reply_by", LocalDate.class),
                        Columns.instant(row, "information_requested_at"),
                        row.getString("information_request_if_unanswered"));
    }
}
