package id.penghubung.benchmarks.surveys;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.penghubung.benchmarks.load.Caller;
import id.penghubung.benchmarks.load.LoadLoop;
import id.penghubung.benchmarks.load.Reply;
import id.penghubung.benchmarks.stack.Polling;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** An officer who opens surveys, prints their links and reads their results, one request after the other. */
final class SurveyClient {

    private static final String UNIT = "disdukcapil";

    /** Links of a sheet at most, as quality-service limits them. */
    private static final int SHEET = 400;

    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration UNIT_TIMEOUT = Duration.ofSeconds(60);

    private static final String SURVEY = """
            {"unitCode":"%s","title":"Survei yang diukur","periodStart":"2026-01-01","periodEnd":"2026-12-31",
            "population":100000}""";

    private final InetSocketAddress gateway;
    private final Caller caller;
    private final ObjectMapper json = new ObjectMapper();

    /** @param caller an officer of the agency {@code disdukcapil} */
    SurveyClient(InetSocketAddress gateway, Caller caller) {
        this.gateway = gateway;
        this.caller = caller;
    }

    /** Waits until the service knows the unit, and opens a survey of it. Returns its id. */
    String open() {
        if (!Polling.until(() -> send(caller.get("/v1/units/" + UNIT)).status() == 200, POLL, UNIT_TIMEOUT)) {
            throw new IllegalStateException("quality-service does not know the unit " + UNIT);
        }
        return created("/v1/surveys", SURVEY.formatted(UNIT)).path("id").asText();
    }

    /** Returns the tokens of new links. */
    List<String> tokens(String survey, int count) {
        List<String> tokens = new ArrayList<>();
        while (tokens.size() < count) {
            int links = Math.min(SHEET, count - tokens.size());
            JsonNode sheet = created("/v1/surveys/" + survey + "/link-sheets", "{\"count\":" + links + "}");
            for (JsonNode link : sheet.path("links")) {
                String url = link.path("url").asText();
                tokens.add(url.substring(url.lastIndexOf('/') + 1));
            }
        }
        return tokens;
    }

    /** Closes a survey that was not changed since it was opened: from then on its results are those of all answers. */
    void close(String survey) {
        body(send(caller.post("/v1/surveys/" + survey + "/close", "If-Match: \"0\"\r\n", "{}")), 200);
    }

    byte[] resultsRequest(String survey) {
        return caller.get("/v1/surveys/" + survey + "/results");
    }

    JsonNode results(String survey) {
        return body(send(resultsRequest(survey)), 200);
    }

    private JsonNode created(String path, String body) {
        return body(send(caller.post(path, "", body)), 201);
    }

    private JsonNode body(Reply reply, int expected) {
        if (reply.status() != expected) {
            throw new IllegalStateException("Not " + expected + " but " + reply.status() + ": " + reply.body());
        }
        try {
            return json.readTree(reply.body());
        } catch (JsonProcessingException failure) {
            throw new IllegalStateException("No JSON: " + reply.body(), failure);
        }
    }

    private Reply send(byte[] request) {
        AtomicReference<@Nullable Reply> received = new AtomicReference<>();
        try (LoadLoop loop = new LoadLoop()) {
            loop.connectionTo(gateway).send(request, received::set);
            loop.runUntil(() -> received.get() != null);
        }
        return Objects.requireNonNull(received.get());
    }
}
