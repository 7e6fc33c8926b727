package id.penghubung.benchmarks.growth;

import java.util.List;

/**
 * The tables of each service with their rows, which are those that the services would have written. Complaints that an agency has
 * are verified, those in triage are not. Left out are rows that
 * live for days only, so that their number does not grow with the complaints: stored replies (24 hours), the inbox and the
 * published events (two weeks), notifications and mails. Deadlines go on with the level {@code BREACH}, so that no reminder
 * falls due during a measurement. Also left out is what is encrypted with a key of the service: the identities of reporters, with
 * the preferences and links for messages to them, and attachments.
 */
final class LoadedTables {

    /** Access code of each loaded complaint without an account; the hashes differ. */
    static final String ACCESS_CODE = "KT4M-9XRA-WY2P-GC7H";

    private static final LoadedTable COMPLAINT = LoadedTable.of("complaint", """
            id version tracking_number kind title description category_code district_code incident_date latitude
            longitude address anonymous confidential reporter_id access_code_hash submitted_at status round agency_code
            agency_name resolution_due_at event_version timeline_length verified_at verify_by triage_since channel
            answered_at reporter_reply_due_at
            """, """
            information_request_id information_request_question information_request_reply_by information_requested_at
            overdue_since referral_ground referral_consent_given referred_at matter_linked_at final_since
            erasure_requested_at erased_at recalled_round triage_seconds oversight complexity completeness_state missing_parts
            completeness_decided_at completed_at completion completion_key_id completion_sealed verification_due_at
            completeness_reply_due_at completion_due_at outer_limit_at received_at keyed_by keyed_by_name consent_given
            content_sha256 information_request_if_unanswered answer_upheld disputes answer_accepted superior_review_at
            superior_decision service_code named_agency accused_agency accused_key_id accused_sealed
            """, """
            select id, case when acted then 2 else 1 end, tracking_number, 'COMPLAINT', title, description,
                   category_code, district_code, submitted_at::date, latitude, longitude, address, anonymous, confidential,
                   case when with_account then md5('reporter' || n / 5)::uuid::text end,
                   case when not with_account
                        then 'sha256:' || pg_temp.base64url(sha256(convert_to(id || E'\\n%s', 'UTF8'))) end,
                   submitted_at, status, case when triage then 0 else 1 end, agency_code, agency_name,
                   case when open and acted then fourteen_at end, 1, case when acted then 3 else 2 end,
                   case when not triage then decided_at end, case when triage then submitted_at + interval '3 days' end,
                   case when triage then decided_at end, 'WEB', case when not open then acted_at end,
                   case when not open then acted_at + interval '14 days' end
            from loaded order by n
            """.formatted(ACCESS_CODE));

    private static final LoadedTable TIMELINE_ENTRY =
            LoadedTable.of("timeline_entry", """
            complaint_id seq occurred_at status actor agency_code message_id message_en
            """, "lead_id superior_offered", """
            select id, entry.* from loaded, lateral (values
                (1, submitted_at, 'SUBMITTED', 'REPORTER', null, null, null),
                (2, decided_at, case when triage then 'IN_TRIAGE' else 'FORWARDED' end, 'SYSTEM', agency_code,
                    explanation_id, explanation_en),
                (3, acted_at, status, 'AGENCY', agency_code, case when not open then answer end, null)) as entry(seq)
            where acted or seq < 3 order by n, seq
            """);

    /** The words of each complaint, by the service's own function. Its trigger does the same for one complaint at a time. */
    private static final LoadedTable COMPLAINT_WORDS = LoadedTable.of("complaint_words", """
            complaint_id words
            """, "", """
            select id, words_of(title || ' ' || description || ' ' || coalesce(address, '')) from loaded order by n
            """);

    /** The different words, which the trigger would store one complaint at a time too. */
    private static final LoadedTable SEARCH_WORD = LoadedTable.of("search_word", "word", "", """
            select word from (
                select distinct word from loaded,
                    string_to_table(search_text(title || ' ' || description || ' ' || coalesce(address, '')), ' ') as word) as part
            where length(word) between 4 and 30 and word ~ '^[[:alpha:]]+$'
                and not exists (select from search_word as known where known.word = part.word)
            order by word
            on conflict do nothing
            """);

    /** The cleared texts, of open and of answered complaints. */
    private static final LoadedTable DUPLICATE_CANDIDATE = LoadedTable.of("duplicate_candidate", """
            complaint_id open category_code district_code place title body compared words
            """, "", """
            select id, true, category_code, district_code,
                   point(round(longitude::numeric, 3)::float8, round(latitude::numeric, 3)::float8),
                   title, description, left(lower(title || ' ' || description), 600),
                   words_of(title || ' ' || description)
            from loaded where published order by n
            """);

