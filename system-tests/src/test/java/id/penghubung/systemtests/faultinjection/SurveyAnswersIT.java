package id.penghubung.systemtests.faultinjection;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.penghubung.systemtests.actors.Polling;
import id.penghubung.systemtests.http.ApiClient;
import id.penghubung.systemtests.http.ApiResponse;
import id.penghubung.systemtests.stack.SystemTest;
import id.penghubung.systemtests.stack.SystemUnderTest;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Respondents answer a survey at the same time over a network that loses requests and replies, and send their answers again: each link is
 * counted once. {@code benchmarks/run surveys} does the same with 10,000 answers of 200 respondents at a time.
 */
@SystemTest
class SurveyAnswersIT {

    private static final Logger LOG = Logger.getLogger(SurveyAnswersIT.class.getName());
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String UNIT = "disdukcapil";
    private static final int LINKS = 400;
    private static final int CLIENTS = 20;
    private static final int TIMES_EACH = 3;

    /** More than an answer needs: one in three messages is lost, and a busy service may refuse some at once. */
    private static final int MAX_ATTEMPTS = 10_000;

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

    private final SystemUnderTest system;
    private final ApiClient unit;
    private final long seed = System.nanoTime();

    SurveyAnswersIT(SystemUnderTest system) {
        this.system = system;
        unit = system.withoutToken().withToken(system.tokens().of(UNIT));
    }

    /** An answer with the address of its link. */
    private record Answer(String path, Map<String, Integer> values) {

        JsonNode json() {
            return JSON.valueToTree(Map.of("values", values));
        }
    }

    /** PermenPANRB 14/2017: a respondent answers once. */
    @Test
    @Timeout(value = 10, unit = TimeUnit.MINUTES)
    void shouldCountEachLinkOnceHoweverOftenItsAnswerIsSent() throws InterruptedException, ExecutionException {
        LOG.info("Seed of answers and losses: " + seed);
        // Given
        Polling.standard().until(() -> unit.get("/v1/units/" + UNIT).status() == 200);
        var survey = "/v1/surveys/"
                + unit.post("/v1/surveys", JSON.valueToTree(survey()))
                        .expect(201)
                        .text("id");
        var answers = answers(unit.post(survey + "/link-sheets", JSON.valueToTree(Map.of("count", LINKS)))
                .expect(201)
                .json());
        try (var network = new LossyNetwork(system.gateway(), seed)) {
            // When
            var replies = sendAll(ApiClient.at(network.address()), answers);

            // Then
            assertThat(network.lost()).isGreaterThan(LINKS / 10);
            assertThat(replies)
                    .hasSize(LINKS * TIMES_EACH)
                    .extracting(ApiResponse::status)
                    .containsOnly(200, 201);
        }
        unit.ifMatch(unit.get(survey)).post(survey + "/close").expect(200);
        var results = unit.get(survey + "/results").expect(200).json();
        assertThat(results.path("respondents").asInt()).isEqualTo(LINKS);
        assertThat(results.path("index").decimalValue()).isEqualByComparingTo(recounted(answers));
        for (JsonNode element : results.path("elements")) {
            assertThat(element.path("average").decimalValue())
                    .as(element.path("code").asText())
                    .isEqualByComparingTo(average(answers, element.path("code").asText()));
        }
        var first = answers.getFirst();
        var changed = new HashMap<>(first.values());
        changed.compute("TIME", (code, value) -> value == 1 ? 2 : 1);
        assertThat(system.withoutToken()
                        .post(first.path(), new Answer(first.path(), changed).json())
                        .expect(409)
                        .body())
                .contains("survey-link-used");
        assertThat(unit.get(survey + "/results").expect(200).json().path("elements"))
                .isEqualTo(results.path("elements"));
    }

    private List<ApiResponse> sendAll(ApiClient client, List<Answer> answers)
            throws InterruptedException, ExecutionException {
        var sent = new ArrayList<Answer>();
        answers.forEach(answer -> sent.addAll(Collections.nCopies(TIMES_EACH, answer)));
        Collections.shuffle(sent, new Random(seed));
        try (var clients = Executors.newFixedThreadPool(CLIENTS)) {
            List<Future<ApiResponse>> futures = clients.invokeAll(sent.stream()
                    .<Callable<ApiResponse>>map(answer -> () -> sendUntilAnswered(client, answer))
                    .toList());
            var replies = new ArrayList<ApiResponse>();
            for (Future<ApiResponse> future : futures) {
                replies.add(future.get());
            }
            return replies;
        }
    }

    private static ApiResponse sendUntilAnswered(ApiClient client, Answer answer) {
        for (int attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
            try {
                var reply = client.post(answer.path(), answer.json());
                if (reply.status() < 500) {
                    return reply;
                }
            } catch (UncheckedIOException lost) {
                // The answer may have been counted; the same answer again is not counted twice.
            }
        }
        throw new AssertionError("No reply after %d attempts".formatted(MAX_ATTEMPTS));
    }

    private List<Answer> answers(JsonNode sheet) {
        var random = new Random(seed);
        var answers = new ArrayList<Answer>();
        for (JsonNode link : sheet.path("links")) {
            var url = link.path("url").asText();
            var values = new HashMap<String, Integer>();
            ELEMENTS.forEach(element -> values.put(element, 1 + random.nextInt(4)));
            answers.add(new Answer("/v1/survey-links/" + url.substring(url.lastIndexOf('/') + 1) + "/answer", values));
        }
        return answers;
    }

    private static Map<String, Object> survey() {
        return Map.of(
                "unitCode",
                UNIT,
                "title",
                "Survei di jaringan yang buruk",
                "periodStart",
                "2026-01-01",
                "periodEnd",
                "2026-06-30",
                "population",
                10_000);
    }

    private static BigDecimal recounted(List<Answer> answers) {
        long total = answers.stream()
                .flatMap(answer -> answer.values().values().stream())
                .mapToLong(Integer::longValue)
                .sum();
        return BigDecimal.valueOf(total * 25)
                .divide(BigDecimal.valueOf((long) ELEMENTS.size() * answers.size()), 2, RoundingMode.HALF_UP);
    }

    private static BigDecimal average(List<Answer> answers, String element) {
        long total = answers.stream()
                .mapToLong(answer -> answer.values().getOrDefault(element, 0))
                .sum();
        return BigDecimal.valueOf(total).divide(BigDecimal.valueOf(answers.size()), 4, RoundingMode.HALF_UP);
    }
}
