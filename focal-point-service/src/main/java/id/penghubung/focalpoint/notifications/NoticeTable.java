package id.penghubung.focalpoint.notifications;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.penghubung.kit.runtime.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** The SQL of notices that are yet to be shared out. Every call joins the caller's transaction. */
@ApplicationScoped
class NoticeTable {

    private final DataSource database;
    private final ObjectMapper json;
    private final Ids ids;

    NoticeTable(DataSource database, ObjectMapper json, Ids ids) {
        this.database = database;
        this.json = json;
        this.ids = ids;
    }

    void insert(List<Notice> notices) {
        String sql = """
                insert into notice (id, kind, agency_code, case_id, tracking_number, account, facts, at)
                values (?, ?, ?, ?, ?, ?, ?::jsonb, ?)
                """;
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (Notice notice : notices) {
                statement.setObject(1, ids.next());
                statement.setString(2, notice.kind().name());
                statement.setString(3, notice.agencyCode());
                statement.setObject(4, notice.caseId());
                statement.setString(5, notice.trackingNumber());
                statement.setString(6, notice.account());
                statement.setString(7, write(notice.facts()));
                statement.setObject(8, notice.at().atOffset(ZoneOffset.UTC));
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException failure) {
            throw new NoticesUnavailableException(failure);
        }
    }

    private String write(Map<String, String> facts) {
        try {
            return json.writeValueAsString(facts);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalArgumentException("Facts that are no JSON", unwritable);
        }
    }
}
