package id.penghubung.quality.coverage.matrix;

import java.util.Arrays;
import java.util.List;
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
        return report.units().stream().flatMap(unit -> lines(report, unit));
    }

    private static Stream<List<@Nullable Object>> lines(CoverageReport report, CoverageReport.Row unit) {
        return unit.cells().stream().map(cell -> {
            CoverageReport.Column column = report.columns().get(cell.column().ordinal());
            CoverageStepView next = cell.nextStep();
            return Arrays.<@Nullable Object>asList(
                    report.year(),
                    unit.unitCode(),
                    unit.unitName(),
                    unit.agencyCode(),
                    column.title(),
                    cell.stateTitle(),
                    cell.doneOn(),
                    column.dueOn(),
                    next == null ? null : next.text(),
                    next == null ? null : next.ownerTitle());
        });
    }
}
