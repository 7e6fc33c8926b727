package id.penghubung.benchmarks.focalpoint;

import id.penghubung.benchmarks.stack.Databases;

/**
 * Fills the focal-point service's database with cases like those of several years: half of them closed, the others open
 * with two deadlines each, calculated with the working calendar of the service.
 */
public final class CaseGenerator {

    private final Databases databases;

    public CaseGenerator(Databases databases) {
        this.databases = databases;
    }

    /** Adds cases until the given number is reached. */
    public void fillUpTo(int cases) {
        int present = Integer.parseInt(databases.text(Databases.FOCAL_POINT, "select count(*) from agency_case"));
        databases.execute(Databases.FOCAL_POINT, startDays());
        databases.execute(Databases.FOCAL_POINT, cases(present + 1, cases));
        databases.execute(Databases.FOCAL_POINT, deadlines(present + 1, cases));
        databases.execute(Databases.FOCAL_POINT, "drop table bench_case, bench_start");
        databases.execute(Databases.FOCAL_POINT, "vacuum analyze");
    }

    /** Creates a table of the last five start days, numbered. */
    private static String startDays() {
        return "create table bench_start as select due_day.*, row_number() over (order by start desc) as number from ("
                + DueDays.query(5) + ") as due_day";
    }

    private static String cases(int from, int to) {
        return """
                create table bench_case as
                select n, uuidv7(interval '-1 day') as id, uuidv7() as complaint_id,
                       (array(select code from agency where kind = 'DEPARTMENT' order by code <> 'dpu', code))[n / 2 %% 20 + 1] as agency_code,
                       n %% 2 = 0 as open, bench_start.*
                from generate_series(%d, %d) as n join bench_start on bench_start.number = n %% 5 + 1;
                insert into agency_case (id, complaint_id, round, agency_code, tracking_number, kind, oversight, title,
                    description, category_code, district_code, anonymous, confidential, status, opened_at, due_at,
                    event_version, version)
                select id, complaint_id, 1, agency_code, 'KKR-' || n, 'COMPLAINT', false,
                       'Jalan berlubang nomor ' || n || (case when n %% 1000 = 0 then ' dekat jembatan' else '' end),
                       'Sudah tiga minggu ada lubang besar di depan pasar, dua sepeda motor jatuh di sana.',
                       (array['101', '103', '106', '201'])[n %% 4 + 1], '64.02.06', false, false,
                       case when open then 'OPEN' else 'RESOLVED' end, now(),
                       case when open then (five + time '23:59:59') at time zone 'Asia/Makassar'
                            else timestamptz '9999-12-31 00:00:00Z' end,
                       0, 0
                from bench_case
                """.formatted(from, to);
    }

    private static String deadlines(int from, int to) {
        return """
                insert into deadline (id, subject_id, complaint_id, agency_code, stage, amount, unit, pausable, basis,
                    policy_id, started_at, due_date, due_at, provisional, state, met_at, version, next_level, next_at)
                select uuidv7(), bench_case.id, complaint_id, agency_code, policy.stage, policy.amount, policy.unit,
                       policy.pausable, policy.basis, policy.id,
                       (start + time '10:00') at time zone 'Asia/Makassar', due.day, due.at, false,
                       case when open then 'RUNNING' else 'MET' end, case when open then null else now() end, 0,
                       case when open then 'BREACH' end, case when open then due.at + interval '1 second' end
                from bench_case
                join deadline_policy as policy on policy.valid_until is null
                     and (policy.subject, policy.stage) in (('COMPLAINT', 'FIRST_FOLLOW_UP'), ('COMPLAINT:ORDINARY', 'RESOLUTION')),
                lateral (select case policy.amount when 5 then five else fourteen end as day) as last,
                lateral (select day, (day + time '23:59:59') at time zone 'Asia/Makassar' as at) as due
                where n between %d and %d
                """.formatted(from, to);
    }
}
