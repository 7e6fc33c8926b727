package id.penghubung.quality.improvements.complaints;

import id.penghubung.kit.jdbc.Jdbc;
import id.penghubung.quality.coverage.UnlistedServices.NamedService;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/**
 * Reads the complaints that name a code which no service with a published standard has, neither when they arrived nor now. As in
 * all figures they are counted from their verification on, unless they have ended, and those that accuse staff are left out.
 */
@ApplicationScoped
class UnlistedServiceTable {

    private static final String UNLISTED = """
            from service_complaint c
            where c.unlisted and not c.oversight and c.verified and not c.ended and c.arrived_at >= ? and c.arrived_at < ?
              and not exists (select from public_service s where s.code = c.service_code and s.search is not null)
            """;

    static final String COUNT = "select count(*) " + UNLISTED;

    static final String MOST = "select c.service_code, count(*) as reports " + UNLISTED
            + "group by c.service_code order by reports desc, c.service_code limit ?";

    private final Jdbc jdbc;

    UnlistedServiceTable(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    long count(Instant from, Instant until) {
        return jdbc.one(COUNT, row -> row.getLong(1), from, until);
    }

    /** Returns the codes that are named most, those with most reports first. */
    List<NamedService> most(Instant from, Instant until, int limit) {
        return jdbc.list(
                MOST,
                row -> new NamedService(row.getString("service_code"), row.getLong("reports")),
                from,
                until,
                limit);
    }
}
