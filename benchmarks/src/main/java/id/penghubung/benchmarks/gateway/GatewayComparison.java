package id.penghubung.benchmarks.gateway;

import id.penghubung.benchmarks.load.Caller;
import id.penghubung.benchmarks.load.ClosedLoop;
import id.penghubung.benchmarks.stack.ThreadCpuTime;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Compares gateways of several builds: requests per second, and processor time per request. The builds are measured in
 * turns, so that other work on the machine affects all of them equally. The results are medians of the turns.
 *
 * <p>Arguments: {@code name,folder-of-quarkus-app[,JVM flag or NAME=value ...]} of each variant.
 */
public final class GatewayComparison {

    private static final int CONNECTIONS = Integer.getInteger("connections", 32);
    private static final int ROUNDS = Integer.getInteger("rounds", 9);
    private static final Duration TURN = Duration.ofMillis(Integer.getInteger("turn-millis", 2_000));
    private static final int WARM_UP_REQUESTS = Integer.getInteger("warm-up-requests", 30_000);
    private static final String EVENT_LOOPS = "vert.x-eventloo";
    private static final Caller ANONYMOUS = new Caller("");
    private static final byte[] READ = ANONYMOUS.get("/v1/categories");
    private static final byte[] INTAKE =
            ANONYMOUS.post("/v1/complaints", "", "{\"text\":\"" + "x".repeat(1013) + "\"}");

    private final Map<String, List<Turn>> turns = new LinkedHashMap<>();

    private record Turn(double perSecond, double microsPerRequest, double p99Millis) {}

    private GatewayComparison() {}

    public static void main(String[] arguments) {
        List<Variant> variants = Arrays.stream(arguments).map(Variant::parse).toList();
        new GatewayComparison().run(variants);
    }

    private void run(List<Variant> variants) {
        List<GatewayProcess> gateways = new ArrayList<>();
        try (StubService service = new StubService()) {
            for (Variant variant : variants) {
                Path log = Path.of(System.getProperty("java.io.tmpdir"), "gateway-" + variant.name() + ".log");
                gateways.add(new GatewayProcess(variant, service.address(), log));
            }
            gateways.forEach(gateway -> {
                warmUp(gateway, READ);
                warmUp(gateway, INTAKE);
            });
            for (int round = 0; round < ROUNDS; round++) {
                for (int i = 0; i < variants.size(); i++) {
                    turn(variants.get(i).name() + " reads", gateways.get(i), READ);
                    turn(variants.get(i).name() + " intake", gateways.get(i), INTAKE);
                }
            }
        } finally {
            gateways.forEach(GatewayProcess::close);
        }
        turns.forEach((name, measured) -> System.out.printf(
                "%-24s %8.0f per s  %6.1f µs CPU each  p99 %5.1f ms%n",
                name,
                median(measured.stream().map(Turn::perSecond).toList()),
                median(measured.stream().map(Turn::microsPerRequest).toList()),
                median(measured.stream().map(Turn::p99Millis).toList())));
    }

    /**
     * Warms up with a number of requests, not for a time: a busy machine would serve too few requests to compile the
     * code.
     */
    private static void warmUp(GatewayProcess gateway, byte[] request) {
        long served = 0;
        while (served < WARM_UP_REQUESTS) {
            served += load(gateway, request).latency().count();
        }
    }

    private void turn(String name, GatewayProcess gateway, byte[] request) {
        double before = ThreadCpuTime.nanos(gateway.pid(), EVENT_LOOPS);
        ClosedLoop.Throughput load = load(gateway, request);
        double used = ThreadCpuTime.nanos(gateway.pid(), EVENT_LOOPS) - before;
        turns.computeIfAbsent(name, first -> new ArrayList<>())
                .add(new Turn(
                        load.perSecond(),
                        used / 1_000 / load.latency().count(),
                        load.latency().p99()));
    }

    private static ClosedLoop.Throughput load(GatewayProcess gateway, byte[] request) {
        ClosedLoop.Throughput load = ClosedLoop.run(gateway.address(), CONNECTIONS, TURN, 200, () -> request);
        if (load.failures().total() > 0) {
            throw new IllegalStateException(
                    "Not every request was answered: " + load.failures().counts());
        }
        return load;
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }
}
