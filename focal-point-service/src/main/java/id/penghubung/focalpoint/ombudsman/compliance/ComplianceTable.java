package id.penghubung.focalpoint.ombudsman.compliance;

import id.penghubung.focalpoint.ombudsman.MatterViewer;
import id.penghubung.focalpoint.ombudsman.actions.Product;
import id.penghubung.focalpoint.ombudsman.compliance.ComplianceFigures.OpenByAge;
import id.penghubung.focalpoint.ombudsman.compliance.ComplianceFigures.Outcomes;
import id.penghubung.kit.jdbc.Jdbc;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads the figures of compliance. */
@ApplicationScoped
class ComplianceTable {

    private final Jdbc jdbc;

    ComplianceTable(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The figures of one request.
     *
     * @param agencies in the order of their codes
     * @param lines in the order of agency, product and rule year
     */
    record Found(ComplianceFigures total, List<AgencyCompliance> agencies, List<ComplianceLine> lines) {}

    /** Reads the figures of the orders that the viewer may see, with one statement. */
    Found read(MatterViewer viewer, ComplianceFilter filter, Instant now, ZoneId zone) {
        ComplianceSql sql = new ComplianceSql(viewer, filter, now, zone);
        return jdbc.query(sql.sql(), ComplianceTable::found, sql.parameters().toArray());
    }

    private static Found found(ResultSet rows) throws SQLException {
        ComplianceFigures total = null;
        List<AgencyCompliance> agencies = new ArrayList<>();
        List<ComplianceLine> lines = new ArrayList<>();
        while (rows.next()) {
            switch (rows.getInt("level")) {
                case ComplianceSql.LINE ->
                    lines.add(new ComplianceLine(
                            rows.getString("agency_code"),
                            rows.getString("agency_name"),
                            Product.valueOf(rows.getString("product")),
                            rows.getInt("rule_year"),
                            figures(rows)));
                case ComplianceSql.AGENCY ->
                    agencies.add(new AgencyCompliance(
                            null, rows.getString("agency_code"), rows.getString("agency_name"), figures(rows)));
                default -> total = figures(rows);
            }
        }
        // The empty grouping set has a row, also without orders.
        return new Found(Objects.requireNonNull(total), agencies, lines);
    }

    private static ComplianceFigures figures(ResultSet row) throws SQLException {
        return ComplianceFigures.of(
                new Outcomes(
                        row.getInt("in_time"),
                        row.getInt("late"),
                        row.getInt("partly"),
                        row.getInt("not_fulfilled"),
                        row.getInt("withdrawn"),
                        row.getInt("pending")),
                doubleOrNull(row, "median_days"),
                doubleOrNull(row, "mean_days"),
                new OpenByAge(
                        row.getInt("open"),
                        row.getInt("open_30"),
                        row.getInt("open_60"),
                        row.getInt("open_90"),
                        row.getInt("open_180"),
                        row.getInt("open_older")));
    }

    private static @Nullable Double doubleOrNull(ResultSet row, String column) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? null : value;
    }
}
