package id.penghubung.quality.coverage.matrix;

import id.penghubung.quality.coverage.CoverageColumn;
import id.penghubung.quality.coverage.UnlistedServices;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Which unit has kept which obligation of a year.
 *
 * @param asOf day of the office on which it was read
 * @param columns in their order, with the number of units in each state
 * @param units in the order of their codes
 * @param truncated whether there are more units than a report shows
 * @param unlistedServices reports of the public that name no service of the catalogue; absent for officers and heads, since they belong to
 *     no unit
 */
@Schema(name = "Coverage")
record CoverageReport(
        @Schema(required = true) int year,
        @Schema(required = true) LocalDate asOf,
        @Schema(required = true) List<Column> columns,
        @Schema(required = true) List<Row> units,
        @Schema(required = true) boolean truncated,
        @Nullable UnlistedServices unlistedServices) {

    /**
     * A column.
     *
     * @param kept whether this system keeps it
     * @param dueOn last day in the year; absent if no unit owes it by a day
     */
    @Schema(name = "CoverageOfColumn")
    record Column(
            @Schema(required = true) CoverageColumn column,
            @Schema(required = true) String title,
            @Schema(required = true) boolean kept,
            @Nullable LocalDate dueOn,
            @Nullable String legalBasis,
            @Schema(required = true) long done,
            @Schema(required = true) long late,
            @Schema(required = true) long missing) {}

    /**
     * A unit.
     *
     * @param complaintMedia number of different media by which it takes complaints, as its standards in force say now; the aspect of
     *     consultation and complaints of PEKPPP asks for it (PermenPANRB 29/2022)
     * @param cells in the order of the columns
     */
    @Schema(name = "CoverageOfUnit")
    record Row(
            @Schema(required = true) String unitCode,
            @Schema(required = true) String unitName,
            @Schema(required = true) String agencyCode,
            @Schema(required = true, examples = "3") int complaintMedia,
            @Schema(required = true) List<Cell> cells) {}

    /**
     * State of a unit in a column.
     *
     * @param doneOn day on which it was done, if that is known
     * @param nextStep absent if nothing is left to do
     */
    @Schema(name = "CoverageCell")
    record Cell(
            @Schema(required = true) CoverageColumn column,
            @Schema(required = true) CoverageState state,
            @Schema(required = true) String stateTitle,
            @Nullable LocalDate doneOn,
            @Nullable CoverageStepView nextStep) {}

    String fileName(String extension) {
        return "cakupan-mutu-" + year + "." + extension;
    }
}
