package id.penghubung.complaints.complaint;

import id.penghubung.kit.jdbc.Columns;
import id.penghubung.kit.jdbc.Jdbc;
import id.penghubung.kit.jdbc.SqlArray;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Stores the links of matters of the Ombudsman with complaints, and the excluded readers. Joins the caller's transaction. */
@ApplicationScoped
public class MatterLinkRepository {

    private final Jdbc jdbc;

    MatterLinkRepository(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns the complaints that these matters link. */
    public Set<UUID> complaintsOf(Collection<UUID> matterIds) {
        return new HashSet<>(jdbc.list(
                "select distinct complaint_id from matter_link where matter_id = any (?)",
                Columns::firstUuid,
                SqlArray.uuids(matterIds)));
    }

    /**
     * Returns the versions of the states of these matters that were stored last, read at once. A matter without a state has no
     * entry.
     */
    public Map<UUID, Long> versionsOf(Collection<UUID> matterIds) {
        Map<UUID, Long> versions = new HashMap<>();
        jdbc.list(
                        "select matter_id, event_version from linked_matter where matter_id = any (?)",
                        row -> Map.entry(Columns.firstUuid(row), row.getLong(2)),
                        SqlArray.uuids(matterIds))
                .forEach(stored -> versions.put(stored.getKey(), stored.getValue()));
        return versions;
    }

    /** Stores the version of the state of a matter. Returns false if that one, or a later one, is stored already. */
    public boolean advance(UUID matterId, long version) {
        return jdbc.update("""
                        insert into linked_matter (matter_id, event_version) values (?, ?)
                        on conflict (matter_id) do update set event_version = excluded.event_version
                            where linked_matter.event_version < excluded.event_version
                        """, matterId, version) == 1;
    }

    /** Stores whether a matter is closed, unless a later state of it is stored already. */
    public void setClosed(UUID matterId, boolean closed, long version) {
        jdbc.update("""
                insert into linked_matter (matter_id, event_version, closed, state_version) values (?, 0, ?, ?)
                on conflict (matter_id) do update set closed = excluded.closed, state_version = excluded.state_version
                    where linked_matter.state_version < excluded.state_version
                """, matterId, closed, version);
    }

    /**
     * Replaces the links of a matter.
     *
     * @param excludedReaders digests of the readers who are excluded from the matter
     * @return the complaints that no matter links any more
     */
    public Set<UUID> replace(UUID matterId, Collection<UUID> complaintIds, Collection<String> excludedReaders) {
        Set<UUID> unlinked = complaintsOf(Set.of(matterId));
        complaintIds.forEach(unlinked::remove);
        jdbc.update("delete from matter_link where matter_id = ?", matterId);
        jdbc.update("""
                insert into matter_link (complaint_id, matter_id, excluded_readers)
                select complaint_id, ?, ? from unnest(?) as linked (complaint_id)
                """, matterId, SqlArray.texts(excludedReaders), SqlArray.uuids(new HashSet<>(complaintIds)));
        jdbc.list(
                        "select distinct complaint_id from matter_link where complaint_id = any (?)",
                        Columns::firstUuid,
                        SqlArray.uuids(unlinked))
                .forEach(unlinked::remove);
        return unlinked;
    }
}
