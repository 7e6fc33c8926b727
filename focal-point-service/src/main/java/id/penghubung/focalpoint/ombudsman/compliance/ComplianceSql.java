package id.penghubung.focalpoint.ombudsman.compliance;

import id.penghubung.focalpoint.ombudsman.MatterExclusion;
import id.penghubung.focalpoint.ombudsman.MatterViewer;
import id.penghubung.focalpoint.ombudsman.actions.Product;
import id.penghubung.kit.jdbc.Conditions;
import id.penghubung.kit.jdbc.SqlArray;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/**
 * SQL of the compliance figures: one statement for the lines, the agencies and the total. It reads the orders of the period
 * from an index, and of each one its latest deadline; ids are in the order of their creation. An agency finds only its own
 * orders; the figures of a caller leave out matters in which they are accused or have a conflict of interest.
 */
final class ComplianceSql {

    /** Value of {@code level} in the rows of a single product and rule year of an agency. */
    static final int LINE = 0;

    /** Value of {@code level} in the rows of an agency. */
    static final int AGENCY = 3;

    /**
     * Each order with its outcome, then the figures of each group. A limit is over in the second after its due time.
     * {@code level} has a bit for each column that is not grouped by. The latest deadline is taken from an array: with
     * {@code order by id limit 1} and without statistics, the planner would look for it in the index of all ids.
     */
    private static final String FIGURES = """
        select f.*, g.name as agency_name
        from (
            select agency_code, product, rule_year, grouping(agency_code, product, rule_year) as level,
                count(*) filter (where outcome = 'IN_TIME') as in_time,
                count(*) filter (where outcome = 'LATE') as late,
                count(*) filter (where outcome = 'PARTLY') as partly,
                count(*) filter (where outcome = 'NOT') as not_fulfilled,
                count(*) filter (where outcome = 'WITHDRAWN') as withdrawn,
                count(*) filter (where outcome = 'PENDING') as pending,
                percentile_cont(0.5) within group (order by days) as median_days,
                round(avg(days), 2)::float8 as mean_days,
                count(age) as open,
                count(*) filter (where age <= 30) as open_30,
                count(*) filter (where age > 30 and age <= 60) as open_60,
                count(*) filter (where age > 60 and age <= 90) as open_90,
                count(*) filter (where age > 90 and age <= 180) as open_180,
                count(*) filter (where age > 180) as open_older
            from (
                select a.agency_code, a.product, extract(year from a.issued_on)::int as rule_year,
                    case when a.state = 'WITHDRAWN' then 'WITHDRAWN'
                         when a.state = 'PARTLY_ACCEPTED' then 'PARTLY'
                         when a.state = 'ACCEPTED'
                             then case when a.submitted_at >= d.over_at then 'LATE' else 'IN_TIME' end
                         when a.state = 'NOT_CARRIED_OUT' then 'NOT'
                         when a.state <> 'SUBMITTED' and m.now >= d.over_at then 'NOT'
                         else 'PENDING' end as outcome,
                    case when a.state = 'ACCEPTED'
                         then (a.submitted_at at time zone m.zone)::date - (a.received_at at time zone m.zone)::date
                         end as days,
                    case when a.state in ('ORDERED', 'IN_PROGRESS', 'SUBMITTED', 'RETURNED')
                         then (m.now at time zone m.zone)::date - (a.received_at at time zone m.zone)::date
                         end as age
                from (select ?::timestamptz as now, ?::text as zone) m
                cross join ombudsman_action a
                cross join lateral (
                    select (array_agg(due_at order by id desc))[1] + interval '1 second' as over_at
                    from deadline where subject_id = a.id) d
                where %s) o
            group by grouping sets ((agency_code, product, rule_year), (agency_code), ())) f
        left join agency g on g.code = f.agency_code
        order by f.agency_code, f.product, f.rule_year
        """;

    private final Instant now;
    private final ZoneId zone;
    private final Conditions conditions = new Conditions();

    /**
     * @param zone the time zone of the office, in which days begin and end
     */
    ComplianceSql(MatterViewer viewer, ComplianceFilter filter, Instant now, ZoneId zone) {
        this.now = now;
        this.zone = zone;
        conditions.add("a.issued_on between ? and ?", first(filter), last(filter));
        conditions.addIfPresent("a.agency_code = ?", viewer.agencyCode());
        conditions.addIfPresent("a.agency_code = ?", filter.agency());
        conditions.add(
                "a.product = any (?)",
                SqlArray.texts(filter.products().stream().map(Product::name).toList()));
        conditions.add(MatterExclusion.condition("a.matter_id"), MatterExclusion.parameters(viewer));
    }

    String sql() {
        return FIGURES.formatted(conditions.sql());
    }

    /** The values of the {@code ?} in the SQL, in their order. */
    List<Object> parameters() {
        return Stream.concat(Stream.of(now, zone.getId()), conditions.parameters().stream())
                .toList();
    }

    /** The rule year is the year of the day, so it narrows the period. */
    private static LocalDate first(ComplianceFilter filter) {
        LocalDate year = filter.ruleYear() == null ? filter.from() : LocalDate.of(filter.ruleYear(), 1, 1);
        return year.isAfter(filter.from()) ? year : filter.from();
    }

    private static LocalDate last(ComplianceFilter filter) {
        LocalDate year = filter.ruleYear() == null ? filter.to() : LocalDate.of(filter.ruleYear(), 12, 31);
        return year.isBefore(filter.to()) ? year : filter.to();
    }
}
