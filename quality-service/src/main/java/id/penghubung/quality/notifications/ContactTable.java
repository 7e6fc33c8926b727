package id.penghubung.quality.notifications;

import id.penghubung.kit.jdbc.Jdbc;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** Stores the addresses of units. Joins the caller's transaction. */
@ApplicationScoped
class ContactTable {

    private static final String COLUMNS =
            "select unit_code, unit_address, head_address, language, version from unit_contact where unit_code = ?";

    private final Jdbc jdbc;

    ContactTable(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    Optional<UnitContact> find(String unitCode) {
        return jdbc.first(COLUMNS, ContactTable::read, unitCode);
    }

    Optional<UnitContact> lock(String unitCode) {
        return jdbc.first(COLUMNS + " for no key update", ContactTable::read, unitCode);
    }

    /** Stores the addresses of a unit, of which none or the version before is stored. */
    void store(UnitContact contact) {
        jdbc.update(
                """
                insert into unit_contact (unit_code, unit_address, head_address, language, version) values (?, ?, ?, ?, ?)
                on conflict (unit_code) do update set unit_address = excluded.unit_address,
                    head_address = excluded.head_address, language = excluded.language, version = excluded.version
                """,
                contact.unitCode(),
                contact.unitAddress(),
                contact.headAddress(),
                contact.language(),
                contact.version());
    }

    private static UnitContact read(ResultSet row) throws SQLException {
        return new UnitContact(
                row.getString("unit_code"),
                row.getString("unit_address"),
                row.getString("head_address"),
                row.getString("language"),
                row.getLong("version"));
    }
}
