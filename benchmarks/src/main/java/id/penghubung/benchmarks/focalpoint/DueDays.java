package id.penghubung.benchmarks.focalpoint;

/** Last days of periods of working days, calculated in SQL with the holidays of focal-point-service. */
public final class DueDays {

    private DueDays() {}

    /**
     * Query for the last days of periods of five and of fourteen working days, in the columns {@code start}, {@code five}
     * and {@code fourteen}.
     *
     * @param days number of days on which a period may start, today the last of them
     */
    public static String query(int days) {
        return """
                with working_day as materialized (
                    select at::date as day, row_number() over (order by at) as rank
                    from generate_series(current_date - %1$d, current_date + 60, interval '1 day') as at
                    where extract(isodow from at) < 6
                      and not exists (select 1 from holiday where holiday.day = at::date and known_until is null)),
                period as (
                    select start::date as start, (select min(rank) from working_day where day > start) as first
                    from generate_series(current_date - %1$d + 1, current_date, interval '1 day') as start)
                select start, five.day as five, fourteen.day as fourteen
                from period
                join working_day as five on five.rank = first + 4
                join working_day as fourteen on fourteen.rank = first + 13
                """.formatted(days);
    }
}
