package id.penghubung.benchmarks.streams;

import id.penghubung.benchmarks.load.Caller;
import id.penghubung.benchmarks.load.Connection;
import id.penghubung.benchmarks.load.Failures;
import id.penghubung.benchmarks.load.FixedRate;
import id.penghubung.benchmarks.load.Latencies;
import id.penghubung.benchmarks.load.LoadLoop;
import id.penghubung.benchmarks.stack.Databases;
import id.penghubung.benchmarks.stack.MeasuredStack;
import id.penghubung.benchmarks.stack.Memory;
import id.penghubung.benchmarks.stack.Polling;
import id.penghubung.localstack.keycloak.DemoLogin;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Opens event streams of the liaison, the coordinator and an agency through the gateway, registers matters at a fixed rate, cuts
 * streams at random, and compares what each has received with the stored events.
 */
public final class StreamRun {

    private static final String AGENCY = "dpu";
    private static final List<String> ACCOUNTS = List.of("ombudsman", "coordinator", AGENCY);
    private static final List<String> AGENCIES = List.of(AGENCY, "dlhk");
    private static final List<String> MEASURED_PROCESSES = List.of("gateway", "focal-point-service");
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(60);
    private static final Duration ARRIVAL_TIMEOUT = Duration.ofSeconds(60);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration MEMORY_INTERVAL = Duration.ofSeconds(1);
    private static final int FIFTHS = 5;

    private static final String MATTER = """
            {"numbers":["B/%1$d/LM.11-21/000001.2026/III/2026"],"subject":"Pelayanan tidak kunjung selesai",\
            "accessType":"REGULAR","sector":"perizinan","maladministrationTypes":["undue-delay"],\
            "addressee":"REPORTED_PARTY","agencies":["%2$s"],"reporterSecret":false,"openedOn":"2026-03-10"}""";

    private final MeasuredStack stack;
    private final Databases databases;
    private final int count;

    /** @param count number of streams */
    public StreamRun(MeasuredStack stack, Databases databases, int count) {
        this.stack = stack;
        this.databases = databases;
        this.count = count;
    }

    /**
     * Resident memory of a process, in MiB.
     *
     * @param early mean of the second fifth of the run
     * @param late mean of the last fifth
     */
    public record ResidentMemory(double early, double late) {}

    /**
     * @param published events that were stored during the run
     * @param received events that all streams received
     * @param incomplete streams that did not receive exactly the events that their account may see, in order
     * @param outOfOrder events that arrived twice or after a later one
     * @param delivered time from the change to the arrival of the event
     */
    public record Result(
            int streams,
            int published,
            long received,
            int incomplete,
            int outOfOrder,
            int resets,
            int connections,
            int refused,
            Latencies.Summary delivered,
            Failures failures,
            Map<String, ResidentMemory> memory) {}

    /** @param meanTimeToCut mean time until a stream is cut */
    public Result run(int perSecond, Duration length, Duration meanTimeToCut) {
        Latencies delivered = new Latencies();
        Map<MeasuredStream, String> streams = new LinkedHashMap<>();
        DemoLogin login = new DemoLogin(stack.identity());
        List<String> tokens = ACCOUNTS.stream().map(login::tokenOf).toList();
        URI uri = URI.create("http://localhost:" + stack.gateway().getPort() + "/v1/ombudsman/events");
        for (int i = 0; i < count; i++) {
            int account = i % ACCOUNTS.size();
            streams.put(
                    new MeasuredStream(uri, tokens.get(account), nanos -> {
                        synchronized (delivered) {
                            delivered.add(nanos);
                        }
                    }),
                    ACCOUNTS.get(account));
        }
        try {
            return measure(streams, tokens.getFirst(), perSecond, length, meanTimeToCut, delivered);
        } finally {
            streams.keySet().forEach(MeasuredStream::close);
        }
    }

    private Result measure(
            Map<MeasuredStream, String> streams,
            String liaison,
            int perSecond,
            Duration length,
            Duration meanTimeToCut,
            Latencies delivered) {
        long before = lastPosition();
        streams.keySet().forEach(MeasuredStream::start);
        if (!Polling.until(() -> streams.keySet().stream().allMatch(MeasuredStream::isReady), POLL, CONNECT_TIMEOUT)) {
            throw new IllegalStateException("Not all event streams were opened");
        }
        MemorySamples memory = new MemorySamples();
        Failures failures = new Failures();
        Thread cutting = cutting(List.copyOf(streams.keySet()), meanTimeToCut);
        Thread sampling = sampling(memory);
        int opened = publish(Caller.withToken(liaison), perSecond, length, failures);
        cutting.interrupt();
        sampling.interrupt();
        // Events get their positions after the reply: what is expected is known once each matter has one.
        if (!Polling.until(() -> eventsAfter(before) >= opened, POLL, ARRIVAL_TIMEOUT)) {
            throw new IllegalStateException("Fewer events than matters: " + eventsAfter(before) + " of " + opened);
        }
        Expected all = expected(before, "true");
        Expected ofAgency = expected(before, "'" + AGENCY + "' = any (agency_codes)");
        Polling.until(
                () -> streams.keySet().stream()
                        .allMatch(stream ->
                                stream.received() >= (AGENCY.equals(streams.get(stream)) ? ofAgency : all).count()),
                POLL,
                ARRIVAL_TIMEOUT);
        int incomplete = (int) streams.entrySet().stream()
                .filter(stream -> !(AGENCY.equals(stream.getValue()) ? ofAgency : all)
                        .equals(new Expected(
                                stream.getKey().received(), stream.getKey().hash())))
                .count();
        List<MeasuredStream> each = List.copyOf(streams.keySet());
        synchronized (delivered) {
            return new Result(
                    count,
                    all.count(),
                    each.stream().mapToLong(MeasuredStream::received).sum(),
                    incomplete,
                    each.stream().mapToInt(MeasuredStream::outOfOrder).sum(),
                    each.stream().mapToInt(MeasuredStream::resets).sum(),
                    each.stream().mapToInt(MeasuredStream::connections).sum(),
                    each.stream().mapToInt(MeasuredStream::refused).sum(),
                    delivered.summary(),
                    failures,
                    memory.result());
        }
    }

