package id.penghubung.focalpoint.casework.escalation;

import id.penghubung.kit.jdbc.Columns;
import id.penghubung.kit.jdbc.Jdbc;
import id.penghubung.kit.jdbc.SqlArray;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** SQL of the time for a reply to answers of earlier releases. Each call joins the caller's transaction. */
@ApplicationScoped
class ReplyTimeBackfillTable {

    /** Answers that stand, without a deadline: recalled and merged complaints have none that a reporter could reply to. */
    private static final String WITHOUT_TIME = """
            c.status = 'RESOLVED' and not c.content_hidden
                and not exists (select from agency_case later where later.complaint_id = c.complaint_id and later.round > c.round)
                and not exists (select from deadline d where d.subject_id = c.complaint_id and d.stage = 'REPORTER_REPLY')
            """;

    static final String NEXT = "select c.id, c.complaint_id from agency_case c where c.id > ? and c.id <= ? and "
            + WITHOUT_TIME + " order by c.id limit ?";

    private final Jdbc jdbc;

    ReplyTimeBackfillTable(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /** The cases that are still to be looked at: those after {@code last}, up to {@code until}. */
    record Rest(UUID last, UUID until) {}

    /** An answered case without a time for a reply. */
    record Answered(UUID caseId, UUID complaintId) {}

    /** Locks and returns the rest of the work; empty if it is done, or another replica does it. */
    Optional<Rest> lockRest() {
        return jdbc.first(
                "select last_case_id, until_case_id from reply_time_backfill where not done for update skip locked",
                row -> new Rest(Columns.firstUuid(row), row.getObject(2, UUID.class)));
    }

    boolean isDone() {
        return jdbc.first("select done from reply_time_backfill", row -> row.getBoolean(1))
                .orElse(true);
    }

    List<Answered> next(Rest rest, int limit) {
        return jdbc.list(
                NEXT,
                row -> new Answered(Columns.firstUuid(row), row.getObject(2, UUID.class)),
                rest.last(),
                rest.until(),
                limit);
    }

    /** Returns those of the complaints whose answer stands and has no time for a reply; the caller has locked them. */
    List<UUID> stillWithout(Collection<UUID> complaintIds) {
        return jdbc.list(
                "select distinct c.complaint_id from agency_case c where c.complaint_id = any (?) and " + WITHOUT_TIME,
                Columns::firstUuid,
                SqlArray.uuids(complaintIds));
    }

    void advance(UUID lastCaseId) {
        jdbc.update("update reply_time_backfill set last_case_id = ?", lastCaseId);
    }

    void skip(int number) {
        jdbc.update("update reply_time_backfill set skipped = skipped + ?", number);
    }

    void finish() {
        jdbc.update("update reply_time_backfill set done = true");
    }
}
