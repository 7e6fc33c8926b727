package id.penghubung.quality.units;

import id.penghubung.events.AgencyDescribed;
import id.penghubung.events.DescribedUnit;
import id.penghubung.kit.jdbc.Jdbc;
import id.penghubung.kit.jdbc.SqlArray;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Stores the agencies and their units. Joins the caller's transaction. */
@ApplicationScoped
class UnitTable {

    private static final String COLUMNS = "select code, agency_code, name, kind, audience, district_code from unit ";

    private final Jdbc jdbc;

    UnitTable(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns active units in the order of their codes; one more than {@code limit} if there is a next page. */
    List<Unit> page(String afterCode, int limit) {
        return jdbc.list(
                COLUMNS + "where active and code > ? order by code limit ?", UnitTable::read, afterCode, limit + 1);
    }

    /** Returns active units of an agency in the order of their codes; one more than {@code limit} if there is a next page. */
    List<Unit> pageOf(String agencyCode, String afterCode, int limit) {
        return jdbc.list(
                COLUMNS + "where active and agency_code = ? and code > ? order by code limit ?",
                UnitTable::read,
                agencyCode,
                afterCode,
                limit + 1);
    }

    Optional<Unit> find(String code) {
        return jdbc.first(COLUMNS + "where code = ?", UnitTable::read, code);
    }

    Optional<Unit> findActive(String code) {
        return jdbc.first(COLUMNS + "where active and code = ?", UnitTable::read, code);
    }

    /** Returns whether a district has an office, also one that is not active. */
    boolean hasDistrictOffice(String districtCode) {
        return jdbc.first(
                        "select 1 from unit where kind = 'DISTRICT_OFFICE' and district_code = ?",
                        row -> true,
                        districtCode)
                .isPresent();
    }

    /**
     * Stores the description of an agency, unless a newer one is stored. Deliveries may be repeated or arrive out of order.
     *
     * @return whether it was stored
     */
    boolean storeAgency(AgencyDescribed agency, long version, Instant now) {
        return jdbc.update("""
                        insert into agency (code, name, kind, active, event_version, recorded_at) values (?, ?, ?, ?, ?, ?)
                        on conflict (code) do update set name = excluded.name, kind = excluded.kind, active = excluded.active,
                            event_version = excluded.event_version, recorded_at = excluded.recorded_at
                        where agency.event_version < excluded.event_version
                        """, agency.code(), agency.name(), agency.kind(), agency.active(), version, now) == 1;
    }

    /** Replaces the units of an agency. Those that are not among them become inactive. */
    void storeUnits(String agencyCode, boolean active, List<DescribedUnit> units) {
        jdbc.update(
                "update unit set active = false where agency_code = ? and not code = any (?)",
                agencyCode,
                SqlArray.texts(units.stream().map(DescribedUnit::code).toList()));
        jdbc.batch(
                """
                insert into unit (code, agency_code, name, kind, audience, district_code, active)
                values (?, ?, ?, ?, ?, ?, ?)
                on conflict (code) do update set agency_code = excluded.agency_code, name = excluded.name,
                    kind = excluded.kind, audience = excluded.audience, district_code = excluded.district_code,
                    active = excluded.active
                """,
                units,
                unit -> Jdbc.parameters(
                        unit.code(),
                        agencyCode,
                        unit.name(),
                        unit.kind(),
                        Audience.of(unit.audience()),
                        unit.districtCode(),
                        active));
    }

    private static Unit read(ResultSet row) throws SQLException {
        return new Unit(
                row.getString("code"),
                row.getString("agency_code"),
                row.getString("name"),
                row.getString("kind"),
                Audience.valueOf(row.getString("audience")),
                row.getString("district_code"));
    }
}
