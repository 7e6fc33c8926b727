package id.penghubung.quality.improvements.complaints;

import id.penghubung.events.CaseResolved;
import id.penghubung.events.ComplaintKind;
import id.penghubung.events.ComplaintSubmitted;
import id.penghubung.events.DeadlineBreached;
import id.penghubung.kit.jdbc.Columns;
import id.penghubung.kit.jdbc.Jdbc;
import id.penghubung.kit.jdbc.SqlArray;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Stores the complaints that name a service. What happened to a complaint in an earlier round has no effect. A complaint is counted from its
 * verification on, unless it is archived or withdrawn. One that accuses staff is not counted: its agency must not learn of it. Joins the
 * caller's transaction.
 */
@ApplicationScoped
class ServiceComplaintTable {

    /** Number of complaints about a service, without wishes and questions, that arrived after a time and were verified after another. */
    static final String COUNT = """
            select count(*) from service_complaint
            where service_code = ? and arrived_at > ? and coalesce(verified_at, arrived_at) > ? and not oversight and kind = 'COMPLAINT'
                and verified and not ended
            """;

    /** Figures of services by kind, each from its time on. */
    static final String FIGURES = """
            select w.code, c.kind, count(*) as total, count(c.resolved_at) as answered, count(*) filter (where c.late) as late
            from unnest(?::text[], ?::timestamptz[]) as w (code, since)
                join service_complaint c on c.service_code = w.code and c.arrived_at >= w.since and not c.oversight
                    and c.verified and not c.ended
            group by w.code, c.kind
            """;

    /** First half of the keys of advisory locks of services; any number that no other locks of this service use. */
    private static final int LOCKS = 7_105_201;

    private static final int MOST_DELETED = 500;

    private final Jdbc jdbc;

