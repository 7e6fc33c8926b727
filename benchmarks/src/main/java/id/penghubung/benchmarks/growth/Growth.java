package id.penghubung.benchmarks.growth;

import id.penghubung.benchmarks.load.ClosedLoop.Throughput;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Results of the same measurements with few and with many complaints.
 *
 * @param lifecycleRatio lifecycles per second with many complaints divided by those with few
 * @param listRatios the p95 of each list with many complaints divided by that with few
 */
public record Growth(
        GrowthRun.Result few, GrowthRun.Result many, double lifecycleRatio, Map<String, Double> listRatios) {

    public static Growth of(GrowthRun.Result few, GrowthRun.Result many) {
        Map<String, Double> listRatios = new LinkedHashMap<>();
        few.lists()
                .forEach((name, before) -> listRatios.put(
                        name, p95(Objects.requireNonNull(many.lists().get(name))) / p95(before)));
        return new Growth(
                few, many, many.lifecycles().perSecond() / few.lifecycles().perSecond(), listRatios);
    }

    private static double p95(Throughput list) {
        return list.latency().p95();
    }
}
