package id.penghubung.quality.forums.reports;

import id.penghubung.kit.jdbc.Columns;
import id.penghubung.kit.jdbc.Jdbc;
import id.penghubung.kit.runtime.JsonText;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Stores the template of the report. Joins the caller's transaction. */
@ApplicationScoped
class ReportTemplateTable {

    private static final String COLUMNS = "select content, changed_at, version from forum_report_template";

    private final Jdbc jdbc;
    private final JsonText json;

    ReportTemplateTable(Jdbc jdbc, JsonText json) {
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
        jdbc.update(
                "update forum_report_template set content = ?::jsonb, changed_by = ?, changed_at = ?, version = ?",
                json.write(view.template()),
                account,
                view.changedAt(),
                view.version());
    }

    private ReportTemplateView read(ResultSet row) throws SQLException {
        return new ReportTemplateView(
                json.read(row.getString("content"), ReportTemplate.class),
                Columns.instant(row, "changed_at"),
                row.getLong("version"));
    }
}