    ServiceComplaintTable(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /** Figures of a service and a kind. */
    record KindFigures(String serviceCode, ComplaintKind kind, long total, long answered, long late) {}

    /** Returns the complaints among these that have a row: they name a service, or wait for their submission. */
    List<UUID> stored(Collection<UUID> complaintIds) {
        return complaintIds.isEmpty()
                ? List.of()
                : jdbc.list(
                        "select complaint_id from service_complaint where complaint_id = any (?)",
                        Columns::firstUuid,
                        SqlArray.uuids(complaintIds));
    }

    /**
     * Stores the submission of a complaint that names a service, and whether a service with a published standard has that code. Waits
     * for another transaction that stores or erases the complaint.
     *
     * @return false if the complaint was erased before
     */
    boolean submitted(ComplaintSubmitted event, String serviceCode, Instant now) {
        int stored = jdbc.update(
                """
                insert into service_complaint (complaint_id, service_code, kind, arrived_at, recorded_at, unlisted)
                select id, code, ?::text, ?::timestamptz, ?::timestamptz,
                    not exists (select from public_service s where s.code = submitted.code and s.search is not null)
                from (values (?::uuid, ?::text)) as submitted (id, code)
                where not lock_and_find_erasure(submitted.id)
                on conflict (complaint_id) do update
                set service_code = excluded.service_code, kind = excluded.kind, arrived_at = excluded.arrived_at,
                    unlisted = excluded.unlisted
                """,
                event.complaint().kind(),
                event.receivedAt() == null ? event.submittedAt() : event.receivedAt(),
                now,
                event.complaintId(),
                serviceCode);
        return stored > 0;
    }

    /**
     * Marks a complaint as verified, with the kind that the coordinator has found.
     *
     * @return the service that it names, if it names one
     */
    Optional<String> verified(UUID complaintId, ComplaintKind kind, boolean oversight, Instant now) {
        return jdbc.first("""
                update service_complaint set kind = ?, oversight = ?, verified = true, verified_at = ?
                where complaint_id = ? and service_code is not null
                returning service_code
                """, row -> row.getString(1), kind, oversight, now, complaintId);
    }

    /** Marks a complaint as archived or withdrawn. */
    void ended(UUID complaintId) {
        jdbc.update(
                "update service_complaint set ended = true where complaint_id = ? and service_code is not null",
                complaintId);
    }

    void reclassified(UUID complaintId, ComplaintKind kind, boolean oversight) {
        jdbc.update(
                "update service_complaint set kind = ?, oversight = ? where complaint_id = ? and service_code is not null",
                kind,
                oversight,
                complaintId);
    }

    /** Marks a complaint that goes to the inspectorate because it accuses staff; also one that is not known yet. */
    void markOversight(UUID complaintId, Instant now) {
        jdbc.update("""
                insert into service_complaint (complaint_id, oversight, recorded_at) values (?, true, ?)
                on conflict (complaint_id) do update set oversight = true
                """, complaintId, now);
    }

    /** Only of complaints that are known: the agency is not counted by, and a later event names it too. */
    void routed(UUID complaintId, String agencyCode, int round) {
        jdbc.update("""
                update service_complaint set agency_code = ?, round = ?, resolved_at = null where complaint_id = ? and round < ?
                """, agencyCode, round, complaintId, round);
    }

    /**
     * Stores answers in one statement, which cannot change a row twice: of several answers to one complaint the last one of the latest
     * round counts.
     */
    void resolved(Collection<CaseResolved> answers, Instant now) {
        Map<UUID, CaseResolved> latest = new LinkedHashMap<>();
        answers.forEach(answer -> latest.merge(
                answer.complaintId(), answer, (known, later) -> known.round() <= later.round() ? later : known));
        jdbc.update(
                """
                insert into service_complaint (complaint_id, agency_code, round, resolved_at, recorded_at)
                select complaint_id, agency_code, round, resolved_at, ?
                from unnest(?, ?, ?, ?) as answer (complaint_id, agency_code, round, resolved_at)
                on conflict (complaint_id) do update
                set agency_code = excluded.agency_code, round = excluded.round, resolved_at = excluded.resolved_at
                where service_complaint.round <= excluded.round
                """,
                now,
                SqlArray.uuids(latest.keySet()),
                SqlArray.texts(
                        latest.values().stream().map(CaseResolved::agencyCode).toList()),
                new SqlArray(
                        "int", latest.values().stream().map(CaseResolved::round).toList()),
                new SqlArray(
                        "timestamptz",
                        latest.values().stream().map(CaseResolved::resolvedAt).toList()));
    }

    void breached(DeadlineBreached event, Instant now) {
        jdbc.update("""
                insert into service_complaint (complaint_id, agency_code, round, late, recorded_at) values (?, ?, ?, true, ?)
                on conflict (complaint_id) do update
                set agency_code = excluded.agency_code, round = excluded.round, late = true
                where service_complaint.round <= excluded.round
                """, event.complaintId(), event.agencyCode(), event.round(), now);
    }

    /**
     * Keeps what figures are counted from, under an id that leads to no complaint (UU 27/2022 Art. 43, 44), and that the complaint was
     * erased. Waits for another transaction that stores the complaint, and then changes its row too.
     */
    void detach(UUID complaintId, Instant erasedAt) {
        jdbc.update("""
                insert into erased_complaint (complaint_id, erased_at)
                select id, erased_at from (values (?::uuid, ?::timestamptz)) as erased (id, erased_at) where not lock_and_find_erasure(id)
                on conflict do nothing
                """, complaintId, erasedAt);
        jdbc.update(
                "update service_complaint set complaint_id = gen_random_uuid() where complaint_id = ?", complaintId);
    }

    /** Deletes what waits for the submission of a complaint that names no service. */
    void deleteWaiting(UUID complaintId) {
        jdbc.update("delete from service_complaint where complaint_id = ? and service_code is null", complaintId);
    }

    /** Deletes what has waited for the submission of its complaint since before a time. */
    void deleteWaiting(Instant before) {
        jdbc.update("""
                delete from service_complaint where complaint_id in (
                    select complaint_id from service_complaint where service_code is null and recorded_at < ?
                    order by recorded_at limit ? for update skip locked)
                """, before, MOST_DELETED);
    }

    /** Keeps other transactions from counting a service until this one ends; they then see the complaints that this one has stored. */
    void lockForCount(String serviceCode) {
        jdbc.execute("select pg_advisory_xact_lock(?, hashtext(?))", LOCKS, serviceCode);
    }

    long count(String serviceCode, Instant arrivedAfter, Instant verifiedAfter) {
        return jdbc.one(COUNT, row -> row.getLong(1), serviceCode, arrivedAfter, verifiedAfter);
    }

    /** @param since for each code, the time from which its complaints are counted */
    List<KindFigures> figures(List<String> serviceCodes, List<Instant> since) {
        return jdbc.list(
                FIGURES,
                row -> new KindFigures(
                        row.getString("code"),
                        ComplaintKind.valueOf(row.getString("kind")),
                        row.getLong("total"),
                        row.getLong("answered"),
                        row.getLong("late")),
                SqlArray.texts(serviceCodes),
                SqlArray.texts(since.stream().map(Instant::toString).toList()));
    }
}
