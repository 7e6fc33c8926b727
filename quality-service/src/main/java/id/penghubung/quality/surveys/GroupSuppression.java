package id.penghubung.quality.surveys;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Protection of small groups: the figures of a group with fewer than five respondents are not shown. If the groups that are not shown have
 * fewer than five respondents together, the next smallest is not shown either, since the total less the groups shown would tell.
 */
public final class GroupSuppression {

    /** Respondents from which on a group is shown. */
    public static final int SMALLEST_GROUP = 5;

    private GroupSuppression() {}

    /** Returns whether the figures of so many respondents may be shown. */
    public static boolean isLargeEnough(long respondents) {
        return respondents >= SMALLEST_GROUP;
    }

    /**
     * Returns the groups that are not shown.
     *
     * @param respondents number of respondents of each group of one dimension; together they are all of the survey
     */
    public static <G> Set<G> suppressed(Map<G, Long> respondents) {
        List<Map.Entry<G, Long>> smallestFirst = respondents.entrySet().stream()
                .filter(group -> group.getValue() > 0)
                .sorted(Comparator.comparingLong(Map.Entry::getValue))
                .toList();
        Set<G> suppressed = new HashSet<>();
        long hidden = 0;
        for (Map.Entry<G, Long> group : smallestFirst) {
            boolean isSmall = !isLargeEnough(group.getValue());
            boolean isNeeded = hidden > 0 && !isLargeEnough(hidden);
            if (!isSmall && !isNeeded) {
                break;
            }
            suppressed.add(group.getKey());
            hidden += group.getValue();
        }
        return suppressed;
    }
}
