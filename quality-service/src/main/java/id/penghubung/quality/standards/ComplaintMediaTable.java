package id.penghubung.quality.standards;

import id.penghubung.kit.jdbc.Jdbc;
import id.penghubung.kit.jdbc.SqlArray;
import id.penghubung.quality.coverage.ComplaintMediaSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * Counts the different kinds of complaint channels in the standards in force of a unit's active services. Kinds that differ in capitals,
 * spaces and signs only count once.
 */
@ApplicationScoped
class ComplaintMediaTable implements ComplaintMediaSource {

    static final String OF_UNITS = """
            select s.unit_code, count(distinct lower(regexp_replace(c.channel ->> 'kind', '[^[:alnum:]]', '', 'g'))) as media
            from public_service s
            join standard v on v.service_id = s.id and v.state = 'PUBLISHED'
            cross join lateral jsonb_path_query(v.components, '$.complaintChannels[*]') as c (channel)
            where s.unit_code = any (?) and s.active
            group by s.unit_code
            """;

    private final Jdbc jdbc;

    ComplaintMediaTable(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    private record UnitMedia(String unitCode, int media) {}

    @Override
    public Map<String, Integer> complaintMedia(Collection<String> units) {
        Map<String, Integer> media = new HashMap<>();
        jdbc.list(
                        OF_UNITS,
                        row -> new UnitMedia(row.getString("unit_code"), row.getInt("media")),
                        SqlArray.texts(units))
                .forEach(each -> media.put(each.unitCode(), each.media()));
        return media;
    }
}
