package id.penghubung.routing.catalogue;

import id.penghubung.events.LocalizedText;
import id.penghubung.kit.jdbc.Columns;
import id.penghubung.kit.jdbc.Jdbc;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Stores the entries of the catalogue. Joins the caller's transaction. */
@ApplicationScoped
class CatalogueTable {

    private static final String COLUMNS = """
            select kind, code, name_id, name_en, slug, oversight, handles, active, version, event_version, changed_by, changed_at
            from catalogue_entry
            """;

    /** Key of the advisory lock for changes; any number that no other lock of this service uses. */
    private static final long LOCK = 7_061_938L;

    private final Jdbc jdbc;

    CatalogueTable(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /** Waits until no other transaction changes the catalogue, and keeps others waiting. */
    void lockAll() {
        jdbc.lock(LOCK);
    }

    List<CatalogueEntry> all() {
        return jdbc.list(COLUMNS + "order by kind, code", CatalogueTable::read);
    }

    /** Returns entries of a kind in the order of their codes; one more than {@code limit} if there is a next page. */
    List<CatalogueEntry> page(CatalogueKind kind, String afterCode, int limit) {
        return jdbc.list(
                COLUMNS + "where kind = ? and code > ? order by code limit ?",
                CatalogueTable::read,
                kind,
                afterCode,
                limit + 1);
    }

    Optional<CatalogueEntry> find(CatalogueKind kind, String code) {
        return jdbc.first(COLUMNS + "where kind = ? and code = ?", CatalogueTable::read, kind, code);
    }

    Optional<CatalogueEntry> lock(CatalogueKind kind, String code) {
        return jdbc.first(COLUMNS + "where kind = ? and code = ? for no key update", CatalogueTable::read, kind, code);
    }

    /** Returns whether another entry of the kind has the slug. */
    boolean isSlugOfAnother(CatalogueKind kind, String slug, String code) {
        return jdbc.one(
                "select exists (select from catalogue_entry where kind = ? and slug = ? and code <> ?)",
                row -> row.getBoolean(1),
                kind,
                slug,
                code);
    }

    /** Adds an entry. Returns false if the code is taken. */
    boolean insert(CatalogueEntry entry) {
        return jdbc.update(
                        """
                        insert into catalogue_entry (
                            kind, code, name_id, name_en, slug, oversight, handles, active, version, event_version, changed_by,
                            changed_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (kind, code) do nothing
                        """,
                        entry.kind(),
                        entry.code(),
                        entry.name().id(),
                        entry.name().en(),
                        entry.slug(),
                        entry.oversight(),
                        entry.handles(),
                        entry.active(),
                        entry.version(),
                        entry.eventVersion(),
                        entry.changedBy(),
                        entry.changedAt())
                == 1;
    }

    void update(CatalogueEntry entry) {
        jdbc.update(
                """
                update catalogue_entry
                set name_id = ?, name_en = ?, slug = ?, oversight = ?, handles = ?, active = ?, version = ?, event_version = ?,
                    changed_by = ?, changed_at = ?
                where kind = ? and code = ?
                """,
                entry.name().id(),
                entry.name().en(),
                entry.slug(),
                entry.oversight(),
                entry.handles(),
                entry.active(),
                entry.version(),
                entry.eventVersion(),
                entry.changedBy(),
                entry.changedAt(),
                entry.kind(),
                entry.code());
    }

    private static CatalogueEntry read(ResultSet row) throws SQLException {
        return new CatalogueEntry(
                CatalogueKind.valueOf(row.getString("kind")),
                row.getString("code"),
                new LocalizedText(row.getString("name_id"), row.getString("name_en")),
                row.getString("slug"),
                row.getBoolean("oversight"),
                row.getString("handles"),
                row.getBoolean("active"),
                row.getLong("version"),
                row.getLong("event_version"),
                row.getString("changed_by"),
                Columns.instant(row, "changed_at"));
    }
}
