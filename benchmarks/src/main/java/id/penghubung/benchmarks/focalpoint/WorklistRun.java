package id.penghubung.benchmarks.focalpoint;

import id.penghubung.benchmarks.load.Caller;
import id.penghubung.benchmarks.load.ClosedLoop;
import id.penghubung.benchmarks.load.ClosedLoop.Throughput;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** Measures the requests of an officer's work list, sent without pauses. */
public final class WorklistRun {

    private static final Map<String, String> REQUESTS = requests();

    private WorklistRun() {}

    private static Map<String, String> requests() {
        Map<String, String> requests = new LinkedHashMap<>();
        requests.put("soonest first", "/v1/cases");
        requests.put("status", "/v1/cases?status=OPEN");
        requests.put("unassigned", "/v1/cases?tab=unassigned");
        requests.put("overdue", "/v1/cases?tab=overdue");
        requests.put("category", "/v1/cases?category=101");
        requests.put("a rare word", "/v1/cases?q=jembatan");
        requests.put("a word of all", "/v1/cases?q=lubang");
        requests.put("counts of the tabs", "/v1/cases/tabs");
        requests.put("next", "/v1/cases/next");
        return requests;
    }

    /** Sends each request repeatedly for the given time, after a warm-up of half that time. */
    public static Map<String, Throughput> run(InetSocketAddress service, Caller officer, Duration length) {
        Map<String, Throughput> results = new LinkedHashMap<>();
        REQUESTS.forEach((name, path) -> {
            byte[] request = officer.get(path);
            ClosedLoop.run(service, 1, length.dividedBy(2), 200, () -> request);
            results.put(name, ClosedLoop.run(service, 1, length, 200, () -> request));
        });
        return results;
    }
}
