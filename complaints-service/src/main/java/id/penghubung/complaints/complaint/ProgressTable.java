package id.penghubung.complaints.complaint;

import static id.penghubung.kit.jdbc.SqlArray.column;

import id.penghubung.complaints.complaint.ProgressBatch.Change;
import id.penghubung.kit.jdbc.Jdbc;
import id.penghubung.kit.jdbc.SqlArray;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * SQL of complaints that events of other services have changed, with their new timeline entries: one statement for a batch, with an array
 * for each column. Joins the caller's transaction, which has locked the complaints.
 */
@ApplicationScoped
class ProgressTable {

    private static final String INSERT_ENTRIES = "insert into timeline_entry (" + TimelineEntryColumns.NAMES
            + ") select * from unnest(" + TimelineEntryColumns.PARAMETERS + ")";

    /**
     * The limit is the number of changes. PostgreSQL keeps a plan for an unknown limit, for which it expects few rows, as there are.
     * Without one it would expect ten, find a plan for the array of each batch cheaper, and plan the statement anew each time.
     */
    private static final String UPDATE = """
            update complaint as stored
            set version = stored.version + changed.versions, status = changed.status,
                round = changed.round, agency_code = changed.agency_code, agency_name = changed.agency_name,
                recalled_round = changed.recalled_round,
                triage_since = changed.triage_since, triage_seconds = changed.triage_seconds,
                answered_at = changed.answered_at, answer_upheld = changed.answer_upheld, disputes = changed.disputes,
                answer_accepted = changed.answer_accepted, superior_review_at = changed.superior_review_at,
                superior_decision = changed.superior_decision,
                information_request_id = changed.request_id, information_request_question = changed.question,
                information_request_reply_by = changed.reply_by, information_requested_at = changed.requested_at,
                information_request_if_unanswered = changed.if_unanswered,
                verify_by = changed.verify_by, verification_due_at = changed.verification_due_at,
                completeness_reply_due_at = changed.completeness_reply_due_at,
                completion_due_at = changed.completion_due_at, outer_limit_at = changed.outer_limit_at,
                reporter_reply_due_at = changed.reporter_reply_due_at,
                resolution_due_at = changed.resolution_due_at, overdue_since = changed.overdue_since,
                event_version = changed.event_version, timeline_length = changed.timeline_length
            from (
                select * from unnest(
                    ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) limit ?) as changed (
                id, versions, status, round, agency_code, agency_name, recalled_round, triage_since, triage_seconds,
                answered_at, answer_upheld, disputes, answer_accepted, superior_review_at, superior_decision,
                request_id, question, reply_by, requested_at, if_unanswered,
                verify_by, verification_due_at, completeness_reply_due_at, completion_due_at, outer_limit_at,
                reporter_reply_due_at, resolution_due_at, overdue_since, event_version, timeline_length)
            where stored.id = changed.id
            """;

    private static final String INSERT_ENTRIES_AND_UPDATE = "with entry as (" + INSERT_ENTRIES + ")\n" + UPDATE;

    private final Jdbc jdbc;

    ProgressTable(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /** @param entries entries of these complaints; each changes the length of a timeline, so that there are none without a change */
    void store(List<Change> changes, List<TimelineEntry> entries) {
        if (entries.isEmpty()) {
            if (!changes.isEmpty()) {
                jdbc.update(UPDATE, parametersOf(changes).toArray());
            }
            return;
        }
        jdbc.update(
                INSERT_ENTRIES_AND_UPDATE,
                Stream.concat(TimelineEntryColumns.arraysOf(entries).stream(), parametersOf(changes))
                        .toArray());
    }

    private static Stream<Object> parametersOf(List<Change> changes) {
        return Stream.concat(columnsOf(changes).stream(), Stream.of(changes.size()));
    }

    private static List<SqlArray> columnsOf(List<Change> changes) {
        List<ComplaintState> states = changes.stream().map(Change::state).toList();
        return List.of(
                column("uuid", states, ComplaintState::id),
                column("int", changes, change -> change.outdated() ? 1 : 0),
                column("text", states, ComplaintState::status),
                column("int", states, state -> state.assignment().round()),
                column("text", states, state -> state.assignment().agencyCode()),
                column("text", states, state -> state.assignment().agencyName()),
                column("int", states, state -> state.assignment().recalledRound()),
                column("timestamptz", states, state -> state.triageTime().triageSince()),
                column("bigint", states, state -> state.triageTime().triageSeconds()),
                column("timestamptz", states, state -> state.answer().answeredAt()),
                column("boolean", states, state -> state.answer().answerUpheld()),
                column("int", states, state -> state.answer().disputes()),
                column("boolean", states, state -> state.answer().answerAccepted()),
                column("timestamptz", states, state -> state.answer().superiorReviewAt()),
                column("text", states, state -> state.answer().superiorDecision()),
                requestColumn("uuid", states, InformationRequest::requestId),
                requestColumn("text", states, InformationRequest::text),
                requestColumn("date", states, InformationRequest::replyBy),
                requestColumn("timestamptz", states, InformationRequest::requestedAt),
                requestColumn("text", states, InformationRequest::ifUnanswered),
                column("timestamptz", states, state -> state.reviewDueDates().verifyBy()),
                column("timestamptz", states, state -> state.reviewDueDates().verificationDueAt()),
                column("timestamptz", states, state -> state.reviewDueDates().completenessReplyDueAt()),
                column("timestamptz", states, state -> state.reviewDueDates().completionDueAt()),
                column("timestamptz", states, state -> state.reviewDueDates().outerLimitAt()),
                column("timestamptz", states, state -> state.reviewDueDates().reporterReplyDueAt()),
                column("timestamptz", states, state -> state.answerDue().resolutionDueAt()),
                column("timestamptz", states, state -> state.answerDue().overdueSince()),
                column("bigint", states, ComplaintState::eventVersion),
                column("int", states, ComplaintState::timelineLength));
    }

    private static SqlArray requestColumn(
            String type, List<ComplaintState> states, Function<InformationRequest, @Nullable Object> value) {
        return column(type, states, state -> {
            InformationRequest request = state.informationRequest();
            return request == null ? null : value.apply(request);
        });
    }
}
