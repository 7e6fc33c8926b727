package id.penghubung.complaints.complaint;

import id.penghubung.kit.jdbc.SqlArray;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The columns of {@code timeline_entry}, for statements that insert entries without Hibernate. */
final class TimelineEntryColumns {

    static final String NAMES =
            "complaint_id, seq, occurred_at, status, actor, agency_code, message_id, message_en, lead_id, superior_offered";

    /** One parameter for each column. */
    static final String PARAMETERS = "?, ?, ?, ?, ?, ?, ?, ?, ?, ?";

    /** The columns in the order of their names. */
    private static final List<Column> COLUMNS = List.of(
            new Column("uuid", TimelineEntry::complaintId),
            new Column("int", TimelineEntry::seq),
            new Column("timestamptz", TimelineEntry::occurredAt),
            new Column("text", TimelineEntry::status),
            new Column("text", TimelineEntry::actor),
            new Column("text", TimelineEntry::agencyCode),
            new Column("text", TimelineEntry::messageId),
            new Column("text", TimelineEntry::messageEn),
            new Column("uuid", TimelineEntry::leadId),
            new Column("boolean", TimelineEntry::superiorOffered));

    private TimelineEntryColumns() {}

    private record Column(String type, Function<TimelineEntry, @Nullable Object> value) {}

    /** Returns the values of one entry, in the order of the names. */
    static @Nullable Object[] valuesOf(TimelineEntry entry) {
        return COLUMNS.stream().map(column -> column.value().apply(entry)).toArray();
    }

    /** Returns an array of each column for {@code unnest}, in the order of the names. */
    static List<SqlArray> arraysOf(List<TimelineEntry> entries) {
        return COLUMNS.stream()
                .map(column -> SqlArray.column(column.type(), entries, column.value()))
                .toList();
    }
}
