package id.penghubung.gateway.abuse;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Pattern;

/** Sends mutated requests in batches and checks the responses. */
final class MutatedTraffic {

    private static final Pattern SEEN_BY_THE_SERVICE = Pattern.compile("\\S+ \\S+ [0-9]+ ([0-9]{7})-([0-9a-f]{8})");
    private static final String VALID_REQUEST = "GET /v1/complaints/sound HTTP/1.1\r\nHost: x\r\n";
    private static final int ADDRESSES = 64;

    private final URI gateway;
    private final RequestMutator mutator;
    private final Map<Integer, LongAdder> answers = new ConcurrentSkipListMap<>();
    private final Queue<String> findings = new ConcurrentLinkedQueue<>();
    private final Set<String> validCanaries = ConcurrentHashMap.newKeySet();
    private final LongAdder sent = new LongAdder();
    private final LongAdder connections = new LongAdder();

    MutatedTraffic(URI gateway, long seed) {
        this.gateway = gateway;
        this.mutator = new RequestMutator(seed);
    }

    /**
     * Sends these requests on one connection. Sends the requests that the gateway left unread when it closed the connection on
     * another one.
     */
    void send(int from, int to) {
        int next = from;
        while (next < to) {
            next += Math.max(1, sendOnOneConnection(next, to));
        }
    }

    /** Returns how many of the requests were answered. */
    private int sendOnOneConnection(int from, int to) {
        connections.increment();
        String address = "127.0.4." + (1 + from % ADDRESSES);
        try (RawConnection client = RawConnection.from(address, gateway)) {
            client.trySend(batch(from, to));
            int answered = 0;
            int latest = from;
            for (RawResponse response = client.response(); response != null; response = client.response()) {
                answers.computeIfAbsent(response.status(), status -> new LongAdder())
                        .increment();
                latest = checkResponse(response, from, to, latest);
                answered++;
            }
            return answered - 1;
        } catch (IOException | AssertionError e) {
            findings.add("requests " + from + " to " + to + ": " + e);
            return 1;
        }
    }

    /** Returns the number of the latest request whose response has arrived. */
    private int checkResponse(RawResponse response, int from, int to, int latest) {
        var seen = SEEN_BY_THE_SERVICE.matcher(response.body());
        if (!seen.matches() || !mark(Integer.parseInt(seen.group(1))).endsWith(seen.group(2))) {
            return latest;
        }
        int number = Integer.parseInt(seen.group(1));
        if (number < from || number >= to) {
            findings.add("requests " + from + " to " + to + " got the response to " + number);
        } else if (number < latest) {
            findings.add("the response to " + number + " arrived after that to " + latest);
        }
        return number;
    }

    /**
     * Returns a batch with a valid request at its start and at its end, so that the connection is in use and ends in any case.
     */
    private byte[] batch(int from, int to) {
        ByteArrayOutputStream batch = new ByteArrayOutputStream();
        batch.writeBytes(bytes(VALID_REQUEST + "\r\n"));
        boolean allValid = true;
        for (int number = from; number < to; number++) {
            String canary = "canary%07d-%07d".formatted(number, from);
            byte[] request = mutator.request(number, mark(number), canary);
            batch.writeBytes(request);
            allValid = allValid && isValid(request);
            if (allValid) {
                validCanaries.add("/v1/complaints/" + canary);
            }
        }
        batch.writeBytes(bytes(VALID_REQUEST + "Connection: close\r\n\r\n"));
        sent.add(2L + to - from);
        return batch.toByteArray();
    }

    /** Returns whether the bytes are exactly one valid request after which the connection stays open. */
    private static boolean isValid(byte[] request) {
        ParseResult result = new ParseResult();
        StrictRequestParser parser = new StrictRequestParser(result);
        parser.feed(request);
        return !result.violated && result.requests == 1 && parser.betweenRequests();
    }

    private static String mark(int number) {
        return "%07d-%08x".formatted(number, Integer.hashCode(number * 0x9E3779B1));
    }

    long sent() {
        return sent.sum();
    }

    long connections() {
        return connections.sum();
    }

    Map<Integer, Long> answers() {
        Map<Integer, Long> sums = new TreeMap<>();
        answers.forEach((status, count) -> sums.put(status, count.sum()));
        return sums;
    }

    List<String> findings() {
        return List.copyOf(findings);
    }

    Set<String> validCanaries() {
        return new HashSet<>(validCanaries);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static final class ParseResult implements StrictRequestParser.Listener {
        private int requests;
        private boolean violated;

        @Override
        public void head(StrictRequestParser.Head head) {}

        @Override
        public void end(StrictRequestParser.Head head, long bodyLength) {
            requests++;
        }

        @Override
        public void violation(String what) {
            violated = true;
        }
    }
}