    /** Number of events, and the hash of their positions in order. */
    private record Expected(int count, long hash) {}

    private Expected expected(long after, String condition) {
        String positions = databases.text(Databases.FOCAL_POINT, """
                select coalesce(string_agg(position::text, ',' order by position), '')
                from ombudsman_stream_event where position > %d and %s
                """.formatted(after, condition));
        int number = 0;
        long hash = 0;
        for (String position : positions.isEmpty() ? new String[0] : positions.split(",", -1)) {
            number++;
            hash = MeasuredStream.hash(hash, Long.parseLong(position));
        }
        return new Expected(number, hash);
    }

    private long lastPosition() {
        return Long.parseLong(
                databases.text(Databases.FOCAL_POINT, "select coalesce(max(position), 0) from ombudsman_stream_event"));
    }

    private long eventsAfter(long position) {
        return Long.parseLong(databases.text(
                Databases.FOCAL_POINT,
                "select count(*) from ombudsman_stream_event where position > %d".formatted(position)));
    }

    /** @return number of matters that were opened */
    private int publish(Caller liaison, int perSecond, Duration length, Failures failures) {
        Deque<Connection> idle = new ArrayDeque<>();
        int[] inFlight = {0};
        int[] number = {0};
        int[] opened = {0};
        try (LoadLoop loop = new LoadLoop()) {
            inFlight[0] = FixedRate.schedule(loop, perSecond, length, due -> {
                Connection known = idle.poll();
                Connection connection = known == null ? loop.connectionTo(stack.gateway()) : known;
                String agency = AGENCIES.get(number[0]++ % AGENCIES.size());
                byte[] request = liaison.post("/v1/ombudsman/matters", "", MATTER.formatted(number[0], agency));
                connection.send(request, reply -> {
                    if (reply.status() == 201) {
                        opened[0]++;
                    } else {
                        failures.add("open a matter", reply);
                    }
                    inFlight[0]--;
                    idle.push(connection);
                });
            });
            loop.runUntil(() -> inFlight[0] == 0);
        }
        return opened[0];
    }

    private static Thread cutting(List<MeasuredStream> streams, Duration meanTimeToCut) {
        Duration interval = meanTimeToCut.dividedBy(streams.size());
        Random random = new Random(streams.size());
        return repeating(
                interval, () -> streams.get(random.nextInt(streams.size())).cut());
    }

    private Thread sampling(MemorySamples memory) {
        return repeating(
                MEMORY_INTERVAL,
                () -> MEASURED_PROCESSES.forEach(name ->
                        memory.add(name, Memory.of(stack.process(name).pid()).residentKib())));
    }

    private static Thread repeating(Duration interval, Runnable action) {
        return Thread.ofVirtual().start(() -> {
            while (!Thread.currentThread().isInterrupted()) {
                try {
                    Thread.sleep(interval);
                } catch (InterruptedException stopped) {
                    return;
                }
                action.run();
            }
        });
    }

    /** Samples of resident memory in KiB, by process. */
    private static final class MemorySamples {

        private static final double KIB_PER_MIB = 1024;

        private final Map<String, List<Long>> samples = new LinkedHashMap<>();

        synchronized void add(String process, long kib) {
            samples.computeIfAbsent(process, any -> new ArrayList<>()).add(kib);
        }

        synchronized Map<String, ResidentMemory> result() {
            Map<String, ResidentMemory> result = new LinkedHashMap<>();
            samples.forEach((process, each) -> {
                int fifth = each.size() / FIFTHS;
                result.put(
                        process,
                        new ResidentMemory(
                                mean(each.subList(fifth, 2 * fifth)),
                                mean(each.subList((FIFTHS - 1) * fifth, each.size()))));
            });
            return result;
        }

        private static double mean(List<Long> kib) {
            return kib.stream().mapToLong(Long::longValue).average().orElse(0) / KIB_PER_MIB;
        }
    }
}
