package id.penghubung.benchmarks.growth;

import id.penghubung.benchmarks.lifecycle.LifecycleRun;
import id.penghubung.benchmarks.load.ClosedLoop.Throughput;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Results of the same measurements with few and with many complaints.
 *
 * @param lifecycleRatio lifecycles per second with many complaints divided by those with few; null if they were not measured
 * @param listRatios the p95 of each list and search with many complaints divided by that with few
 */
public record Growth(
        GrowthRun.Result few,
        GrowthRun.Result many,
        @Nullable Double lifecycleRatio,
        Map<String, Double> listRatios) {

    public static Growth of(GrowthRun.Result few, GrowthRun.Result many) {
        Map<String, Double> listRatios = new LinkedHashMap<>();
        few.lists()
                .forEach((name, before) -> listRatios.put(
                        name, p95(Objects.requireNonNull(many.lists().get(name))) / p95(before)));
        return new Growth(few, many, ratio(many.lifecycles(), few.lifecycles()), listRatios);
    }

    private static @Nullable Double ratio(LifecycleRun.@Nullable Result many, LifecycleRun.@Nullable Result few) {
        return many == null || few == null ? null : many.perSecond() / few.perSecond();
    }

    private static double p95(Throughput list) {
        return list.latency().p95();
    }
}
