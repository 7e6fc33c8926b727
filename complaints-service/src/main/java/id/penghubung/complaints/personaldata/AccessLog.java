package id.penghubung.complaints.personaldata;

import id.penghubung.kit.paging.Cursor;
import id.penghubung.kit.paging.Page;
import id.penghubung.kit.runtime.IdGenerator;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The record of readings of reporters' identities by staff (UU 27/2022 Art. 31). Reporters see who read theirs, and why (Art. 7).
 * A reading is recorded in the transaction of the reading, or before its reply; what reporters read of themselves is not.
 */
@ApplicationScoped
public class AccessLog {

    private static final UUID AFTER_ALL = new UUID(-1L, -1L);

    private final AccessLogTable table;
    private final IdGenerator ids;
    private final Clock clock;

    AccessLog(AccessLogTable table, IdGenerator ids, Clock clock) {
        this.table = table;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Records that staff read complaints. Joins the caller's transaction.
     *
     * @param reporterIncluded whether the identity of the reporter was part of it
     */
    public void record(Collection<UUID> complaintIds, Reader reader, ReadingPurpose purpose, boolean reporterIncluded) {
        List<AccessLogTable.Access> accesses = complaintIds.stream()
                .map(complaint -> new AccessLogTable.Access(ids.next(), complaint))
                .toList();
        table.insert(accesses, reader, purpose, reporterIncluded, clock.instant());
    }

    /** Returns the readings of the identity of an account, newest first. */
    public Page<AccessLogEntry> page(String account, @Nullable String cursor, int limit, Locale language) {
        UUID before = Cursor.read(cursor, 1).map(position -> position.uuid(0)).orElse(AFTER_ALL);
        return Page.of(
                table.ofReporter(account, before, limit + 1),
                limit,
                row -> Cursor.at(row.id()),
                row -> AccessLogEntry.of(row, language));
    }
}
