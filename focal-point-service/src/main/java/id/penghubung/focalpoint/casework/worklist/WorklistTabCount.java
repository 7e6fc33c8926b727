package id.penghubung.focalpoint.casework.worklist;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Number of cases in one tab of the work list.
 *
 * @param tab value of the list parameter {@code tab}
 * @param count at most 1000
 * @param more true if there are more cases than counted, otherwise absent
 */
@Schema(name = "CaseTabCount")
record WorklistTabCount(
        @Schema(required = true) String tab,
        @Schema(required = true) int count,
        @Nullable Boolean more) {

    /** Counts of all tabs. */
    @Schema(name = "CaseTabCounts")
    record All(@Schema(required = true) List<WorklistTabCount> tabs) {

        static All of(Map<WorklistTab, Integer> counted) {
            return new All(counted.entrySet().stream()
                    .map(each -> of(each.getKey(), each.getValue()))
                    .toList());
        }

        private static WorklistTabCount of(WorklistTab tab, int counted) {
            boolean more = counted > CaseListTable.COUNT_LIMIT;
            return new WorklistTabCount(
                    tab.parameterValue(), more ? CaseListTable.COUNT_LIMIT : counted, more ? Boolean.TRUE : null);
        }
    }
}
