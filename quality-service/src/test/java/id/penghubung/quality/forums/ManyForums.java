package id.penghubung.quality.forums;

/** Tables with many forums, for tests of query plans. */
public final class ManyForums {

    public static final String SQL = """
            insert into agency (code, name, kind, active, event_version, recorded_at) values ('banyak', 'b', 'X', true, 1, now());
            insert into unit (code, agency_code, name, kind, audience, active)
            select 'banyak-' || n, 'banyak', 'u', 'X', 'PUBLIC', true from generate_series(1, 200) n;
            insert into forum (id, unit_code, state, topic, subject, preparation, held_on, session, record, announced_at,
                published_at, changed_by, changed_at, version)
            select uuidv7(), 'banyak-' || 1 + n % 200, 'PUBLISHED', 't', 'DRAFT_POLICY', '{}', date '2017-01-01' + n % 3000, '{}',
                '{}', now(), now(), 'x', now(), 0 from generate_series(1, 20000) n;
            insert into forum_proposal (id, forum_id, channel, kind, participant_group, text, received_at)
            select uuidv7(), id, 'ONLINE', 'PROPOSAL', 'USERS', 't', now() from forum, generate_series(1, 3)
            where unit_code like 'banyak-%';
            analyze forum, forum_proposal, unit
            """;

    private ManyForums() {}
}
