package id.penghubung.quality.assessments.reports;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Groups of units whose averages an agency does not see. With the indices of its own units, the average of a group with one other unit
 * would tell the index of that unit, which is not public. If only that group were hidden, the average of all less the others would tell it
 * as well.
 *
 * @param groups kinds of units whose averages are hidden
 * @param total whether the average of all units is hidden
 */
record HiddenGroups(Set<String> groups, boolean total) {

    static final HiddenGroups NONE = new HiddenGroups(Set.of(), false);

    HiddenGroups {
        groups = Set.copyOf(groups);
    }

    /** @param others number of units of other agencies by group */
    static HiddenGroups of(Map<String, Integer> others) {
        Set<String> hidden = new HashSet<>();
        others.forEach((group, units) -> {
            if (units == 1) {
                hidden.add(group);
            }
        });
        if (hidden.size() != 1) {
            return new HiddenGroups(hidden, false);
        }
        Optional<String> next = others.entrySet().stream()
                .filter(group -> group.getValue() > 1)
                .min(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey);
        next.ifPresent(hidden::add);
        return new HiddenGroups(hidden, next.isEmpty());
    }

    /** Returns whether the average of a group, or of all if there is none, is hidden. */
    boolean hide(@Nullable String group) {
        return group == null ? total : groups.contains(group);
    }
}
