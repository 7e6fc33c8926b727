package id.penghubung.focalpoint.casework.inbound;

import id.penghubung.kit.jdbc.Jdbc;
import id.penghubung.kit.jdbc.SqlArray;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** SQL of the erasure of complaints. Joins the transaction of the caller, which holds the locks of the complaints. */
@ApplicationScoped
class ErasedComplaintTable {

    private final Jdbc jdbc;

    ErasedComplaintTable(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /** Stores that complaints are erased. A round that is opened later is stored without text, by a trigger. */
    void insert(Map<UUID, Instant> erasedAt) {
        List<Map.Entry<UUID, Instant>> rows = List.copyOf(erasedAt.entrySet());
        jdbc.update(
                """
                insert into erased_complaint (complaint_id, erased_at) select * from unnest(?, ?) on conflict do nothing
                """,
                SqlArray.uuids(rows.stream().map(Map.Entry::getKey).toList()),
                new SqlArray(
                        "timestamptz", rows.stream().map(Map.Entry::getValue).toList()));
    }

    /** Erases the text of complaints in their cases: what the reporter wrote, drafts and open questions, and the search columns. */
    void eraseCases(Collection<UUID> complaintIds) {
        SqlArray complaints = SqlArray.uuids(complaintIds);
        jdbc.update("""
                update agency_case
                set title = '(dihapus)', description = '(dihapus)', latitude = null, longitude = null, address = null,
                    draft_message = null, draft_state = null, draft_author = null, draft_changed_at = null, draft_reason = null,
                    information_request_question = case when information_request_id is not null then '(dihapus)' end,
                    attachment_count = 0
                where complaint_id = any (?)
                """, complaints);
        jdbc.update("""
                update case_text t set words = to_tsvector('simple', c.tracking_number)
                from agency_case c where c.id = t.case_id and c.complaint_id = any (?)
                """, complaints);
    }

    /** Erases what the coordinator wrote in decisions that still wait for the routing of their complaint. */
    void erasePostponed(Collection<UUID> complaintIds) {
        jdbc.update("""
                update postponed_complaint_event
                set body = jsonb_set(jsonb_set(body, '{reason}', '"(dihapus)"', false), '{missing}', '[]', false)
                where complaint_id = any (?)
                """, SqlArray.uuids(complaintIds));
    }
}
