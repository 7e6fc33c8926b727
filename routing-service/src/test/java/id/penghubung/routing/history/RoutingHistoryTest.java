package id.penghubung.routing.history;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.kit.jdbc.Jdbc;
import id.penghubung.kit.testing.Tokens;
import id.penghubung.routing.models.TrainingSource;
import id.penghubung.routing.testing.Backends;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A coordinator loads past decisions, from which suggestions are learned. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class RoutingHistoryTest {

    private static final String NDJSON = "application/x-ndjson";
    private static final String CSV = "text/csv";
    private static final RestAssuredConfig AS_TEXT = RestAssuredConfig.config()
            .encoderConfig(EncoderConfig.encoderConfig()
                    .encodeContentTypeAs(NDJSON, ContentType.TEXT)
                    .encodeContentTypeAs(CSV, ContentType.TEXT));

    private static final String TIME = "2025-03-10T02:15:30Z";

    @Inject
    Jdbc jdbc;

    @Inject
    LoadedDecisionTable source;

    @Inject
    HistoryCleanupJob cleanup;

    private String word;

    @BeforeEach
    void newWord() {
        word = "kata" + UUID.randomUUID().toString().replace("-", "");
    }

    @Test
    void shouldStoreADecisionOnceAlsoIfItComesAgainInAnotherForm() {
        // Given
        Response first = load(
                NDJSON,
                line(1),
                "",
                "{\"text\":\"Sampah " + word + ", \\\"menumpuk\\\"\",\"category\":\"102\",\"district\":\"64.02.06\","
                        + "\"agency\":\"dlh\",\"decidedAt\":\"" + TIME + "\"}");

        // When: the same decisions as CSV, with one more and one of them twice
        Response second = load(
                CSV + "; charset=utf-8",
                "decidedAt,agency,note,text,category,district",
                TIME + ",dlh,x,\"Sampah " + word + ", \"\"menumpuk\"\"\",102,64.02.06",
                TIME + ",dpu,x,Jalan rusak " + word + " 1,,",
                TIME + ",dpu,x,Jalan rusak " + word + " 2,,",
                TIME + ",dpu,x,Jalan rusak " + word + " 2,,");

        // Then
        assertReport(first, 2, 2, 0, 0);
        assertReport(second, 4, 1, 3, 0);
        assertThat(stored()).isEqualTo(3);
        List<String> codes = jdbc.list(
                "select category_code || ' ' || district_code from routing_history where agency_code = 'dlh' and text like ?",
                row -> row.getString(1),
                "%" + word + "%");
        assertThat(codes).containsExactly("102 64.02.06");
    }

    @Test
    void shouldNameTheLinesWithErrorsAndStoreTheOthers() {
        // When
        Response report = load(
                NDJSON,
                line(1),
                "no json",
                "{\"text\":\"" + word + "\",\"decidedAt\":\"" + TIME + "\"}",
                "{\"text\":\"=cmd|" + word + "\",\"agency\":\"dpu\",\"decidedAt\":\"" + TIME + "\"}",
                "{\"text\":\"" + word + "\\u0007\",\"agency\":\"dpu\",\"decidedAt\":\"" + TIME + "\"}",
                "{\"text\":\"" + word + "\\u0000\",\"agency\":\"dpu\",\"decidedAt\":\"" + TIME + "\"}",
                "{\"text\":\"" + word + "\",\"agency\":\"=1+1\",\"decidedAt\":\"" + TIME + "\"}",
                "{\"text\":\"" + word + "\",\"agency\":\"dpu\",\"decidedAt\":\"2999-01-01T00:00:00Z\"}",
                "{\"text\":\"" + "x".repeat(100_000) + "\",\"agency\":\"dpu\",\"decidedAt\":\"" + TIME + "\"}",
                line(2));

        // Then
        assertReport(report, 10, 2, 0, 8);
        assertThat(report.<List<Integer>>path("errors.line")).containsExactly(2, 3, 4, 5, 6, 7, 8, 9);
        assertThat(report.<List<String>>path("errors.field"))
                .containsExactly("", "agency", "text", "text", "text", "agency", "decidedAt", "");
        assertThat(report.asString()).doesNotContain(word);
        assertThat(stored()).isEqualTo(2);
    }

    @Test
    void shouldKeepTheRowsBeforeOneThatMakesTheRestUnreadable() {
        // When
        Response report = load(
                CSV,
                "text,agency,decidedAt",
                "Jalan " + word + ",dpu," + TIME,
                "Jalan " + word + ",dpu,kemarin",
                "Jalan \"" + word + ",dpu," + TIME,
                "\"tidak ditutup " + word + ",dpu," + TIME);

        // Then
        assertThat(report.statusCode()).as(report.asString()).isEqualTo(200);
        assertThat(report.<Boolean>path("complete")).isFalse();
        assertThat(report.<List<Integer>>path("errors.line")).startsWith(3);
        assertThat(stored()).isPositive();
    }

    @Test
    void shouldLearnFromLoadedDecisions() {
        // When
        load(NDJSON, line(1));

        // Then
        assertThat(source.page(Instant.parse("2025-03-10T02:15:31Z"), TrainingSource.LAST_ID, 1_000))
                .filteredOn(learned -> learned.text().contains(word))
                .singleElement()
                .extracting(TrainingSource.Decision::agencyCode)
                .isEqualTo("dpu");
        assertThat(source.count(Instant.EPOCH, Instant.parse("2025-03-10T02:15:30Z"), 1))
                .isOne();
    }

    @Test
    void shouldDeleteLoadedDecisionsAfterTheRetention() {
        // Given
        load(NDJSON, line(1), line(2));
        jdbc.update(
                "update routing_history set loaded_at = now() - interval '731 days' where text like ?",
                "%" + word + " 1");

        // When
        cleanup.clean();

        // Then
        assertThat(stored()).isEqualTo(1);
    }

    /** The parser keeps the names of all columns in memory. */
    @Test
    void shouldRefuseAFirstRowOfCsvThatIsTooLongOrHasTooManyColumns() {
        // Given
        String row = "Jalan " + word + ",dpu," + TIME;

        // When
        Response manyColumns = load(CSV, "text,agency,decidedAt" + ",x".repeat(100), row);
        Response longNames = load(CSV, "text,agency,decidedAt,\"" + "x\n".repeat(4_000) + "\"", row);
        Response usual = load(CSV, "", "text,agency,decidedAt,\"note, with\nlines\"", row);

        // Then
        assertThat(List.of(manyColumns, longNames))
                .allSatisfy(refused -> assertThat(refused.statusCode()).isEqualTo(400))
                .allSatisfy(refused -> assertThat(refused.asString()).contains("50"));
        assertReport(usual, 1, 1, 0, 0);
    }

    @Test
    void shouldRefuseCsvThatIsNotUtf8() {
        // When: the header of a file as older office programs write it
        Response report = load(
                CSV + "; charset=ISO-8859-1",
                "text,agency,decidedAt,Kabupat\u00e9n",
                "Jalan " + word + ",dpu," + TIME + ",Kutai");

        // Then
        assertThat(report.statusCode()).as(report.asString()).isEqualTo(400);
        assertThat(stored()).isZero();
    }

    @Test
    void shouldRefuseOnlyTheLineThatIsInNoEncodingOfJson() {
        // When: the second line begins like UTF-32
        Response report =
                load(NDJSON + "; charset=ISO-8859-1", line(1), "\u0000\u0000\u0000{\u00ff\u00ff\u00ff\u00ff", line(2));

        // Then
        assertReport(report, 3, 2, 0, 1);
        assertThat(report.<List<Integer>>path("errors.line")).containsExactly(2);
    }

    @Test
    void shouldRefuseABodyWithoutADecision() {
        assertThat(load(NDJSON, "{}").statusCode()).isEqualTo(400);
        assertThat(load(NDJSON, "\n").statusCode()).isEqualTo(400);
        assertThat(load(CSV, "text,agency", "Jalan,dpu").statusCode()).isEqualTo(400);
        assertThat(load(CSV, "\n").statusCode()).isEqualTo(400);
        assertThat(load("text/plain", line(1)).statusCode()).isEqualTo(415);
        assertThat(stored()).isZero();
    }

    @Test
    void shouldLoadMoreLinesThanABatchHasAndNameOnlyTheFirstErrors() {
        // Given: 4,500 decisions, with 150 that name no agency
        String[] lines = IntStream.rangeClosed(1, 4_500)
                .mapToObj(n -> n % 30 == 0 ? "{\"text\":\"" + word + "\",\"decidedAt\":\"" + TIME + "\"}" : line(n))
                .toArray(String[]::new);

        // When
        Response first = load(NDJSON, lines);
        Response again = load(NDJSON, lines);

        // Then
        assertReport(first, 4_500, 4_350, 0, 150);
        assertThat(first.<List<Integer>>path("errors.line"))
                .hasSize(100)
                .startsWith(30)
                .endsWith(3_000);
        assertReport(again, 4_500, 0, 4_350, 150);
        assertThat(stored()).isEqualTo(4_350);
    }

    @Test
    void shouldBeForCoordinatorsAndAdministrators() {
        assertThat(given().config(AS_TEXT)
                        .contentType(NDJSON)
                        .body("{}")
                        .post("/v1/routing-history")
                        .statusCode())
                .isEqualTo(401);
        assertThat(loadAs(Tokens.officerOf("dpu"), NDJSON, line(1)).statusCode())
                .isEqualTo(403);
        assertThat(loadAs(Tokens.admin(), NDJSON, line(1)).statusCode()).isEqualTo(200);
    }

    private String line(int number) {
        return "{\"text\":\"Jalan rusak " + word + " " + number + "\",\"agency\":\"dpu\",\"decidedAt\":\"" + TIME
                + "\"}";
    }

    private static void assertReport(Response report, int lines, int stored, int known, int refused) {
        assertThat(report.statusCode()).as(report.asString()).isEqualTo(200);
        assertThat(List.of(
                        report.<Integer>path("lines"),
                        report.<Integer>path("stored"),
                        report.<Integer>path("known"),
                        report.<Integer>path("refused")))
                .containsExactly(lines, stored, known, refused);
        assertThat(report.<Boolean>path("complete")).isTrue();
    }

    private long stored() {
        return jdbc.one(
                "select count(*) from routing_history where text like ?", row -> row.getLong(1), "%" + word + "%");
    }

    private static Response load(String type, String... lines) {
        return loadAs(Tokens.coordinator(), type, lines);
    }

    private static Response loadAs(String token, String type, String... lines) {
        return given().config(AS_TEXT)
                .auth()
                .oauth2(token)
                .contentType(type)
                .body(String.join("\n", lines))
                .post("/v1/routing-history");
    }
}
