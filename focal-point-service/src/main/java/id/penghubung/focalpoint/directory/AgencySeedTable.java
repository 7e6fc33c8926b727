package id.penghubung.focalpoint.directory;

import id.penghubung.events.AgencyDescribed;
import id.penghubung.kit.jdbc.Jdbc;
import id.penghubung.kit.jdbc.SqlArray;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Inserts missing agencies by SQL. Joins the caller's transaction. */
@ApplicationScoped
class AgencySeedTable {

    private final Jdbc jdbc;

    AgencySeedTable(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Inserts the missing agencies and returns their codes. If replicas start at the same time, each agency is inserted by
     * one of them.
     */
    Set<String> insertMissing(List<AgencySeed.Entry> seeds) {
        String sql = """
                insert into agency (code, name, kind, district_code, agreement_date, focal_point, event_version)
                select code, name, kind, district_code, agreement_date::date, agreement_date is not null, 1
                from unnest(?, ?, ?, ?, ?) as seed (code, name, kind, district_code, agreement_date)
                order by code
                on conflict do nothing
                returning code
                """;
        return new HashSet<>(jdbc.list(
                sql,
                row -> row.getString(1),
                column(seeds, AgencySeed.Entry::code),
                column(seeds, AgencySeed.Entry::name),
                column(seeds, AgencySeed.Entry::kind),
                column(seeds, AgencySeed.Entry::district),
                column(seeds, AgencySeed.Entry::agreementDate)));
    }

    /** An agency whose description has a new version. */
    record Redescribed(AgencyDescribed agency, long eventVersion) {}

    /** Counts a new version of the descriptions of agencies, and returns the descriptions without units. */
    List<Redescribed> redescribe(Collection<String> codes) {
        String sql = """
                update agency set event_version = event_version + 1 where code = any (?)
                returning code, name, kind, district_code, focal_point, active, answered_by, event_version
                """;
        return jdbc.list(
                sql,
                row -> new Redescribed(
                        new AgencyDescribed(
                                        row.getString("code"),
                                        row.getString("name"),
                                        row.getString("kind"),
                                        row.getString("district_code"),
                                        row.getBoolean("focal_point"),
                                        row.getBoolean("active"))
                                .withAnswering(row.getString("answered_by")),
                        row.getLong("event_version")),
                SqlArray.texts(codes));
    }

    /** Inserts the default settings of each agency that has none. */
    void insertMissingSettings() {
        jdbc.update("""
                insert into agency_settings (agency_code) select code from agency order by code on conflict do nothing
                """);
    }

    private static SqlArray column(List<AgencySeed.Entry> seeds, Function<AgencySeed.Entry, @Nullable Object> value) {
        return SqlArray.column("text", seeds, value);
    }
}
