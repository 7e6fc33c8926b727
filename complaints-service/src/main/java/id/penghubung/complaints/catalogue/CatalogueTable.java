package id.penghubung.complaints.catalogue;

import id.penghubung.events.CatalogueEntryDescribed;
import id.penghubung.events.LocalizedText;
import id.penghubung.kit.jdbc.Jdbc;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** Stores the copy of the catalogue. Joins the caller's transaction. */
@ApplicationScoped
class CatalogueTable {

    private final Jdbc jdbc;

    CatalogueTable(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    List<CatalogueEntry> all() {
        return jdbc.list("""
                select kind, code, name_id, name_en, slug, oversight, active from catalogue_entry
                """, CatalogueTable::read);
    }

    /** Stores a description, unless a newer one is stored. Deliveries may be repeated or arrive out of order. */
    void store(CatalogueEntryDescribed entry, long eventVersion) {
        jdbc.update(
                """
                insert into catalogue_entry (kind, code, name_id, name_en, slug, oversight, handles, active, event_version)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (kind, code) do update
                set name_id = excluded.name_id, name_en = excluded.name_en, slug = excluded.slug, oversight = excluded.oversight,
                    handles = excluded.handles, active = excluded.active, event_version = excluded.event_version
                where catalogue_entry.event_version < excluded.event_version
                """,
                entry.kind(),
                entry.code(),
                entry.name().id(),
                entry.name().en(),
                entry.slug(),
                entry.oversight(),
                entry.handles(),
                entry.active(),
                eventVersion);
    }

    private static CatalogueEntry read(ResultSet row) throws SQLException {
        return new CatalogueEntry(
                row.getString("kind"),
                row.getString("code"),
                new LocalizedText(row.getString("name_id"), row.getString("name_en")),
                row.getString("slug"),
                row.getBoolean("oversight"),
                row.getBoolean("active"));
    }
}