    /** The clearances of the same complaints. */
    private static final LoadedTable COMPLAINT_PUBLICATION =
            LoadedTable.of("complaint_publication", """
            complaint_id public_number version kind category_code district_code status agency_code submitted_on cleared_at cleared_by
            changed_at
            """, "position", """
            select id, 'P-' || tracking_number, 0, 'COMPLAINT', category_code, district_code, status, agency_code, submitted_at::date, decided_at,
                   'koordinator', decided_at
            from loaded where published order by decided_at
            """);

    /** The time for a reply to each answer, with its explanation. */
    private static final LoadedTable COMPLAINT_DEADLINE_TEXT = LoadedTable.of("complaint_deadline_text", """
            deadline_id complaint_id type due_at set_at amount unit basis counted_from started_at weekend_days
            """, """
            explanation_id explanation_en round holidays joint_leave_days closed_days suspensions given_back_minutes minutes_per_day
            pausable provisional previous_due_at rule_change
            """, """
            select pg_temp.id_at(acted_at, 'reply' || n), id, 'REPORTER_REPLY', acted_at + interval '14 days', acted_at, 10,
                   'WORKING_DAY', 'closed after 10 working days with no reply to the follow-up; a reply restarts it', 'SENT',
                   acted_at, 4
            from loaded where not open order by n
            """);

    /** Every third answer is rated. */
    private static final LoadedTable COMPLAINT_RATING = LoadedTable.of("complaint_rating", """
            complaint_id agency_code rating comment rated_at changed_at
            """, "", """
            select id, agency_code, 1 + n % 5, 'Ditangani dengan baik, tetapi lama menunggu kabar.',
                   acted_at + interval '1 day', acted_at + interval '1 day'
            from loaded where not open and n % 3 = 0 order by n
            """);

    private static final LoadedTable COMPLAINT_ROUTING = LoadedTable.of("complaint_routing", """
            complaint_id round state oversight tracking_number kind title description category_code district_code
            incident_date latitude longitude address anonymous confidential submitted_at triage_reason_id
            triage_reason_en in_triage_since event_version version
            """, """
            returned_by received_at channel named_agency accused_agency service_code due_at answer_due_at claimed_by claimed_by_name
            claimed_until returns to_secretary verification_version
            """, """
            select id, 1, case when triage then 'IN_TRIAGE' else 'ROUTED' end, false, tracking_number, 'COMPLAINT', title,
                   description, category_code, district_code, submitted_at::date, latitude, longitude, address, anonymous,
                   confidential, submitted_at, case when triage then explanation_id end,
                   case when triage then explanation_en end, case when triage then decided_at end, 1, 0
            from loaded order by n
            """);

    private static final LoadedTable ROUTING_DECISION = LoadedTable.of(
            "routing_decision",
            """
            id complaint_id round outcome agency_code agency_name rule_id rule_code rule_version explanation_id
            explanation_en decided_by decided_at
            """,
            "reason decided_by_account rule_set_id matched outside_body_code suggestion returned_by suggested_agency supporting_agencies",
            """
            select pg_temp.id_at(decided_at, 'decision' || n), id, 1, case when triage then 'TRIAGE' else 'ROUTED' end,
                   agency_code, agency_name, rule_id, category_code, rule_version, explanation_id, explanation_en, 'RULE',
                   decided_at
            from loaded order by n
            """);

    /** The cases with the hashes of their entries, which are chained: the table {@code loaded_case}. */
    private static final String CASES = """
            create temp table loaded_case on commit drop as
            with opened as materialized (
                select pg_temp.id_at(decided_at + interval '1 second', 'case' || n) as case_id,
                       decided_at + interval '1 second' as opened_at,
                       format('{"agencyCode":"%s","decidedAt":"%s","decidedBy":"RULE","round":"1"}', agency_code,
                              pg_temp.instant(decided_at)) as opened_details,
                       case when open then 'ACKNOWLEDGED' else 'RESOLVED' end as act,
                       'Penghubung ' || agency_name as officer,
                       case when open
                            then format('{"resolutionDueAt":"%s"}', pg_temp.instant(fourteen_at)) end as act_details,
                       case when not open then answer end as act_message,
                       loaded.*
                from loaded where not triage),
            hashed as materialized (
                select opened.*, pg_temp.entry_hash(case_id, 1, 0, opened_at, 'OPENED', 'system', null, '', null,
                                                    opened_details, '') as opened_hash
                from opened),
            chained as materialized (
                select hashed.*, case when acted then pg_temp.entry_hash(case_id, 2, 1, acted_at, act, 'focal-point',
                                                    agency_code, officer, act_message, act_details, opened_hash)
                                 end as act_hash
                from hashed)
            select * from chained order by n;
            analyze loaded_case
            """;

