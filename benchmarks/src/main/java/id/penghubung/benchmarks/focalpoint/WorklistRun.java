package id.penghubung.benchmarks.focalpoint;

import id.penghubung.benchmarks.load.Caller;
import id.penghubung.benchmarks.load.ClosedLoop;
import id.penghubung.benchmarks.load.ClosedLoop.Throughput;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** What an officer looks at all day, by somebody who never stops looking. */
public final class WorklistRun {

    private static final Map<String, String> LOOKS = looks();

    private WorklistRun() {}

    private static Map<String, String> looks() {
        Map<String, String> looks = new LinkedHashMap<>();
        looks.put("soonest first", "/v1/cases");
        looks.put("status", "/v1/cases?status=OPEN");
        looks.put("unassigned", "/v1/cases?tab=unassigned");
        looks.put("overdue", "/v1/cases?tab=overdue");
        looks.put("category", "/v1/cases?category=101");
        looks.put("a rare word", "/v1/cases?q=jembatan");
        looks.put("a word of all", "/v1/cases?q=lubang");
        looks.put("counts of the tabs", "/v1/cases/tabs");
        looks.put("next", "/v1/cases/next");
        return looks;
    }

    /** Each look for so long, after half of that to warm up. */
    public static Map<String, Throughput> run(InetSocketAddress service, Caller officer, Duration length) {
        Map<String, Throughput> results = new LinkedHashMap<>();
        LOOKS.forEach((name, path) -> {
            byte[] request = officer.get(path);
            ClosedLoop.run(service, 1, length.dividedBy(2), 200, () -> request);
            results.put(name, ClosedLoop.run(service, 1, length, 200, () -> request));
        });
        return results;
    }
}
