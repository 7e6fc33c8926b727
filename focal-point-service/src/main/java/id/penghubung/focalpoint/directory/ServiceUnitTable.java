package id.penghubung.focalpoint.directory;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import id.penghubung.events.DescribedUnit;
import id.penghubung.kit.jdbc.Jdbc;
import id.penghubung.kit.jdbc.SqlArray;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Stores the units that provide services. Joins the caller's transaction. */
@ApplicationScoped
class ServiceUnitTable {

    private final Jdbc jdbc;

    ServiceUnitTable(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Inserts the missing units of agencies that exist, and returns the codes of agencies that got one. If replicas start at the
     * same time, each unit is inserted by one of them.
     */
    Set<String> insertMissing(List<ServiceUnitSeed.Entry> seeds) {
        String sql = """
                insert into service_unit (code, agency_code, name, kind, audience, district_code)
                select seed.code, seed.agency_code, seed.name, seed.kind, seed.audience, seed.district_code
                from unnest(?, ?, ?, ?, ?, ?) as seed (code, agency_code, name, kind, audience, district_code)
                join agency on agency.code = seed.agency_code
                order by seed.code
                on conflict do nothing
                returning agency_code
                """;
        return new HashSet<>(jdbc.list(
                sql,
                row -> row.getString(1),
                column(seeds, ServiceUnitSeed.Entry::code),
                column(seeds, ServiceUnitSeed.Entry::agency),
                column(seeds, ServiceUnitSeed.Entry::name),
                column(seeds, ServiceUnitSeed.Entry::kind),
                column(seeds, ServiceUnitSeed.Entry::audience),
                column(seeds, ServiceUnitSeed.Entry::district)));
    }

    /** Returns the units of an agency as they are announced, in the order of their codes. */
    List<DescribedUnit> of(String agencyCode) {
        return of(Set.of(agencyCode)).getOrDefault(agencyCode, List.of());
    }

    /** Returns the units of agencies as they are announced, by agency; nothing for an agency without units. */
    Map<String, List<DescribedUnit>> of(Collection<String> agencyCodes) {
        record Row(String agencyCode, DescribedUnit unit) {}

        return jdbc
                .list(
                        """
                        select agency_code, code, name, kind, audience, district_code from service_unit
                        where agency_code = any (?) order by code
                        """,
                        row -> new Row(
                                row.getString("agency_code"),
                                new DescribedUnit(
                                        row.getString("code"),
                                        row.getString("name"),
                                        row.getString("kind"),
                                        row.getString("audience"),
                                        row.getString("district_code"))),
                        SqlArray.texts(agencyCodes))
                .stream()
                .collect(groupingBy(Row::agencyCode, mapping(Row::unit, toList())));
    }

    private static SqlArray column(
            List<ServiceUnitSeed.Entry> seeds, Function<ServiceUnitSeed.Entry, @Nullable Object> value) {
        return SqlArray.column("text", seeds, value);
    }
}
