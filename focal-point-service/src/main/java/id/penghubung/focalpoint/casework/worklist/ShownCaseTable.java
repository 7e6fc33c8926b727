package id.penghubung.focalpoint.casework.worklist;

import id.penghubung.events.ComplaintKind;
import id.penghubung.events.Complexity;
import id.penghubung.focalpoint.audit.EntryRows;
import id.penghubung.focalpoint.audit.EntryView;
import id.penghubung.focalpoint.casework.model.CaseAssignment;
import id.penghubung.focalpoint.casework.model.CaseStatus;
import id.penghubung.focalpoint.casework.model.CaseVisibility;
import id.penghubung.focalpoint.casework.model.ComplaintContent;
import id.penghubung.focalpoint.casework.model.DraftAnswer;
import id.penghubung.focalpoint.casework.model.DraftState;
import id.penghubung.focalpoint.casework.model.IfUnanswered;
import id.penghubung.focalpoint.casework.model.InformationRequest;
import id.penghubung.focalpoint.casework.view.ShownCase;
import id.penghubung.focalpoint.deadlines.DeadlineRows;
import id.penghubung.focalpoint.deadlines.DeadlineView;
import id.penghubung.focalpoint.deadlines.SubjectDeadlines;
import id.penghubung.kit.jdbc.Columns;
import id.penghubung.kit.jdbc.Jdbc;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Reads cases with their deadlines and entries, all in one statement and so as they were at one moment. It loads no entities: cases are
 * read far more often than changed.
 */
@ApplicationScoped
class ShownCaseTable {

    private static final String COLUMNS = """
            f.id, f.complaint_id, f.round, f.tracking_number, f.agency_code, f.status, f.kind, f.title, f.description,
            f.category_code, f.district_code, f.incident_date, f.latitude, f.longitude, f.address, f.anonymous, f.confidential,
            f.complexity, f.oversight, f.opened_at, f.due_at, f.assignee, f.assignee_name, f.assigned_at,
            f.information_request_id, f.information_request_question, f.information_request_reply_by,
            f.information_requested_at, f.information_request_if_unanswered, f.draft_message, f.draft_state, f.draft_author,
            f.draft_changed_at, f.draft_reason, f.content_hidden, f.attachment_count, f.version
            """;

    private static final String ONE = "select f.* from agency_case f where f.id = ?";

    private static final String ONE_OF_AGENCY = ONE + " and f.agency_code = ?";

    private final Jdbc jdbc;

    ShownCaseTable(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Returns a statement that reads the cases of another one with their entries and deadlines. Each row is a case, an entry or a
     * deadline, and has nulls in the columns of the others; the cases come first, in their order. With {@code offset 0}, PostgreSQL looks
     * for the entries and deadlines of each case in turn, also with a plan that it keeps from when the tables were small. Entries
     * beyond the length of the record that is stored with the case are left out.
     *
     * @param cases statement that selects all columns of cases, in the order of their due dates and ids
     */
    static String withHistories(String cases) {
        return "with f as materialized (" + cases + ") select " + COLUMNS + ", e.*, d.* from f"
                + joined(EntryRows.COLUMNS + " from case_entry where case_id = f.id and seq <= f.record_length", "e")
                + joined(DeadlineRows.COLUMNS + " from deadline where subject_id = f.id", "d")
                + " order by f.due_at, f.id, e.seq";
    }

    private static String joined(String ofOneCase, String alias) {
        return " full join (select r.* from f cross join lateral (select " + ofOneCase + " offset 0) r) " + alias
                + " on false";
    }

    Optional<CaseWithHistory> find(UUID id, CaseVisibility visibility) {
        List<CaseWithHistory> found =
                visibility.agencyCode() == null ? read(ONE, id) : read(ONE_OF_AGENCY, id, visibility.agencyCode());
        return found.stream().findFirst();
    }

    /** @param cases as in {@link #withHistories} */
    List<CaseWithHistory> read(String cases, Object... parameters) {
        return jdbc.query(withHistories(cases), ShownCaseTable::collect, parameters);
    }

    private static List<CaseWithHistory> collect(ResultSet row) throws SQLException {
        List<ShownCase> cases = new ArrayList<>();
        Map<UUID, List<EntryView>> entries = new HashMap<>();
        Map<UUID, List<DeadlineView>> deadlines = new HashMap<>();
        while (row.next()) {
            UUID entryOf = row.getObject("case_id", UUID.class);
            UUID deadlineOf = row.getObject("subject_id", UUID.class);
            if (entryOf != null) {
                entries.computeIfAbsent(entryOf, first -> new ArrayList<>()).add(EntryRows.read(row));
            } else if (deadlineOf != null) {
                deadlines
                        .computeIfAbsent(deadlineOf, first -> new ArrayList<>())
                        .add(DeadlineRows.read(row));
            } else {
                cases.add(shown(row));
            }
        }
        return cases.stream()
                .map(shown -> new CaseWithHistory(
                        shown,
                        SubjectDeadlines.stored(deadlines.getOrDefault(shown.id(), List.of())),
                        entries.getOrDefault(shown.id(), List.of())))
                .toList();
    }

    private static ShownCase shown(ResultSet row) throws SQLException {
        return new ShownCase(
                Columns.firstUuid(row),
                row.getObject("complaint_id", UUID.class),
                row.getInt("round"),
                row.getString("tracking_number"),
                row.getString("agency_code"),
                CaseStatus.valueOf(row.getString("status")),
                content(row),
                Columns.instant(row, "opened_at"),
                Columns.instant(row, "due_at"),
                assignment(row),
                informationRequest(row),
                draft(row),
                row.getBoolean("content_hidden"),
                row.getInt("attachment_count") > 0,
                row.getLong("version"));
    }

    private static ComplaintContent content(ResultSet row) throws SQLException {
        String complexity = row.getString("complexity");
        return new ComplaintContent(
                ComplaintKind.valueOf(row.getString("kind")),
                row.getString("title"),
                row.getString("description"),
                row.getString("category_code"),
                row.getString("district_code"),
                row.getObject("incident_date", LocalDate.class),
                row.getObject("latitude", Double.class),
                row.getObject("longitude", Double.class),
                row.getString("address"),
                row.getBoolean("anonymous"),
                row.getBoolean("confidential"),
                complexity == null ? null : Complexity.valueOf(complexity),
                row.getBoolean("oversight"));
    }

    private static @Nullable CaseAssignment assignment(ResultSet row) throws SQLException {
        String account = row.getString("assignee");
        return account == null
                ? null
                : new CaseAssignment(account, row.getString("assignee_name"), Columns.instant(row, "assigned_at"));
    }

    private static @Nullable InformationRequest informationRequest(ResultSet row) throws SQLException {
        UUID id = row.getObject("information_request_id", UUID.class);
        if (id == null) {
            return null;
        }
        String ifUnanswered = row.getString("information_request_if_unanswered");
        return new InformationRequest(
                id,
                row.getString("information_request_question"),
                row.getObject("information_request_reply_by", LocalDate.class),
                Columns.instant(row, "information_requested_at"),
                ifUnanswered == null ? null : IfUnanswered.valueOf(ifUnanswered));
    }

    private static @Nullable DraftAnswer draft(ResultSet row) throws SQLException {
        String message = row.getString("draft_message");
        return message == null
                ? null
                : new DraftAnswer(
                        message,
                        DraftState.valueOf(row.getString("draft_state")),
                        row.getString("draft_author"),
                        Columns.instant(row, "draft_changed_at"),
                        row.getString("draft_reason"));
    }
}
