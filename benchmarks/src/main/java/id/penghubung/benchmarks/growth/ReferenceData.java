package id.penghubung.benchmarks.growth;

import id.penghubung.benchmarks.focalpoint.DueDays;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Rules, districts and due days of the running system, as SQL that creates the same tables in each database.
 *
 * @param agencyRoutes number of categories that a rule assigns to an agency
 * @param triageRoutes number of categories that a rule sends to triage
 */
record ReferenceData(String sql, int agencyRoutes, int triageRoutes, int districts) {

    private static final String ROUTES = """
            select string_agg(format('(%L::boolean, %s, %L, %L, %L, %L::uuid, %s, %L, %L)', triage, number, category_code,
                                     category_name_id, category_name_en, id, version, agency_code, name), ', '),
                   count(*) filter (where not triage), count(*) filter (where triage)
            from (select rule.*, agency.name, target = 'TRIAGE' as triage,
                         row_number() over (partition by target order by category_code) - 1 as number
                  from (select gen_random_uuid() as id, rule_set.number as version, rule -> 'when' -> 'categories' ->> 0 as category_code,
                               rule -> 'name' ->> 'id' as category_name_id, rule -> 'name' ->> 'en' as category_name_en,
                               rule -> 'then' ->> 'kind' as target, rule -> 'then' ->> 'agencyCode' as agency_code
                        from rule_set cross join jsonb_array_elements(rules) as rule
                        where rule_set.id = (select rule_set_id from rule_set_publication order by sequence desc limit 1)) as rule
                  left join agency on agency.code = rule.agency_code and agency.active
                  where category_code is not null and (target = 'TRIAGE' or target = 'AGENCY' and agency.code is not null)) as route
            """;

    private static final String DISTRICTS = """
            select string_agg(format('(%s, %L)', number, district_code), ', '), count(*)
            from (select district_code, row_number() over (order by district_code) - 1 as number
                  from agency where district_code is not null group by district_code) as district
            """;

    private static final String TABLES = """
            create temp table route as select * from (values %s) as v(triage, number, category_code, category_name_id,
                category_name_en, rule_id, rule_version, agency_code, agency_name);
            create temp table district as select * from (values %s) as v(number, district_code);
            create temp table due as select * from (values %s) as v(start, five, fourteen);
            analyze route;
            analyze district;
            analyze due
            """;

    /**
     * @param days number of days of which a deadline may start on each
     * @throws IllegalStateException if the rules or the agencies are not complete yet
     */
    static ReferenceData read(Connection routing, Connection focalPoint, int days) throws SQLException {
        String dueDays =
                "select string_agg(format('(%L::date, %L::date, %L::date)', start, five, fourteen), ', ') from ("
                        + DueDays.query(days) + ") as due";
        try (Statement routingQuery = routing.createStatement();
                Statement districtQuery = routing.createStatement();
                Statement dueQuery = focalPoint.createStatement();
                ResultSet routes = routingQuery.executeQuery(ROUTES);
                ResultSet districts = districtQuery.executeQuery(DISTRICTS);
                ResultSet due = dueQuery.executeQuery(dueDays)) {
            routes.next();
            districts.next();
            due.next();
            if (routes.getInt(2) == 0 || routes.getInt(3) == 0 || districts.getInt(2) == 0) {
                throw new IllegalStateException(
                        "routing-service has no rules, or no agencies with their districts, yet");
            }
            return new ReferenceData(
                    TABLES.formatted(routes.getString(1), districts.getString(1), due.getString(1)),
                    routes.getInt(2),
                    routes.getInt(3),
                    districts.getInt(2));
        }
    }

    void createTables(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
