package id.penghubung.quality.assessments.users;

import id.penghubung.kit.jdbc.Columns;
import id.penghubung.kit.jdbc.Jdbc;
import id.penghubung.kit.jdbc.SqlArray;
import id.penghubung.quality.surveys.ExpiringLinks;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** SQL of the links of users. Joins the caller's transaction. */
@ApplicationScoped
class UserLinkTable implements ExpiringLinks {

    private static final String COLUMNS =
            "select id, assessment_id, key_id, expires_at, answer_check from assessment_link ";

    static final String BY_TOKEN = COLUMNS + "where token_hash = any (?)";

    static final String USABLE =
            COLUMNS + "where assessment_id = ? and used_on is null and expires_at > ? order by id limit ?";

    private static final String DELETE_EXPIRED = """
            delete from assessment_link where id = any (array(
                select id from assessment_link where used_on is null and expires_at < ? order by expires_at limit ?))
            """;

    private static final String DELETE_USED = """
            delete from assessment_link where id = any (array(
                select l.id from assessment_link l join assessment a on a.id = l.assessment_id
                where l.used_on is not null and l.expires_at < ? and a.state = 'CONCLUDED' order by l.expires_at limit ?))
            """;

    /** First half of the keys of advisory locks of assessments; any number that no other locks of this service use. */
    private static final int LOCKS = 7_105_202;

    private final Jdbc jdbc;

    UserLinkTable(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /** A link that is new. */
    record NewLink(UserLink link, byte[] tokenHash) {}

    void insert(List<NewLink> links) {
        jdbc.batch(
                """
                insert into assessment_link (id, assessment_id, token_hash, key_id, expires_at) values (?, ?, ?, ?, ?)
                """,
                links,
                each -> Jdbc.parameters(
                        each.link().id(),
                        each.link().assessmentId(),
                        each.tokenHash(),
                        each.link().keyId(),
                        each.link().expiresAt()));
    }

    /** Keeps other transactions from making links of an assessment until this one ends, so that together they do not make too many. */
    void lockForMaking(UUID assessmentId) {
        jdbc.execute("select pg_advisory_xact_lock(?, hashtext(?))", LOCKS, assessmentId.toString());
    }

    /** Returns the number of links of an assessment, used or not. */
    int count(UUID assessmentId) {
        return jdbc.one(
                "select count(*) from assessment_link where assessment_id = ?", row -> row.getInt(1), assessmentId);
    }

    Optional<UserLink> findByToken(List<byte[]> hashes) {
        return jdbc.first(BY_TOKEN, UserLinkTable::read, SqlArray.bytes(hashes));
    }

    /** Returns links that can be used now. */
    List<UserLink> usable(UUID assessmentId, Instant now, int limit) {
        return jdbc.list(USABLE, UserLinkTable::read, assessmentId, now, limit);
    }

    /** Marks a link as used, unless it is used or has expired. Of several transactions, only one does it. */
    boolean use(UUID id, byte[] answerCheck, LocalDate today, Instant now) {
        return jdbc.update("""
                        update assessment_link set used_on = ?, answer_check = ?
                        where id = ? and used_on is null and expires_at > ?
                        """, today, answerCheck, id, now) == 1;
    }

    @Override
    public int deleteExpired(Instant before, int limit) {
        return jdbc.update(DELETE_EXPIRED, before, limit);
    }

    @Override
    public int deleteUsed(Instant before, int limit) {
        return jdbc.update(DELETE_USED, before, limit);
    }

    private static UserLink read(ResultSet row) throws SQLException {
        return new UserLink(
                row.getObject("id", UUID.class),
                row.getObject("assessment_id", UUID.class),
                row.getString("key_id"),
                Columns.instant(row, "expires_at"),
                row.getBytes("answer_check"));
    }
}
