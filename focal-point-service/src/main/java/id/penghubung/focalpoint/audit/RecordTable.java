package id.penghubung.focalpoint.audit;

import id.penghubung.kit.jdbc.Columns;
import id.penghubung.kit.jdbc.Jdbc;
import id.penghubung.kit.jdbc.SqlArray;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** SQL of the records. */
@ApplicationScoped
class RecordTable {

    private static final String ONE_CASE =
            "select " + RecordRowVerifier.COLUMNS_AND_JOIN + " where f.id = ? order by e.seq";

    private static final String ENTRIES = "select " + EntryRows.COLUMNS + " from case_entry where ";

    /** For the usual case: PostgreSQL keeps its plan, whereas it plans a statement with an array anew in each call. */
    private static final String ENTRIES_OF_ONE = ENTRIES + "case_id = ? order by seq";

    private static final String ENTRIES_OF_SEVERAL = ENTRIES + "case_id = any (?) order by case_id, seq";

    private static final String ENTRIES_AFTER = ENTRIES + "case_id = ? and case_version > ? order by seq";

    private static final String ENTRIES_OF_TYPES =
            ENTRIES + "case_id = any (?) and type = any (?) order by case_id, seq";

    private final Jdbc jdbc;

    RecordTable(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    RecordVerification verify(UUID caseId, Sealer sealer) {
        return jdbc.query(
                ONE_CASE,
                rows -> {
                    List<RecordVerification> found = new ArrayList<>(1);
                    new RecordRowVerifier(sealer).verify(rows, found::add);
                    return found.getFirst();
                },
                caseId);
    }

    /** Reads the entries of these cases, in their order. A case without entries is missing in the result. */
    Map<UUID, List<EntryView>> entriesOf(Collection<UUID> caseIds) {
        boolean one = caseIds.size() == 1;
        return jdbc.query(
                one ? ENTRIES_OF_ONE : ENTRIES_OF_SEVERAL,
                RecordTable::byCase,
                one ? caseIds.iterator().next() : SqlArray.uuids(caseIds));
    }

    /** Reads only the entries of these types. */
    Map<UUID, List<EntryView>> entriesOf(Collection<UUID> caseIds, Set<EntryType> types) {
        return jdbc.query(
                ENTRIES_OF_TYPES,
                RecordTable::byCase,
                SqlArray.uuids(caseIds),
                SqlArray.texts(types.stream().map(EntryType::name).toList()));
    }

    /** Reads the entries of a case that were written after this version of it, in their order. */
    List<EntryView> entriesAfter(UUID caseId, long caseVersion) {
        return jdbc.list(ENTRIES_AFTER, EntryRows::read, caseId, caseVersion);
    }

    /** Stores new entries. Details are text and not {@code jsonb}, because sealed content must be read exactly as it was written. */
    void insert(Collection<StoredEntry> entries) {
        jdbc.batch(
                """
                insert into case_entry (case_id, seq, case_version, at, type, actor_role, actor_account, actor_name, message,
                                        details, previous_hash, hash)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                entries,
                entry -> Jdbc.parameters(
                        entry.facts().caseId(),
                        entry.facts().seq(),
                        entry.facts().caseVersion(),
                        entry.facts().at(),
                        entry.facts().type(),
                        entry.facts().actorRole(),
                        entry.facts().actorAccount(),
                        entry.facts().actorName(),
                        entry.facts().message(),
                        entry.facts().details(),
                        entry.facts().previousHash(),
                        entry.hash()));
    }

    private static Map<UUID, List<EntryView>> byCase(ResultSet rows) throws SQLException {
        Map<UUID, List<EntryView>> entries = new HashMap<>();
        while (rows.next()) {
            entries.computeIfAbsent(Columns.firstUuid(rows), id -> new ArrayList<>())
                    .add(EntryRows.read(rows));
        }
        return entries;
    }

    /** Reads the entries of cases whose text is not erased, with all their values. */
    List<StoredEntry> notErased(Collection<UUID> caseIds) {
        return jdbc.list("""
                select case_id, seq, case_version, at, type, actor_role, actor_account, actor_name, message, details,
                       previous_hash, hash
                from case_entry where case_id = any (?) and erasure_seal is null order by case_id, seq
                """, RecordTable::stored, SqlArray.uuids(caseIds));
    }

    /** Removes the texts of entries. */
    void erase(Collection<StoredEntry> erased) {
        jdbc.batch(
                "update case_entry set message = null, details = ?, erasure_seal = ? where case_id = ? and seq = ?",
                erased,
                entry -> Jdbc.parameters(
                        entry.facts().details(),
                        entry.erasureSeal(),
                        entry.facts().caseId(),
                        entry.facts().seq()));
    }

    private static StoredEntry stored(ResultSet row) throws SQLException {
        return new StoredEntry(
                new EntryFacts(
                        Columns.firstUuid(row),
                        row.getInt(2),
                        row.getLong(3),
                        Columns.instant(row, 4),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7),
                        row.getString(8),
                        row.getString(9),
                        row.getString(10),
                        row.getString(11)),
                row.getString(12),
                null);
    }
}
