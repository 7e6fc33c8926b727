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

    /** Complaints of an account with which a text is compared, the newest: a text is repeated soon or not at all. */
    private static final int COMPARED_COMPLAINTS = 5;

    /** A restriction that holds of one of these subjects. */
    private static final String OF_PERSON = """
            from reporter_restriction_subject p join reporter_restriction r on r.id = p.restriction_id
            where p.subject = any (?) and r.lifted_at is null and r.ends_at > ?
            """;

    /** The restriction that ends last of one of these subjects that only the person can present, and whether the contacts have one. */
    private static final String RESTRICTION = """
            left join lateral (
                select r.reason, r.ends_at %1$s and p.proven order by r.ends_at desc limit 1) as restriction on true
            cross join lateral (select exists (select %1$s) as restricted_contact) as contact
            """.formatted(OF_PERSON);

    /** The numbers are no parameters, so that the server plans the statement once and not in each call. */
    static final String OF_ACCOUNT = """
            select (select count(*) from (
                       select from complaint where reporter_id = ? and id >= ? limit ?) as hour) as in_hour,
                   (select count(*) from (
                       select from complaint where reporter_id = ? and id >= ? limit ?) as day) as in_day,
                   restriction.reason, restriction.ends_at, contact.restricted_contact,
                   newest.id, newest.tracking_number, newest.submitted_at, newest.title, newest.description
            from (values (1)) as one
            %s
            left join lateral (
                select id, tracking_number, submitted_at, title, left(description, %d) as description from complaint
                where reporter_id = ? and erased_at is null order by id desc limit %d) as newest on true
            order by newest.id desc
            """.formatted(RESTRICTION, ComparedText.DESCRIPTION_LENGTH, COMPARED_COMPLAINTS);

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
                   restriction.reason, restriction.ends_at, contact.restricted_contact
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

    /** The starts of the windows that are counted. */
    record Since(Instant hour, Instant day) {}

    /** Something that is counted in the traces, with the number of rows after which the count ends. */
    record Counted(String subject, int perHour, int perDay) {}

    /**
     * The hashes by which a restriction is looked for.
     *
     * @param proven those of what only the person can present; their restriction is told
     * @param typed those of contact details that anybody can type; their restriction is only marked
     */
    record Person(Collection<String> proven, Collection<String> typed) {

        static final Person NOBODY = new Person(List.of(), List.of());
    }

    /** A restriction of the person that holds. */
    record Waiting(String reason, Instant until) {}

    /** Submissions in both windows, the restriction of the person, or null, and whether the contact details have one. */
    record Count(int inHour, int inDay, @Nullable Waiting waiting, boolean restrictedContact) {}

    /** An earlier complaint of an account, with the text by which it is compared. */
    record Earlier(SubmissionCheck.Similar complaint, String text) {}

    /** The count of an account, and its newest complaints, newest first. */
    record OfAccount(Count count, List<Earlier> newest) {}

    /** Counts the complaints of an account, and reads the newest of them, from the index of its complaints. */
    OfAccount ofAccount(Counted counted, Since since, Person person, Instant now) {
        List<OfAccount> rows = jdbc.list(
                OF_ACCOUNT,
                row -> new OfAccount(read(row), earlier(row)),
                counted.subject(),
                firstId(since.hour()),
                counted.perHour(),
                counted.subject(),
                firstId(since.day()),
                counted.perDay(),
                SqlArray.texts(person.proven()),
                now,
                SqlArray.texts(person.typed()),
                now,
                counted.subject());
        return new OfAccount(
                rows.getFirst().count(),
                rows.stream().flatMap(row -> row.newest().stream()).toList());
    }

    /** Adds traces of a submission and counts the earlier ones, for each subject in its order. */
    List<Count> addAndCount(List<Counted> counted, Since since, Person person, Instant now) {
        List<@Nullable Object> parameters = new ArrayList<>();
        parameters.add(now);
        parameters.add(subjects(counted));
        parameters.addAll(parameters(counted, since, person, now));
        return jdbc.list(ADDED + OF_SUBJECTS, SubmissionCountTable::read, parameters.toArray());
    }

    /** Counts submissions, also that of the caller's transaction. */
    List<Count> count(List<Counted> counted, Since since, Instant now) {
        return jdbc.list(
                OF_SUBJECTS,
                SubmissionCountTable::read,
                parameters(counted, since, Person.NOBODY, now).toArray());
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

    private static List<@Nullable Object> parameters(List<Counted> counted, Since since, Person person, Instant now) {
        return List.of(
                since.hour(),
                since.day(),
                subjects(counted),
                new SqlArray("int4", counted.stream().map(Counted::perHour).toList()),
                new SqlArray("int4", counted.stream().map(Counted::perDay).toList()),
                SqlArray.texts(person.proven()),
                now,
                SqlArray.texts(person.typed()),
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
                reason == null ? null : new Waiting(reason, Columns.instant(row, "ends_at")),
                row.getBoolean("restricted_contact"));
    }

    private static List<Earlier> earlier(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return id == null
                ? List.of()
                : List.of(new Earlier(
                        new SubmissionCheck.Similar(
                                id, row.getString("tracking_number"), Columns.instant(row, "submitted_at")),
                        ComparedText.of(row.getString("title"), row.getString("description"))));
    }
}