    private static final LoadedTable AGENCY_CASE = LoadedTable.of("agency_case", """
            id complaint_id round agency_code tracking_number kind oversight title description category_code
            district_code incident_date latitude longitude address anonymous confidential status opened_at due_at
            event_version version record_length record_hash record_seal
            """, """
            information_requested_at assignee assignee_name assigned_at information_request_id
            information_request_question information_request_reply_by draft_message draft_state draft_author
            draft_changed_at draft_reason attachment_count content_hidden complexity information_request_if_unanswered
            disputed binding
            """, """
            select case_id, id, 1, agency_code, tracking_number, 'COMPLAINT', false, title, description, category_code,
                   district_code, submitted_at::date, latitude, longitude, address, anonymous, confidential,
                   case when acted then act else 'OPEN' end, opened_at,
                   case when open then five_at else timestamptz '9999-12-31 00:00:00Z' end,
                   acted::int, acted::int, 1 + acted::int, coalesce(act_hash, opened_hash),
                   pg_temp.head_seal(case_id, 1 + acted::int, coalesce(act_hash, opened_hash))
            from loaded_case order by n
            """);

    private static final LoadedTable CASE_ENTRY = LoadedTable.of("case_entry", """
            case_id seq case_version at type actor_role actor_account actor_name message details previous_hash hash
            """, "erasure_seal", """
            select case_id, entry.* from loaded_case, lateral (values
                (1, 0, opened_at, 'OPENED', 'system', null, '', null, opened_details, '', opened_hash),
                (2, 1, acted_at, act, 'focal-point', agency_code, officer, act_message, act_details, opened_hash,
                    act_hash)) as entry(seq)
            where acted or seq = 1 order by n, seq
            """);

    private static final LoadedTable DEADLINE = LoadedTable.of(
            "deadline", """
            id subject_id complaint_id agency_code stage amount unit pausable basis policy_id started_at due_date due_at
            provisional state met_at version next_level next_at calculated_at announced_due_at
            """, "breached_at office_hours calendar_code subject_kind start_event event_version", """
            select pg_temp.id_at(opened_at, 'deadline' || n || stage), case_id, id, agency_code, stage, amount, unit,
                   pausable, basis, policy.id_of_policy, decided_at, due_day, due_time, false,
                   case when open then 'RUNNING' else 'MET' end, case when not open then acted_at end,
                   case when open then 0 else 1 end, case when open then 'BREACH' end,
                   case when open then due_time + interval '1 second' end, opened_at, due_time
            from loaded_case
            join (select id as id_of_policy, stage, amount, unit, pausable, basis from deadline_policy
                  where valid_until is null and (subject, stage) in
                      (('COMPLAINT', 'FIRST_FOLLOW_UP'), ('COMPLAINT:ORDINARY', 'RESOLUTION'))) as policy on true,
            lateral (select case amount when 5 then five else fourteen end as due_day,
                            case amount when 5 then five_at else fourteen_at end as due_time) as times
            order by n, stage
            """);

    static final List<LoadedTable> COMPLAINTS = List.of(
            COMPLAINT,
            TIMELINE_ENTRY,
            COMPLAINT_WORDS,
            SEARCH_WORD,
            DUPLICATE_CANDIDATE,
            COMPLAINT_PUBLICATION,
            COMPLAINT_DEADLINE_TEXT,
            COMPLAINT_RATING);
    static final List<LoadedTable> ROUTING = List.of(COMPLAINT_ROUTING, ROUTING_DECISION);
    static final List<LoadedTable> FOCAL_POINT = List.of(AGENCY_CASE, CASE_ENTRY, DEADLINE);

    private LoadedTables() {}

    /**
     * SQL that leaves out the triggers of complaints until the end of the transaction: they would store the words of one complaint at a
     * time, and look up each word. It also leaves out the checks of foreign keys, which the rows keep.
     */
    static String withoutTriggers() {
        return "set local session_replication_role = replica";
    }

    /** SQL that creates the table {@code loaded_case}, until the end of the transaction. */
    static String cases() {
        return CASES;
    }
}
