package id.penghubung.quality.ratings;

import id.penghubung.kit.jdbc.Columns;
import id.penghubung.kit.jdbc.Jdbc;
import id.penghubung.kit.runtime.JsonText;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Stores the scales of ratings, one row for each year in which the method or its bounds changed. Joins the caller's transaction. */
@ApplicationScoped
class RatingScaleTable {

    private static final String COLUMNS = "select first_year, content, changed_at, version from rating_scale ";

    private final Jdbc jdbc;
    private final JsonText json;

    RatingScaleTable(Jdbc jdbc, JsonText json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    List<RatingScaleView> list() {
        return jdbc.list(COLUMNS + "order by first_year", this::read);
    }

    /** Returns the scale that holds in a year; empty before the first one. */
    Optional<RatingScaleView> of(int year) {
        return jdbc.first(COLUMNS + "where first_year <= ? order by first_year desc limit 1", this::read, year);
    }

    Optional<RatingScaleView> lock(int firstYear) {
        return jdbc.first(COLUMNS + "where first_year = ? for no key update", this::read, firstYear);
    }

    /** Adds a scale. Returns false if there is one from this year on. */
    boolean insert(RatingScaleView view, String account) {
        return jdbc.update("""
                        insert into rating_scale (first_year, content, changed_by, changed_at, version)
                        values (?, ?::jsonb, ?, ?, ?) on conflict (first_year) do nothing
                        """, view.firstYear(), json.write(view.scale()), account, view.changedAt(), view.version())
                == 1;
    }

    void update(RatingScaleView view, String account) {
        jdbc.update(
                "update rating_scale set content = ?::jsonb, changed_by = ?, changed_at = ?, version = ? where"
                        + " first_year = ?",
                json.write(view.scale()),
                account,
                view.changedAt(),
                view.version(),
                view.firstYear());
    }

    private RatingScaleView read(ResultSet row) throws SQLException {
        return new RatingScaleView(
                row.getInt("first_year"),
                json.read(row.getString("content"), RatingScale.class),
                Columns.instant(row, "changed_at"),
                row.getLong("version"));
    }
}
