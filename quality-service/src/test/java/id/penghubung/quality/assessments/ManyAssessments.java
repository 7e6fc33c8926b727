package id.penghubung.quality.assessments;

/** Tables with many assessments, for tests of query plans. */
public final class ManyAssessments {

    /** The id of one of the instruments. */
    public static final String INSTRUMENT = "00000000-0000-7000-9000-000000000007";

    /** The id of one of the assessments, with 500 changes. */
    public static final String ASSESSMENT = "00000000-0000-7000-8000-000000000042";

    public static final String SQL = """
            insert into agency (code, name, kind, active, event_version, recorded_at) values ('banyak', 'b', 'X', true, 1, now());
            insert into unit (code, agency_code, name, kind, audience, active)
            select 'banyak-' || n, 'banyak', 'u', 'X', 'PUBLIC', true from generate_series(1, 200) n;
            insert into assessment_instrument (id, code, year, kind, title, content, state, changed_by, changed_at, version)
            select ('00000000-0000-7000-9000-' || lpad(n::text, 12, '0'))::uuid, 'banyak-' || n, 2020 + n % 20, 'KPI', 't', '{}',
                'RELEASED', 'x', now(), 1 from generate_series(1, 100) n;
            insert into assessment (id, instrument_id, unit_code, state, self_scores, scores, changed_by, changed_at, version)
            select ('00000000-0000-7000-8000-' || lpad((i * 200 + u)::text, 12, '0'))::uuid,
                ('00000000-0000-7000-9000-' || lpad((i + 1)::text, 12, '0'))::uuid, 'banyak-' || u, 'OPEN', '[]', '[]', 'x', now(), 0
            from generate_series(0, 99) i, generate_series(1, 200) u;
            insert into assessment_change (id, assessment_id, form, indicator_code, value_after, reason, account, role, changed_at)
            select uuidv7(), a.id, 'F01', 'i', 1, 'ENTRY', 'x', 'focal-point', now() from assessment a, generate_series(1, 500) n
            where a.id between '00000000-0000-7000-8000-000000000001' and '00000000-0000-7000-8000-000000000100';
            insert into assessment_user_sum (assessment_id, question_code, respondents, total)
            select id, 'q', 1, 1 from assessment where unit_code like 'banyak-%';
            insert into assessment_link (id, assessment_id, token_hash, key_id, expires_at)
            select uuidv7(), a.id, decode(md5(a.id::text || n), 'hex'), 'k', now() from assessment a, generate_series(1, 2) n
            where a.unit_code like 'banyak-%';
            analyze assessment, assessment_change, assessment_instrument, assessment_user_sum, assessment_link, unit
            """;

    private ManyAssessments() {}
}
