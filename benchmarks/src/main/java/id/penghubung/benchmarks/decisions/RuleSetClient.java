package id.penghubung.benchmarks.decisions;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.penghubung.benchmarks.load.Caller;
import id.penghubung.benchmarks.load.LoadLoop;
import id.penghubung.benchmarks.load.Reply;
import id.penghubung.benchmarks.stack.Polling;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** A coordinator who drafts rules and tries them on past complaints, one request after the other. */
final class RuleSetClient {

    private static final String PATH = "/v1/rule-sets";
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration TRIAL_TIMEOUT = Duration.ofMinutes(4);
    private static final Set<String> UNFINISHED = Set.of("WAITING", "RUNNING");

    private static final String DRAFT = """
            {"title":"Jalan berlubang","reason":"Uji coba yang diukur"}""";

    /** A word of about half of the loaded complaints. */
    private static final String RULE = """
            {"code":"jalan-berlubang","name":{"id":"Jalan berlubang","en":"Potholes"},"when":{"words":["berlubang"]},
            "then":{"kind":"AGENCY","agencyCode":"dishub"}}""";

    private final InetSocketAddress gateway;
    private final Caller caller;
    private final ObjectMapper json = new ObjectMapper();

    /** @param caller a coordinator */
    RuleSetClient(InetSocketAddress gateway, Caller caller) {
        this.gateway = gateway;
        this.caller = caller;
    }

    /** Copies the rules in force, puts a rule with a word before them, and returns the id of the draft. */
    String draft() {
        Reply reply = send(caller.post(PATH, "", DRAFT), 201);
        JsonNode draft = read(reply);
        ObjectNode changed = json.createObjectNode();
        changed.set("title", draft.path("title"));
        changed.set("reason", draft.path("reason"));
        ArrayNode rules = changed.putArray("rules").add(parse(RULE));
        for (JsonNode rule : draft.path("rules")) {
            rules.add(rule);
        }
        String id = draft.path("id").asText();
        String version = "If-Match: " + reply.header("ETag") + "\r\n";
        send(caller.put(PATH + "/" + id, version, changed.toString()), 200);
        return id;
    }

    /**
     * Tries a draft, and returns the trial when it has ended.
     *
     * @throws IllegalStateException if it is not finished in time
     */
    JsonNode tried(String draft, int complaints) {
        String path = PATH + "/" + draft + "/trials";
        JsonNode requested = read(send(caller.post(path, "", "{\"maximum\":" + complaints + "}"), 201));
        byte[] request = caller.get(path + "/" + requested.path("id").asText());
        JsonNode trial = requested;
        long end = System.nanoTime() + TRIAL_TIMEOUT.toNanos();
        while (UNFINISHED.contains(state(trial)) && System.nanoTime() < end) {
            Polling.pause(POLL);
            trial = read(send(request, 200));
        }
        if (!state(trial).equals("FINISHED")) {
            throw new IllegalStateException("The trial is not finished: " + trial);
        }
        return trial;
    }

    private static String state(JsonNode trial) {
        return trial.path("state").asText();
    }

    private JsonNode read(Reply reply) {
        return parse(reply.body());
    }

    private JsonNode parse(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException failure) {
            throw new IllegalStateException("No JSON: " + text, failure);
        }
    }

    private Reply send(byte[] request, int expected) {
        AtomicReference<@Nullable Reply> received = new AtomicReference<>();
        try (LoadLoop loop = new LoadLoop()) {
            loop.connectionTo(gateway).send(request, received::set);
            loop.runUntil(() -> received.get() != null);
        }
        Reply reply = Objects.requireNonNull(received.get());
        if (reply.status() != expected) {
            throw new IllegalStateException("Not " + expected + " but " + reply.status() + ": " + reply.body());
        }
        return reply;
    }
}
