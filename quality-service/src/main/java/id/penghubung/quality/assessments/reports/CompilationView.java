package id.penghubung.quality.assessments.reports;

import id.penghubung.quality.assessments.InstrumentKind;
import id.penghubung.quality.assessments.assessment.AssessmentState;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Assessments of all units with an instrument.
 *
 * @param group kind of units to which it is limited; absent for all
 * @param units number of evaluated units, also of other agencies
 * @param unitsWithout number of active units of all groups without an evaluated assessment
 * @param provisional number of evaluated units whose assessment is not concluded
 * @param average average of their indices, rounded once; absent without any, or if an agency would learn the index of a unit of another
 *     one
 * @param category code of the category of the average
 * @param groups averages by kind of unit
 * @param ranking units of the caller in the order of their indices; the rank counts all evaluated units of the group
 */
@Schema(name = "AssessmentCompilation")
record CompilationView(
        @Schema(required = true) UUID instrumentId,
        @Schema(required = true) String instrument,
        @Schema(required = true) InstrumentKind kind,
        @Schema(required = true) int year,
        @Nullable String group,
        @Schema(required = true) int units,
        @Schema(required = true) int unitsWithout,
        @Schema(required = true) int provisional,
        @Nullable BigDecimal average,
        @Nullable String category,
        @Schema(required = true) List<GroupAverage> groups,
        @Schema(required = true) List<RankedUnit> ranking)
        implements Report {

    /**
     * A group of units.
     *
     * @param group kind of unit, such as {@code HOSPITAL}
     * @param average absent, with what belongs to it, if an agency would learn the index of a unit of another one
     */
    @Schema(name = "AssessmentGroupAverage")
    record GroupAverage(
            @Schema(required = true) String group,
            @Schema(required = true) int units,
            @Nullable BigDecimal average,
            @Nullable String category,
            @Nullable BigDecimal highest,
            @Nullable BigDecimal lowest) {}

    /**
     * A unit with its place.
     *
     * @param rank units with the same index have the same rank
     * @param group kind of unit
     * @param nextCategory code of the next higher category; absent in the highest one
     * @param gap by how much the index must rise to it
     * @param greatestGain the indicator with which the index would rise most; absent if none can
     */
    @Schema(name = "AssessmentRank")
    record RankedUnit(
            @Schema(required = true) int rank,
            @Schema(required = true) UUID assessmentId,
            @Schema(required = true) String unitCode,
            @Schema(required = true) String unitName,
            @Schema(required = true) String group,
            @Schema(required = true) AssessmentState state,
            @Schema(required = true) BigDecimal index,
            @Schema(required = true) String category,
            @Nullable String nextCategory,
            @Nullable BigDecimal gap,
            @Nullable GainView greatestGain) {}

    @Override
    public String fileName(String ending) {
        return "ipp-" + year + "-" + (group == null ? "kabupaten" : group.replaceAll("[^A-Za-z0-9_-]", "-")) + "."
                + ending;
    }

    @Override
    public List<String> columns() {
        return List.of(
                "section",
                "rank",
                "code",
                "name",
                "group",
                "state",
                "index",
                "category",
                "next_category",
                "gap",
                "indicator",
                "gain");
    }

    @Override
    public List<List<@Nullable Object>> rows() {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        rows.add(row("all", null, "", instrument, group, null, average, category, null, null, null, null));
        groups.forEach(each -> rows.add(row(
                "group", null, "", "", each.group(), null, each.average(), each.category(), null, null, null, null)));
        ranking.forEach(unit -> rows.add(row(
                "unit",
                unit.rank(),
                unit.unitCode(),
                unit.unitName(),
                unit.group(),
                unit.state(),
                unit.index(),
                unit.category(),
                unit.nextCategory(),
                unit.gap(),
                unit.greatestGain() == null ? null : unit.greatestGain().name(),
                unit.greatestGain() == null ? null : unit.greatestGain().gain())));
        return rows;
    }

    private static List<@Nullable Object> row(@Nullable Object... cells) {
        return Arrays.asList(cells);
    }

    @Override
    public String documentTitle() {
        return "Rekapitulasi penilaian pelayanan publik tahun " + year;
    }

    @Override
    public List<Section> sections() {
        return CompilationDocument.sections(this);
    }
}
