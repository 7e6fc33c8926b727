package id.penghubung.benchmarks.surveys;

import id.penghubung.benchmarks.load.Caller;
import id.penghubung.benchmarks.load.Connection;
import id.penghubung.benchmarks.load.Failures;
import id.penghubung.benchmarks.load.Latencies;
import id.penghubung.benchmarks.load.LoadLoop;
import id.penghubung.benchmarks.load.Reply;
import java.net.InetSocketAddress;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Random;

/**
 * Respondents at the same time, each on its connection. Each answer is sent twice, by different respondents and in any order; connections
 * are cut at random while a reply is awaited, and the answer is sent again until there is a reply.
 */
final class AnswerLoad {

    /** Fixed, so that two runs send the same answers. */
    private static final long SEED = 20_261_128;

    private static final int TIMES_EACH = 2;
    private static final double CUT = 0.2;
    private static final double LATEST_CUT_MILLIS = 100;
    private static final double PAUSE_AFTER_LOSS_MILLIS = 20;
    private static final int MAX_ATTEMPTS = 50;

    private static final List<String> ELEMENTS = List.of(
            "REQUIREMENTS",
            "PROCEDURE",
            "TIME",
            "COST",
            "PRODUCT",
            "COMPETENCE",
            "CONDUCT",
            "FACILITIES",
            "COMPLAINT_HANDLING");

    private final InetSocketAddress gateway;
    private final Random random = new Random(SEED);
    private final LoadLoop loop = new LoadLoop();
    private final Deque<byte[]> waiting = new ArrayDeque<>();
    private final Latencies latencies = new Latencies();
    private final Failures failures = new Failures();
    private int active;
    private int counted;
    private int repeated;
    private int lost;

    private AnswerLoad(InetSocketAddress gateway) {
        this.gateway = gateway;
    }

    /**
     * @param counted replies that say that the answer was counted now
     * @param repeated replies that say that it was counted before
     * @param lost requests whose reply did not arrive
     */
    record Replies(int counted, int repeated, int lost, double seconds, Latencies.Summary latency, Failures failures) {}

    static Replies run(InetSocketAddress gateway, List<String> tokens, int respondents) {
        AnswerLoad load = new AnswerLoad(gateway);
        load.prepare(tokens);
        long begin = System.nanoTime();
        try (load.loop) {
            load.active = respondents;
            for (int i = 0; i < respondents; i++) {
                load.next(load.loop.connectionTo(gateway));
            }
            load.loop.runUntil(() -> load.active == 0);
        }
        return new Replies(
                load.counted,
                load.repeated,
                load.lost,
                (System.nanoTime() - begin) / 1e9,
                load.latencies.summary(),
                load.failures);
    }

    private void prepare(List<String> tokens) {
        Caller respondent = new Caller("");
        List<byte[]> requests = new ArrayList<>();
        for (String token : tokens) {
            byte[] request = respondent.post("/v1/survey-links/" + token + "/answer", "", answer());
            requests.addAll(Collections.nCopies(TIMES_EACH, request));
        }
        Collections.shuffle(requests, random);
        waiting.addAll(requests);
    }

    private String answer() {
        StringBuilder values = new StringBuilder();
        for (String element : ELEMENTS) {
            values.append(values.isEmpty() ? "" : ",").append("\"%s\":%d".formatted(element, 1 + random.nextInt(4)));
        }
        return "{\"values\":{" + values + "}}";
    }

    private void next(Connection connection) {
        byte[] request = waiting.poll();
        if (request == null) {
            active--;
        } else {
            send(connection, request, 1);
        }
    }

    private void send(Connection connection, byte[] request, int attempt) {
        long sent = System.nanoTime();
        connection.send(request, reply -> received(connection, request, attempt, sent, reply));
        if (random.nextDouble() < CUT) {
            // It may hit a later request of the connection as well, which is as good.
            loop.afterMillis(random.nextDouble() * LATEST_CUT_MILLIS, connection::cut);
        }
    }

    private void received(Connection connection, byte[] request, int attempt, long sent, Reply reply) {
        if (reply.status() == 0 && attempt < MAX_ATTEMPTS) {
            lost++;
            loop.afterMillis(PAUSE_AFTER_LOSS_MILLIS, () -> send(connection, request, attempt + 1));
            return;
        }
        switch (reply.status()) {
            case 201 -> counted++;
            case 200 -> repeated++;
            default -> failures.add("answer", reply);
        }
        latencies.add(System.nanoTime() - sent);
        next(connection);
    }
}
