package id.penghubung.quality.coverage.calendar;

import id.penghubung.quality.coverage.CoverageColumn;
import id.penghubung.quality.coverage.matrix.CoverageState;
import id.penghubung.quality.coverage.matrix.CoverageStepView;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Obligations of a unit in a year, in the order of their last days.
 *
 * @param entries one for each obligation
 */
@Schema(name = "UnitCalendar")
record UnitCalendar(
        @Schema(required = true) String unitCode,
        @Schema(required = true) String unitName,
        @Schema(required = true) int year,
        @Schema(required = true) List<Entry> entries) {

    /**
     * One obligation.
     *
     * @param dueOn last day
     * @param remindOn day on which the unit is first reminded
     * @param doneOn day on which it was done, if that is known
     * @param nextStep absent if nothing is left to do
     */
    @Schema(name = "UnitObligation")
    record Entry(
            @Schema(required = true) CoverageColumn column,
            @Schema(required = true) String title,
            @Schema(required = true) LocalDate dueOn,
            @Schema(required = true) LocalDate remindOn,
            @Schema(required = true) String legalBasis,
            @Schema(required = true) CoverageState state,
            @Schema(required = true) String stateTitle,
            @Nullable LocalDate doneOn,
            @Nullable CoverageStepView nextStep) {}
}
