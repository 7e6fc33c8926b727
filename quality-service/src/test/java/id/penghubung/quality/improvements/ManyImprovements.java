package id.penghubung.quality.improvements;

/** Tables with many improvement actions, for tests of query plans. */
public final class ManyImprovements {

    public static final String SQL = """
            insert into agency (code, name, kind, active, event_version, recorded_at) values ('banyak', 'b', 'X', true, 1, now());
            insert into unit (code, agency_code, name, kind, audience, active)
            select 'banyak-' || n, 'banyak', 'u', 'X', 'PUBLIC', true from generate_series(1, 200) n;
            insert into improvement (id, unit_code, service_code, source, reference, finding, owner, due_on, state, completed_on,
                opened_on, opened_at, next_reminder_on, changed_by, changed_at, version)
            select uuidv7(), 'banyak-' || 1 + n % 200, 'layanan-' || n,
                case when n % 400 = 0 then 'FORUM' else (array['SURVEY', 'ASSESSMENT', 'STANDARD_REVIEW'])[1 + n % 3] end, 'r' || n,
                'f', 'o',
                current_date + 30, case when n % 20 = 0 then 'OPEN' else 'VERIFIED' end,
                case when n % 20 = 0 then null else current_date end, date '2020-01-01' + n % 2000, now(),
                case when n % 20 = 0 then current_date + n % 90 end, 'x', now(), 0
            from generate_series(1, 20000) n;
            analyze improvement, unit
            """;

    private ManyImprovements() {}
}
