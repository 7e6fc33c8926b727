package id.penghubung.complaints.abuse;

import id.penghubung.kit.jdbc.Columns;
import id.penghubung.kit.jdbc.Jdbc;
import id.penghubung.kit.jdbc.SqlArray;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * SQL of the numbers of earlier submissions, by account from the complaints, otherwise from traces of a day, each together with the
 * restriction of the person, in one statement. It reads no more rows than a limit allows submissions. Joins the caller's transaction.
 */
@ApplicationScoped
class SubmissionCountTable {

    /** The restriction of one of these subjects that ends last. */
    private static final String RESTRICTION = """
            left join lateral (
                select r.reason, r.ends_at
                from reporter_restriction_subject p join reporter_restriction r on r.id = p.restriction_id
                where p.subject = any (?) and r.lifted_at is null and r.ends_at > ?
                order by r.ends_at desc limit 1) as restriction on true
            """;

    static final String OF_ACCOUNT = """
            select (select count(*) from (
                       select from complaint where reporter_id = ? and id >= ? limit ?) as hour) as in_hour,
                   (select count(*) from (
                       select from complaint where reporter_id = ? and id >= ? limit ?) as day) as in_day,
                   restriction.reason, restriction.ends_at
            from (values (1)) as one %s
            """.formatted(RESTRICTION);

    /** Adds the traces. They are not counted, because the statement reads the state before it. */
    private static final String ADDED = """
            with added as (
                insert into submission_trace (subject, submitted_at)
                select traced, ? from unnest(?) as traced)
            """;

    static final String OF_SUBJECTS = """
            select (select count(*) from (
                       select from submission_trace t
                       where t.subject = counted.subject and t.submitted_at > ? limit counted.per_hour) as hour) as in_hour,
                   (select count(*) from (
                       select from submission_trace t
                       where t.subject = counted.subject and t.submitted_at > ? limit counted.per_day) as day) as in_day,
                   restriction.reason, restriction.ends_at
            from unnest(?, ?, ?) with ordinality as counted (subject, per_hour, per_day, position) %s
            order by counted.position
            """.formatted(RESTRICTION);

    static final String DELETE_EXPIRED = """
            delete from submission_trace where ctid = any (array(
                select ctid from submission_trace where submitted_at <= ? order by submitted_at limit ? for update skip locked))
            """;

    private final Jdbc jdbc;

    SubmissionCountTable(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /** The begin of the windows that are counted. */
    record Since(Instant hour, Instant day) {}

    /** Something that is counted in the traces, with the number of rows after which the count ends. */
    record Counted(String subject, int perHour, int perDay) {}

    /** A restriction of the person that holds. */
    record Waiting(String reason, Instant until) {}

    /** Submissions in both windows, and the restriction of the person, or null. */
    record Count(int inHour, int inDay, @Nullable Waiting waiting) {}

    /** Counts the complaints of an account, from the index of its complaints. */
    Count ofAccount(String account, int perHour, int perDay, Since since, Collection<String> person, Instant now) {
        return jdbc.one(
                OF_ACCOUNT,
                SubmissionCountTable::read,
                account,
                firstId(since.hour()),
                perHour,
                account,
                firstId(since.day()),
                perDay,
                SqlArray.texts(person),
                now);
    }

    /** Adds traces of a submission and counts the earlier ones, for each subject in its order. */
    List<Count> addAndCount(List<Counted> counted, Since since, Collection<String> person, Instant now) {
        List<@Nullable Object> parameters = new ArrayList<>();
        parameters.add(now);
        parameters.add(subjects(counted));
        parameters.addAll(parameters(counted, since, person, now));
        return jdbc.list(ADDED + OF_SUBJECTS, SubmissionCountTable::read, parameters.toArray());
    }

    /** Counts submissions, also that of the caller's transaction. */
    List<Count> count(List<Counted> counted, Since since, Collection<String> person, Instant now) {
        return jdbc.list(
                OF_SUBJECTS,
                SubmissionCountTable::read,
                parameters(counted, since, person, now).toArray());
    }

    /** Returns the time of the n-th newest complaint of an account. */
    Optional<Instant> timeOfAccount(String account, Instant since, int n) {
        return jdbc.first(
                "select submitted_at from complaint where reporter_id = ? and id >= ? order by id desc offset ? limit 1",
                row -> Columns.instant(row, 1),
                account,
                firstId(since),
                n - 1);
    }

    /** Returns the time of the n-th newest trace of a subject. */
    Optional<Instant> timeOfSubject(String subject, Instant since, int n) {
        return jdbc.first(
                "select submitted_at from submission_trace where subject = ? and submitted_at > ?"
                        + " order by submitted_at desc offset ? limit 1",
                row -> Columns.instant(row, 1),
                subject,
                since,
                n - 1);
    }

    /** Waits until no other transaction counts this subject, and holds it until the caller's transaction ends. */
    void lock(long subject) {
        jdbc.lock(subject);
    }

    /** Deletes traces up to a time, oldest first, at most {@code limit}. */
    int deleteExpired(Instant upTo, int limit) {
        return jdbc.update(DELETE_EXPIRED, upTo, limit);
    }

    private static List<@Nullable Object> parameters(
            List<Counted> counted, Since since, Collection<String> person, Instant now) {
        return List.of(
                since.hour(),
                since.day(),
                subjects(counted),
                new SqlArray("int4", counted.stream().map(Counted::perHour).toList()),
                new SqlArray("int4", counted.stream().map(Counted::perDay).toList()),
                SqlArray.texts(person),
                now);
    }

    private static SqlArray subjects(List<Counted> counted) {
        return SqlArray.texts(counted.stream().map(Counted::subject).toList());
    }

    /** Returns the lowest id of complaints that are stored from a time on: the ids are ordered by time (UUIDv7). */
    private static UUID firstId(Instant from) {
        return new UUID(from.toEpochMilli() << 16 | 0x7000, Long.MIN_VALUE);
    }

    private static Count read(ResultSet row) throws SQLException {
        String reason = row.getString("reason");
        return new Count(
                row.getInt("in_hour"),
                row.getInt("in_day"),
                reason == null ? null : new Waiting(reason, Columns.instant(row, "ends_at")));
    }
}
