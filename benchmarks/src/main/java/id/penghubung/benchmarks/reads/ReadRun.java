package id.penghubung.benchmarks.reads;

import id.penghubung.benchmarks.load.Caller;
import id.penghubung.benchmarks.load.ClosedLoop;
import id.penghubung.benchmarks.load.ClosedLoop.Throughput;
import id.penghubung.benchmarks.load.LoadLoop;
import id.penghubung.benchmarks.load.Reply;
import id.penghubung.benchmarks.stack.MeasuredStack;
import id.penghubung.benchmarks.stack.Submissions;
import id.penghubung.benchmarks.stack.Submissions.Submission;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Measures the same read through the gateway and directly. The two alternate, so that other work on the machine affects
 * both equally.
 */
public final class ReadRun {

    private static final int COMPLAINTS = 200;

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
            MeasuredStack stack, Submissions submissions, int inFlight, int rounds, Duration turn, Duration warmUp) {
        Supplier<byte[]> reads = readsOf(stack, submissions);
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

    /** Submits some complaints and returns requests that read them in turn, each by its reporter. */
    private static Supplier<byte[]> readsOf(MeasuredStack stack, Submissions submissions) {
        List<byte[]> requests = new ArrayList<>();
        try (LoadLoop loop = new LoadLoop()) {
            for (int i = 0; i < COMPLAINTS; i++) {
                Submission submission = submissions.next();
                int expected = i + 1;
                loop.connectionTo(stack.gateway())
                        .send(submission.request(), reply -> requests.add(read(submission.reporter(), reply)));
                loop.runUntil(() -> requests.size() == expected);
            }
        }
        int[] next = {0};
        return () -> requests.get(next[0]++ % requests.size());
    }

    private static byte[] read(Caller reporter, Reply reply) {
        String id = reply.text("id");
        if (reply.status() != 201 || id == null) {
            throw new IllegalStateException("No complaint to read: " + reply.status() + " " + reply.body());
        }
        return reporter.get(Submissions.PATH + "/" + id);
    }
}
