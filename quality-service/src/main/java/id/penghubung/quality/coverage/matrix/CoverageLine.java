package id.penghubung.quality.coverage.matrix;

import id.penghubung.quality.coverage.CoverageColumn;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lines of a report as a table: one for each unit and column. */
final class CoverageLine {

    static final List<String> COLUMNS = List.of(
            "year",
            "unit_code",
            "unit_name",
            "agency_code",
            "column",
            "state",
            "done_on",
            "due_on",
            "next_step",
            "owner");

    private CoverageLine() {}

    /** Returns the cells of each line, in the order of {@link #COLUMNS}. */
    static Stream<List<@Nullable Object>> of(CoverageReport report) {
        Map<CoverageColumn, LocalDate> due = new EnumMap<>(CoverageColumn.class);
        Map<CoverageColumn, String> titles = new EnumMap<>(CoverageColumn.class);
        for (CoverageReport.Column column : report.columns()) {
            titles.put(column.column(), column.title());
            if (column.dueOn() != null) {
                due.put(column.column(), column.dueOn());
            }
        }
        return report.units().stream()
                .flatMap(unit -> unit.cells().stream().map(cell -> {
                    CoverageStepView next = cell.nextStep();
                    return Arrays.<@Nullable Object>asList(
                            report.year(),
                            unit.unitCode(),
                            unit.unitName(),
                            unit.agencyCode(),
                            titles.get(cell.column()),
                            cell.stateTitle(),
                            cell.doneOn(),
                            due.get(cell.column()),
                            next == null ? null : next.text(),
                            next == null ? null : next.ownerTitle());
                }));
    }
}
