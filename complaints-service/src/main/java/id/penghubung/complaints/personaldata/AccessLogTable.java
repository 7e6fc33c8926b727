package id.penghubung.complaints.personaldata;

import id.penghubung.kit.jdbc.Columns;
import id.penghubung.kit.jdbc.Jdbc;
import id.penghubung.kit.jdbc.SqlArray;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** SQL of the record of readings by staff. */
@ApplicationScoped
class AccessLogTable implements ErasedRows {

    static final String OF_REPORTER = """
            select a.id, a.accessed_at, a.role, a.agency_code, a.complaint_id, c.tracking_number, a.purpose
            from complaint_access a join complaint c on c.id = a.complaint_id
            where a.reporter_id = ? and a.reporter_included and a.id < ?
            order by a.id desc limit ?
            """;

    private final Jdbc jdbc;

    AccessLogTable(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /** A reading of a complaint. */
    record Access(UUID id, UUID complaintId) {}

    /** A reading as its reporter may see it. */
    record Row(
            UUID id,
            Instant at,
            String role,
            @Nullable String agencyCode,
            UUID complaintId,
            String trackingNumber,
            ReadingPurpose purpose) {}

    /** @param reporterIncluded whether the identity of the reporter was part of what was read */
    void insert(
            Collection<Access> accesses, Reader reader, ReadingPurpose purpose, boolean reporterIncluded, Instant at) {
        jdbc.batch(
                """
                insert into complaint_access
                    (id, complaint_id, reporter_id, account, role, agency_code, purpose, reporter_included, accessed_at)
                values (?, ?, (select reporter_id from complaint where id = ?), ?, ?, ?, ?, ?, ?)
                """,
                accesses,
                access -> Jdbc.parameters(
                        access.id(),
                        access.complaintId(),
                        access.complaintId(),
                        reader.account(),
                        reader.role(),
                        reader.agencyCode(),
                        purpose,
                        reporterIncluded,
                        at));
    }

    /** Returns readings of the identity of a reporter, newest first, before one of them. */
    List<Row> ofReporter(String reporterId, UUID before, int limit) {
        return jdbc.list(OF_REPORTER, AccessLogTable::row, reporterId, before, limit);
    }

    @Override
    public String table() {
        return "complaint_access";
    }

    @Override
    public void erase(Collection<UUID> complaintIds) {
        jdbc.update(
                "update complaint_access set reporter_id = null where complaint_id = any (?)",
                SqlArray.uuids(complaintIds));
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                Columns.instant(row, "accessed_at"),
                row.getString("role"),
                row.getString("agency_code"),
                row.getObject("complaint_id", UUID.class),
                row.getString("tracking_number"),
                ReadingPurpose.valueOf(row.getString("purpose")));
    }
}
