package id.penghubung.quality.forums.reports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.penghubung.kit.jdbc.Columns;
import id.penghubung.kit.jdbc.Jdbc;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Stores the template of the report. Joins the caller's transaction. */
@ApplicationScoped
class ReportTemplateTable {

    private static final String COLUMNS = "select content, changed_at, version from forum_report_template";

    private final Jdbc jdbc;
    private final ObjectMapper json;

    ReportTemplateTable(Jdbc jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    ReportTemplateView get() {
        return jdbc.one(COLUMNS, this::read);
    }

    ReportTemplateView lock() {
        return jdbc.one(COLUMNS + " for no key update", this::read);
    }

    void update(ReportTemplateView view, String account) {
        try {
            jdbc.update(
                    "update forum_report_template set content = ?::jsonb, changed_by = ?, changed_at = ?, version = ?",
                    json.writeValueAsString(view.template()),
                    account,
                    view.changedAt(),
                    view.version());
        } catch (JsonProcessingException unwritable) {
            throw new IllegalArgumentException("The template cannot be written", unwritable);
        }
    }

    private ReportTemplateView read(ResultSet row) throws SQLException {
        try {
            return new ReportTemplateView(
                    json.readValue(row.getString("content"), ReportTemplate.class),
                    Columns.instant(row, "changed_at"),
                    row.getLong("version"));
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("The template cannot be read", damaged);
        }
    }
}
