package id.penghubung.complaints.notifications;

import id.penghubung.complaints.complaint.ComplaintStep;
import id.penghubung.complaints.personaldata.ErasedRows;
import id.penghubung.kit.jdbc.Columns;
import id.penghubung.kit.jdbc.Jdbc;
import id.penghubung.kit.jdbc.SqlArray;
import id.penghubung.kit.runtime.IdGenerator;
import id.penghubung.kit.work.FailingRows;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Stores steps of complaints until messages are made of them. Each call joins the caller's transaction. */
@ApplicationScoped
class ReporterStepTable implements ErasedRows {

    static final String DUE = "select s.id from reporter_step s where s.due_at <= ? and "
            + FailingRows.retryDueCondition(ReporterNotificationDispatcher.WORKER, "s.id")
            + " order by s.due_at, s.id limit ? for update of s skip locked";

    private final Jdbc jdbc;
    private final IdGenerator ids;
    private final Clock clock;

    ReporterStepTable(Jdbc jdbc, IdGenerator ids, Clock clock) {
        this.jdbc = jdbc;
        this.ids = ids;
        this.clock = clock;
    }

    /** A step that waits. */
    record Row(UUID id, UUID complaintId, String type) {}

    void insert(List<ComplaintStep> steps) {
        Instant now = clock.instant();
        jdbc.batch(
                "insert into reporter_step (id, complaint_id, type, happened_at, due_at) values (?, ?, ?, ?, ?)",
                steps,
                step -> Jdbc.parameters(ids.next(), step.complaintId(), step.type(), step.at(), now));
    }

    /** Locks the steps that are due, oldest first. Skips rows that another replica has locked. */
    List<UUID> lockDue(Instant now, int limit) {
        return jdbc.list(DUE, Columns::firstUuid, now, now, limit);
    }

    /** Locks those of the steps that still exist and are due, and that no other replica has locked. */
    List<UUID> relock(Collection<UUID> stepIds, Instant now) {
        return jdbc.list(
                "select id from reporter_step where id = any (?) and due_at <= ? order by due_at, id for update skip"
                        + " locked",
                Columns::firstUuid,
                SqlArray.uuids(stepIds),
                now);
    }

    /** Returns locked steps in the order in which they happened. */
    List<Row> read(Collection<UUID> stepIds) {
        return jdbc.list(
                "select id, complaint_id, type from reporter_step where id = any (?) order by happened_at, id",
                row -> new Row(
                        row.getObject("id", UUID.class),
                        row.getObject("complaint_id", UUID.class),
                        row.getString("type")),
                SqlArray.uuids(stepIds));
    }

    void delete(Collection<UUID> stepIds) {
        jdbc.update("delete from reporter_step where id = any (?)", SqlArray.uuids(stepIds));
    }

    void postpone(Collection<UUID> stepIds, Instant until) {
        jdbc.update("update reporter_step set due_at = ? where id = any (?)", until, SqlArray.uuids(stepIds));
    }

    @Override
    public String table() {
        return "reporter_step";
    }

    @Override
    public void erase(Collection<UUID> complaintIds) {
        jdbc.update("delete from reporter_step where complaint_id = any (?)", SqlArray.uuids(complaintIds));
    }
}
