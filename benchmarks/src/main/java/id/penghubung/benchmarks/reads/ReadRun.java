package id.penghubung.benchmarks.reads;

import id.penghubung.benchmarks.load.ClosedLoop;
import id.penghubung.benchmarks.load.ClosedLoop.Throughput;
import id.penghubung.benchmarks.stack.MeasuredStack;
import id.penghubung.benchmarks.stack.Submission;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Measures the same read through the gateway and directly. The two alternate, so that other work on the machine affects
 * both equally.
 */
public final class ReadRun {

    private ReadRun() {}

    /**
     * @param gateway results of the turns through the gateway
     * @param direct results of the turns without the gateway
     */
    public record Result(List<Throughput> gateway, List<Throughput> direct) {

        public double gatewayPerSecond() {
            return mean(gateway);
        }

        public double directPerSecond() {
            return mean(direct);
        }

        /** Reads per second through the gateway divided by direct ones. */
        public double ratio() {
            return gatewayPerSecond() / directPerSecond();
        }

        private static double mean(List<Throughput> turns) {
            return turns.stream().mapToDouble(Throughput::perSecond).average().orElse(0);
        }
    }

    public static Result run(
            MeasuredStack stack,
            Supplier<Submission> submissions,
            int inFlight,
            int rounds,
            Duration turn,
            Duration warmUp) {
        Supplier<byte[]> reads = ReadRequests.of(stack.gateway(), submissions);
        ClosedLoop.run(stack.gateway(), inFlight, warmUp, 200, reads);
        ClosedLoop.run(stack.complaintsService(), inFlight, warmUp, 200, reads);
        List<Throughput> gateway = new ArrayList<>();
        List<Throughput> direct = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            gateway.add(ClosedLoop.run(stack.gateway(), inFlight, turn, 200, reads));
            direct.add(ClosedLoop.run(stack.complaintsService(), inFlight, turn, 200, reads));
        }
        return new Result(gateway, direct);
    }
}
