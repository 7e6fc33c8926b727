package id.penghubung.quality.surveys.links;

import id.penghubung.kit.jdbc.Columns;
import id.penghubung.kit.jdbc.Jdbc;
import id.penghubung.kit.jdbc.SqlArray;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** SQL of kiosks. Joins the caller's transaction. */
@ApplicationScoped
class SurveyKioskTable {

    private static final String BY_TOKEN = """
            select id, survey_id, name, pin_hash, key_id, expires_at, wrong_pins, locked_until
            from survey_kiosk where token_hash = any (?)
            """;

    private final Jdbc jdbc;

    SurveyKioskTable(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    void insert(SurveyKiosk kiosk, byte[] tokenHash) {
        jdbc.update(
                """
                insert into survey_kiosk (id, survey_id, name, token_hash, pin_hash, key_id, expires_at)
                values (?, ?, ?, ?, ?, ?, ?)
                """,
                kiosk.id(),
                kiosk.surveyId(),
                kiosk.name(),
                tokenHash,
                kiosk.pinHash(),
                kiosk.keyId(),
                kiosk.expiresAt());
    }

    Optional<SurveyKiosk> findByToken(List<byte[]> hashes) {
        return jdbc.first(BY_TOKEN, SurveyKioskTable::read, SqlArray.bytes(hashes));
    }

    Optional<SurveyKiosk> lockByToken(List<byte[]> hashes) {
        return jdbc.first(BY_TOKEN + " for no key update", SurveyKioskTable::read, SqlArray.bytes(hashes));
    }

    void storeAttempts(UUID id, int wrongPins, @Nullable Instant lockedUntil) {
        jdbc.update(
                "update survey_kiosk set wrong_pins = ?, locked_until = ? where id = ?", wrongPins, lockedUntil, id);
    }

    boolean delete(UUID surveyId, UUID id) {
        return jdbc.update("delete from survey_kiosk where survey_id = ? and id = ?", surveyId, id) == 1;
    }

    private static SurveyKiosk read(ResultSet row) throws SQLException {
        return new SurveyKiosk(
                row.getObject("id", UUID.class),
                row.getObject("survey_id", UUID.class),
                row.getString("name"),
                row.getBytes("pin_hash"),
                row.getString("key_id"),
                Columns.instant(row, "expires_at"),
                row.getInt("wrong_pins"),
                Columns.instantOrNull(row, "locked_until"));
    }
}
