package id.penghubung.benchmarks.peer;

import id.penghubung.benchmarks.load.ClosedLoop;
import id.penghubung.benchmarks.load.ClosedLoop.Throughput;
import id.penghubung.benchmarks.stack.ProcessCpuTime;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.function.Supplier;

/** Reads by one way, several times in a turn, with the CPU time of the proxy on this way. */
final class ReadTurn {

    private static final double MICROS_PER_SECOND = 1e6;

    private final InetSocketAddress server;
    private final OptionalLong proxy;
    private int rounds;
    private double perSecond;
    private long reads;
    private double cpuSeconds;
    private int failures;

    /** @param proxy process of the proxy, if there is one on this way */
    ReadTurn(InetSocketAddress server, OptionalLong proxy) {
        this.server = server;
        this.proxy = proxy;
    }

    void measure(int connections, Duration length, Supplier<byte[]> requests) {
        double before = cpuOfProxy();
        Throughput load = ClosedLoop.run(server, connections, length, 200, requests);
        cpuSeconds += cpuOfProxy() - before;
        perSecond += load.perSecond();
        reads += load.latency().count();
        failures += load.failures().total();
        rounds++;
    }

    /** Mean of the rounds. */
    double perSecond() {
        return perSecond / rounds;
    }

    /** CPU time of the proxy for each read; not a number without a proxy. */
    double cpuMicros() {
        return proxy.isPresent() ? cpuSeconds * MICROS_PER_SECOND / reads : Double.NaN;
    }

    int failures() {
        return failures;
    }

    private double cpuOfProxy() {
        return proxy.isPresent() ? ProcessCpuTime.ofTree(proxy.getAsLong()) : 0;
    }
}
