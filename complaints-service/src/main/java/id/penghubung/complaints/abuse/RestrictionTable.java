package id.penghubung.complaints.abuse;

import id.penghubung.complaints.personaldata.ErasedRows;
import id.penghubung.kit.jdbc.Columns;
import id.penghubung.kit.jdbc.Jdbc;
import id.penghubung.kit.jdbc.SqlArray;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** SQL of restrictions of reporters. */
@ApplicationScoped
class RestrictionTable implements ErasedRows {

    private static final String SELECT = """
            select id, complaint_id, ends_at, reason, created_at, created_by, lifted_at, lifted_by, lift_reason, marks_only, version
            from reporter_restriction
            """;

    static final String DELETE_SUBJECTS_OF_ENDED = """
            delete from reporter_restriction_subject where (subject, restriction_id) in (
                select p.subject, p.restriction_id
                from reporter_restriction_subject p join reporter_restriction r on r.id = p.restriction_id
                where r.ends_at <= ? or r.lifted_at is not null
                limit ? for update of p skip locked)
            """;

    private final Jdbc jdbc;

    RestrictionTable(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A hash by which a person is found.
     *
     * @param proven whether it is of something that only the person can present
     */
    record Subject(String hash, boolean proven) {}

    /**
     * The person who submitted a complaint, as it is stored.
     *
     * @param account the account, or null
     * @param contacts hashes of contact details. Unless proven, somebody else may have typed them
     */
    record Person(@Nullable String account, List<Subject> contacts) {}

    /** Returns the reporter of a complaint; empty if there is no such complaint. */
    Optional<Person> reporterOf(UUID complaintId) {
        return jdbc.first(
                """
                select c.reporter_id, i.email_hash, i.phone_hash, i.nik_hash, coalesce(i.email_proven, false)
                from complaint c left join reporter_identity i on i.complaint_id = c.id where c.id = ?
                """,
                row -> new Person(
                        row.getString(1),
                        Stream.of(
                                        subject(row.getBytes(2), row.getBoolean(5)),
                                        subject(row.getBytes(3), false),
                                        subject(row.getBytes(4), false))
                                .flatMap(Optional::stream)
                                .toList()),
                complaintId);
    }

    private static Optional<Subject> subject(byte @Nullable [] hash, boolean proven) {
        return Optional.ofNullable(hash).map(bytes -> new Subject(HexFormat.of().formatHex(bytes), proven));
    }

    void insert(ReporterRestriction restriction, Collection<Subject> subjects) {
        jdbc.update(
                """
                insert into reporter_restriction (id, version, complaint_id, ends_at, reason, created_at, created_by, marks_only)
                values (?, 0, ?, ?, ?, ?, ?, ?)
                """,
                restriction.id(),
                restriction.complaintId(),
                restriction.until(),
                restriction.reason(),
                restriction.createdAt(),
                restriction.createdBy(),
                restriction.marksOnly());
        jdbc.batch(
                "insert into reporter_restriction_subject (subject, restriction_id, proven) values (?, ?, ?)"
                        + " on conflict do nothing",
                subjects,
                subject -> Jdbc.parameters(subject.hash(), restriction.id(), subject.proven()));
    }

    Optional<ReporterRestriction> find(UUID id, Instant now) {
        return jdbc.first(SELECT + "where id = ?", row -> read(row, now), id);
    }

    Optional<ReporterRestriction> lock(UUID id, Instant now) {
        return jdbc.first(SELECT + "where id = ? for no key update", row -> read(row, now), id);
    }

    /** Returns restrictions, newest first; one more than {@code limit} if there is a next page. */
    List<ReporterRestriction> page(UUID before, Instant now, int limit) {
        return jdbc.list(SELECT + "where id < ? order by id desc limit ?", row -> read(row, now), before, limit + 1);
    }

    void lift(UUID id, String reason, Instant at, String by) {
        jdbc.update("""
                update reporter_restriction set lifted_at = ?, lifted_by = ?, lift_reason = ?, version = version + 1
                where id = ?
                """, at, by, reason, id);
    }

    /** Deletes the persons of restrictions that have ended, at most {@code limit}. The restrictions stay on record. */
    int deleteSubjectsOfEnded(Instant now, int limit) {
        return jdbc.update(DELETE_SUBJECTS_OF_ENDED, now, limit);
    }

    @Override
    public String table() {
        return "reporter_restriction";
    }

    @Override
    public void erase(Collection<UUID> complaintIds) {
        jdbc.update("""
                update reporter_restriction
                set reason = ?, lift_reason = case when lifted_at is not null then ? end, version = version + 1
                where complaint_id = any (?)
                """, ERASED, ERASED, SqlArray.uuids(complaintIds));
    }

    private static ReporterRestriction read(ResultSet row, Instant now) throws SQLException {
        Instant until = Columns.instant(row, "ends_at");
        Instant liftedAt = Columns.instantOrNull(row, "lifted_at");
        return new ReporterRestriction(
                row.getObject("id", UUID.class),
                row.getObject("complaint_id", UUID.class),
                until,
                row.getString("reason"),
                Columns.instant(row, "created_at"),
                row.getString("created_by"),
                liftedAt == null && until.isAfter(now),
                liftedAt == null
                        ? null
                        : new ReporterRestriction.Lifting(
                                liftedAt, row.getString("lifted_by"), row.getString("lift_reason")),
                row.getBoolean("marks_only"),
                row.getLong("version"));
    }
}
