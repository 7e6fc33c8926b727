package id.penghubung.complaints.duplicates;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import id.penghubung.complaints.complaint.Actor;
import id.penghubung.complaints.complaint.ComplaintStatus;
import id.penghubung.kit.jdbc.Columns;
import id.penghubung.kit.jdbc.Jdbc;
import id.penghubung.kit.jdbc.SqlArray;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** SQL of the progress that others than the reporter may see. It never reads a text of a complaint or of its timeline. */
@ApplicationScoped
class ProgressTable {

    /** Limit of steps of one complaint in a response. Real timelines are far shorter. */
    private static final int MAX_STEPS = 200;

    private static final String LEAD = """
            select l.id, l.tracking_number, m.merged_at, l.status, l.agency_code, l.agency_name,
                   l.confidential or l.oversight or l.erased_at is not null as hidden
            from complaint_merge m join complaint l on l.id = m.lead_id
            where m.complaint_id = ?
            """;

    /** Entries of complaints after which the status was another one than after the entry before. */
    static final String STEPS = """
            select complaint_id, occurred_at, status, actor, agency_code from (
                select entry.*, row_number() over (partition by complaint_id order by seq) as step from (
                    select t.complaint_id, t.seq, t.occurred_at, t.status, t.actor, t.agency_code,
                           lag(t.status) over (partition by t.complaint_id order by t.seq) as status_before
                    from timeline_entry t where t.complaint_id = any (?)) entry
                where status is distinct from status_before) change
            where step <= ? order by complaint_id, seq
            """;

    private final Jdbc jdbc;

    ProgressTable(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /** The lead of a merged complaint. */
    record Lead(
            UUID id,
            String trackingNumber,
            Instant mergedAt,
            ComplaintStatus status,
            @Nullable String agencyCode,
            @Nullable String agencyName,
            boolean hidden) {}

    Optional<Lead> leadOf(UUID complaintId) {
        return jdbc.first(
                LEAD,
                row -> new Lead(
                        Columns.firstUuid(row),
                        row.getString(2),
                        Columns.instant(row, 3),
                        ComplaintStatus.valueOf(row.getString(4)),
                        row.getString(5),
                        row.getString(6),
                        row.getBoolean(7)),
                complaintId);
    }

    List<ProgressStep> stepsOf(UUID complaintId) {
        return stepsOf(Set.of(complaintId)).getOrDefault(complaintId, List.of());
    }

    /** Returns the steps of each complaint by its id, oldest first, with one statement. */
    Map<UUID, List<ProgressStep>> stepsOf(Set<UUID> complaintIds) {
        return jdbc.list(STEPS, ProgressTable::step, SqlArray.uuids(complaintIds), MAX_STEPS).stream()
                .collect(groupingBy(StepOf::complaintId, mapping(StepOf::step, toList())));
    }

    private static StepOf step(ResultSet row) throws SQLException {
        return new StepOf(
                Columns.firstUuid(row),
                new ProgressStep(
                        Columns.instant(row, 2),
                        ComplaintStatus.valueOf(row.getString(3)),
                        Actor.valueOf(row.getString(4)),
                        row.getString(5)));
    }

    private record StepOf(UUID complaintId, ProgressStep step) {}
}
