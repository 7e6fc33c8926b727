package id.penghubung.complaints.intake;

import static id.penghubung.complaints.testing.Requests.as;
import static id.penghubung.complaints.testing.Requests.pothole;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.penghubung.complaints.testing.Backends;
import id.penghubung.kit.jdbc.Jdbc;
import id.penghubung.kit.office.OfficeTime;
import id.penghubung.kit.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Officers send what they keyed in in a village without a network, as one batch. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class AssistedBatchTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String NDJSON = "application/x-ndjson";
    private static final RestAssuredConfig AS_TEXT = RestAssuredConfig.config()
            .encoderConfig(EncoderConfig.encoderConfig().encodeContentTypeAs(NDJSON, ContentType.TEXT));

    private final String officer = Tokens.officerOf("dpu");
    private final String village = UUID.randomUUID().toString().substring(0, 13);

    @Inject
    Jdbc jdbc;

    @Inject
    OfficeTime office;

    @Test
    void shouldKeyInEachLineAndHandOutItsAccessCode() {
        List<JsonNode> results = send(line("a"), line("b"));

        assertThat(results).hasSize(2).allSatisfy(result -> {
            assertThat(result.path("status").asInt()).isEqualTo(201);
            given().header("Access-Code", result.at("/receipt/accessCode").asText())
                    .get(result.path("slip").asText())
                    .then()
                    .statusCode(200)
                    .contentType("application/pdf");
        });
        assertThat(results)
                .extracting(result -> result.path("clientId").asText())
                .containsExactly(id("a"), id("b"));
    }

    @Test
    void shouldKeyInTheOthersIfALineIsBad() {
        Map<String, Object> future = fields("future");
        future.put("receivedOn", office.today().plusDays(2).toString());
        Map<String, Object> withoutConsent = fields("consent");
        withoutConsent.put("consentGiven", false);

        List<JsonNode> results = send(
                "{not json",
                line(future),
                line(withoutConsent),
                "",
                "[]",
                "null",
                "{\"clientId\": \"" + "x".repeat(70_000) + "\"}",
                line("good"));

        assertThat(results).extracting(result -> result.path("line").asInt()).containsExactly(1, 2, 3, 5, 6, 7, 8);
        assertThat(results)
                .extracting(result -> result.path("status").asInt())
                .containsExactly(400, 400, 400, 400, 400, 413, 201);
        assertThat(pointer(results.get(1))).isEqualTo("#/receivedOn");
        assertThat(pointer(results.get(2))).isEqualTo("#/consentGiven");
        assertThat(results.get(0).at("/problem/type").asText()).isEqualTo("urn:penghubung:problem:malformed-request");
    }

    @Test
    void shouldKeyInWhomALineAccusesAndPointIntoAWrongOne() {
        // Given
        Map<String, Object> accusing = fields("accusing");
        accusing.put("complaint", pothole("accused", Map.of("agencyCode", "disdukcapil", "person", "Petugas loket")));
        Map<String, Object> wrong = fields("wrong");
        wrong.put("complaint", pothole("accused", Map.of("agencyCode", "Dinas Kependudukan")));

        // When
        List<JsonNode> results = send(line(accusing), line(wrong));

        // Then
        assertThat(results).extracting(result -> result.path("status").asInt()).containsExactly(201, 400);
        assertThat(pointer(results.get(1))).isEqualTo("#/complaint/accused/agencyCode");
        as(Tokens.coordinator())
                .get("/v1/complaints/" + results.getFirst().at("/receipt/id").asText())
                .then()
                .statusCode(200)
                .body("accused.agencyCode", equalTo("disdukcapil"))
                .body("accused.person", equalTo("Petugas loket"));
    }

    @Test
    void shouldStoreABatchOnceThoughItIsSentTwice() {
        String batch = line("a") + line("b");

        String first = sent(batch).asString();
        String again = sent(batch + line("c")).asString();

        assertThat(again).startsWith(first);
        assertThat(stored()).isEqualTo(3);
    }

    @Test
    void shouldStoreALineOnceAlsoAfterItsReplyHasExpiredAndShowTheAccessCodeOnlyOnce() {
        JsonNode first = send(line("a")).getFirst();
        jdbc.update("update idempotent_reply set expires_at = now() - interval '1 second'");

        JsonNode later = send(line("a")).getFirst();

        assertThat(later.path("status").asInt()).isEqualTo(200);
        assertThat(later.at("/receipt/trackingNumber")).isEqualTo(first.at("/receipt/trackingNumber"));
        assertThat(later.path("receipt").has("accessCode")).isFalse();
        assertThat(stored()).isEqualTo(1);
    }

    @Test
    void shouldRefuseAnIdThatBelongsToAnotherComplaintOfTheSameOfficer() {
        send(line("a"));
        Map<String, Object> other = fields("a");
        other.put("complaint", pothole("title", "Lampu jalan padam"));

        JsonNode sameDay = send(line(other)).getFirst();
        jdbc.update("update idempotent_reply set expires_at = now() - interval '1 second'");
        JsonNode later = send(line(other)).getFirst();

        assertThat(List.of(sameDay, later))
                .extracting(result -> result.path("status").asInt())
                .containsExactly(422, 422);
        assertThat(sendAs(Tokens.colleagueOf("dpu"), line(other))
                        .getFirst()
                        .path("status")
                        .asInt())
                .isEqualTo(201);
    }

    @Test
    void shouldKeyInNoMoreThanFiveHundredLines() {
        String bad = "{}\n".repeat(500);

        List<JsonNode> results = read(sent(bad + line("a") + line("b")));

        assertThat(results).hasSize(501);
        assertThat(results.getLast().path("status").asInt()).isEqualTo(413);
        assertThat(stored()).isZero();
    }

    @Test
    void shouldRefuseAnEmptyBatchAndAReporter() {
        sent("\n\n").then().statusCode(400).body("errors[0].pointer", equalTo("#"));
        as(Tokens.newReporter())
                .config(AS_TEXT)
                .contentType(NDJSON)
                .body(line("a"))
                .post("/v1/complaints/assisted/batch")
                .then()
                .statusCode(403);
    }

    @Test
    void shouldReceiveALargeBatchWithoutHoldingItInMemoryAsAWhole() {
        String description = "Jalan rusak di banyak tempat. ".repeat(160);
        String batch = IntStream.range(0, 300)
                .mapToObj(i -> {
                    Map<String, Object> fields = fields("n" + i);
                    fields.put("complaint", pothole("description", description));
                    fields.put("consentGiven", i % 100 == 0);
                    return line(fields);
                })
                .collect(Collectors.joining());
        assertThat(batch.length()).isGreaterThan(1_400_000);

        List<JsonNode> results = read(sent(batch));

        assertThat(results).hasSize(300);
        assertThat(stored()).isEqualTo(3);
    }

    private List<JsonNode> send(String... lines) {
        return read(sent(String.join(
                "\n", List.of(lines).stream().map(String::stripTrailing).toList())));
    }

    private static List<JsonNode> sendAs(String token, String line) {
        return read(sent(token, line));
    }

    private Response sent(String body) {
        return sent(officer, body);
    }

    private static Response sent(String token, String body) {
        return as(token).config(AS_TEXT).contentType(NDJSON).body(body).post("/v1/complaints/assisted/batch");
    }

    private static List<JsonNode> read(Response response) {
        response.then().statusCode(200).contentType(NDJSON);
        return response.asString().lines().map(AssistedBatchTest::parsed).toList();
    }

    private static JsonNode parsed(String line) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw new AssertionError(line, e);
        }
    }

    private String id(String name) {
        return village + "-" + name;
    }

    private Map<String, Object> fields(String name) {
        return new HashMap<>(Map.of(
                "clientId",
                id(name),
                "complaint",
                pothole("reporter", Map.of("name", "Siti Rahmawati")),
                "channel",
                "WALK_IN",
                "consentGiven",
                true));
    }

    private String line(String name) {
        return line(fields(name));
    }

    private static String line(Map<String, Object> fields) {
        try {
            return JSON.writeValueAsString(fields) + "\n";
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private static String pointer(JsonNode result) {
        return result.at("/problem/errors/0/pointer").asText();
    }

    private int stored() {
        return jdbc.one(
                "select count(*) from assisted_batch_line where client_id like ?", row -> row.getInt(1), village + "%");
    }
}
