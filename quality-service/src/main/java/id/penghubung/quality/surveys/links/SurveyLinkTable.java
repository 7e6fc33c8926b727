package id.penghubung.quality.surveys.links;

import id.penghubung.kit.jdbc.Columns;
import id.penghubung.kit.jdbc.Jdbc;
import id.penghubung.kit.jdbc.SqlArray;
import id.penghubung.quality.surveys.AnswerChannel;
import id.penghubung.quality.surveys.ExpiringLinks;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** SQL of single-use links. Joins the caller's transaction. */
@ApplicationScoped
class SurveyLinkTable implements ExpiringLinks {

    private static final String COLUMNS =
            "select id, survey_id, key_id, channel, expires_at, answer_check from survey_link ";

    static final String BY_TOKEN = COLUMNS + "where token_hash = any (?)";

    static final String OF_SHEET = COLUMNS + "where survey_id = ? and sheet_id = ? order by position";

    static final String DELETE_EXPIRED = """
            delete from survey_link where id = any (array(
                select id from survey_link where used_on is null and expires_at < ? order by expires_at limit ?))
            """;

    static final String DELETE_USED = """
            delete from survey_link where id = any (array(
                select l.id from survey_link l join survey s on s.id = l.survey_id
                where l.used_on is not null and l.expires_at < ? and s.state = 'CLOSED' order by l.expires_at limit ?))
            """;

    private final Jdbc jdbc;

    SurveyLinkTable(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /** A link that is new. */
    record NewLink(
            SurveyLink link, byte[] tokenHash, @Nullable UUID sheetId, byte @Nullable [] sealedAddress) {}

    void insert(List<NewLink> links) {
        jdbc.batch(
                """
                insert into survey_link (id, survey_id, token_hash, key_id, channel, sheet_id, position, expires_at, sealed_address)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                List.copyOf(links),
                each -> Jdbc.parameters(
                        each.link().id(),
                        each.link().surveyId(),
                        each.tokenHash(),
                        each.link().keyId(),
                        each.link().channel(),
                        each.sheetId(),
                        links.indexOf(each),
                        each.link().expiresAt(),
                        each.sealedAddress()));
    }

    Optional<SurveyLink> find(UUID id) {
        return jdbc.first(COLUMNS + "where id = ?", SurveyLinkTable::read, id);
    }

    Optional<SurveyLink> findByToken(List<byte[]> hashes) {
        return jdbc.first(BY_TOKEN, SurveyLinkTable::read, SqlArray.bytes(hashes));
    }

    List<SurveyLink> ofSheet(UUID surveyId, UUID sheetId) {
        return jdbc.list(OF_SHEET, SurveyLinkTable::read, surveyId, sheetId);
    }

    Optional<byte[]> sealedAddress(UUID id) {
        return jdbc.first(
                "select sealed_address from survey_link where id = ? and sealed_address is not null",
                row -> row.getBytes(1),
                id);
    }

    /** Marks a link as used, unless it is used or has expired. Of several transactions, only one does it. */
    boolean use(UUID id, byte[] answerCheck, LocalDate today, Instant now) {
        return jdbc.update("""
                        update survey_link set used_on = ?, answer_check = ?, sealed_address = null
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

    private static SurveyLink read(ResultSet row) throws SQLException {
        return new SurveyLink(
                row.getObject("id", UUID.class),
                row.getObject("survey_id", UUID.class),
                row.getString("key_id"),
                AnswerChannel.valueOf(row.getString("channel")),
                Columns.instant(row, "expires_at"),
                row.getBytes("answer_check"));
    }
}
