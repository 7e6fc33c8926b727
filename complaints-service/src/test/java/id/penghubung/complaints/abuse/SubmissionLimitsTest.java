package id.penghubung.complaints.abuse;

import static id.penghubung.complaints.testing.Requests.as;
import static id.penghubung.complaints.testing.Requests.pothole;
import static id.penghubung.complaints.testing.Requests.submit;
import static id.penghubung.complaints.testing.Requests.submitted;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import id.penghubung.complaints.personaldata.Identity;
import id.penghubung.complaints.personaldata.PersonHashes;
import id.penghubung.complaints.testing.Backends;
import id.penghubung.kit.jdbc.Jdbc;
import id.penghubung.kit.limits.ClientNetwork;
import id.penghubung.kit.problem.ProblemException;
import id.penghubung.kit.testing.QueryPlan;
import id.penghubung.kit.testing.Tokens;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Limits on the number of complaints of a person, a device and an address. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class SubmissionLimitsTest {

    private static final Identity UNKNOWN = new Identity(null, null, null, null, null, null);
    private static final String LIMIT_REACHED = "urn:penghubung:problem:submission-limit-reached";

    @Inject
    SubmissionCountTable table;

    @Inject
    SubmissionLimits limits;

    @Inject
    PersonHashes hashes;

    @Inject
    MeterRegistry meters;

    @Inject
    AbuseCleanupJob job;

    @Inject
    Clock clock;

    @Inject
    Jdbc jdbc;

    @Inject
    DataSource database;

    @BeforeEach
    void forgetOthers() {
        jdbc.update("delete from submission_trace");
    }

    @AfterEach
    void removeLimits() {
        jdbc.update("update submission_limit set value = 0 where name like '%_PER_%'");
        limits.forget();
    }

    @Test
    void shouldAskAnAccountToWaitAfterItsLimitAndStillShowItItsComplaints() {
        // Given
        limit("PERSON_PER_HOUR", 2);
        String reporter = Tokens.newReporter();
        String first = submitted(reporter);
        submitted(reporter);

        // When
        Response third = submit(as(reporter).header("Accept-Language", "en"), pothole());

        // Then
        third.then().statusCode(429).body("type", equalTo(LIMIT_REACHED));
        assertThat(Long.parseLong(third.header("Retry-After"))).isBetween(3_500L, 3_600L);
        as(reporter).get("/v1/complaints/" + first).then().statusCode(200);
        as(reporter)
                .contentType(ContentType.JSON)
                .body("{}")
                .post("/v1/complaints/" + first + "/withdrawal")
                .then()
                .statusCode(200);
        submitted(Tokens.newReporter());
    }

    @Test
    void shouldNotCountWhatWasRefusedAndRepeatAReplyAboveTheLimit() {
        limit("PERSON_PER_DAY", 1);
        String reporter = Tokens.newReporter();
        String key = UUID.randomUUID().toString();
        Response first = submit(as(reporter).header("Idempotency-Key", key), pothole());
        submit(as(reporter), pothole()).then().statusCode(429);

        Response again = submit(as(reporter).header("Idempotency-Key", key), pothole());

        assertThat(again.asString()).isEqualTo(first.asString());
        limit("PERSON_PER_DAY", 2);
        submitted(reporter);
        submit(as(reporter), pothole()).then().statusCode(429);
    }

    @Test
    void shouldHoldTheLimitForSubmissionsAtTheSameTimeOnceHalfOfItIsUsed() throws Exception {
        limit("PERSON_PER_HOUR", 6);
        String reporter = Tokens.newReporter();
        for (int i = 0; i < 3; i++) {
            submit(as(reporter), pothole()).then().statusCode(201);
        }

        List<Integer> statuses =
                atOnce(20, () -> submit(as(reporter), pothole()).statusCode());

        assertThat(statuses).filteredOn(status -> status == 201).hasSize(3);
        assertThat(statuses).filteredOn(status -> status == 429).hasSize(17);
    }

    @Test
    void shouldCountDevicesBehindOneAddressSeparately() {
        limit("DEVICE_PER_HOUR", 1);
        String device = submit(given(), pothole()).header("Device-Token");
        assertThat(device).hasSize(22);
        submit(given().header("Device-Token", device), pothole()).then().statusCode(201);

        submit(given().cookie("device", device), pothole()).then().statusCode(429);

        Response neighbour = submit(given(), pothole());
        neighbour.then().statusCode(201);
        assertThat(neighbour.cookie("device")).isEqualTo(neighbour.header("Device-Token"));
    }

    @Test
    void shouldCountAnAddressAlsoIfItsClientsTakeNewTokens() {
        limit("ADDRESS_PER_DAY", 3);
        for (int i = 0; i < 3; i++) {
            submit(given(), pothole("anonymous", true)).then().statusCode(201);
        }

        submit(given(), pothole("anonymous", true)).then().statusCode(429).body("type", equalTo(LIMIT_REACHED));
    }

    /** UU 25/2009 Art. 36: a person keeps the right to be received when others type their mail address and phone number. */
    @Test
    void shouldNotRefuseAPersonWhoseContactDetailsOthersHaveTyped() {
        // Given
        limit("PERSON_PER_HOUR", 1);
        Map<String, Object> contact = Map.of("phone", "0812-7777-1234", "email", "galuh@contoh.id");
        for (int i = 0; i < 3; i++) {
            submit(given(), pothole("reporter", contact)).then().statusCode(201);
        }

        // When
        Response own = submit(as(Tokens.newReporter()), pothole("reporter", contact));

        // Then
        own.then().statusCode(201);
        submit(given(), pothole("reporter", contact)).then().statusCode(201);
    }

    @Test
    void shouldHoldTheLimitInASecondReplicaAndAfterARestart() {
        limit("ADDRESS_PER_HOUR", 1);
        submit(given(), pothole()).then().statusCode(201);
        CheckSubmission another = new CheckSubmission(table, limits, hashes, meters, clock);
        Submitter sameAddress = new Submitter(null, true, UNKNOWN, null, null, "127.0.0.1");
        Submitter elsewhere = new Submitter(null, true, UNKNOWN, null, null, "203.0.113.7");

        assertThat(refusalOf(another, sameAddress)).isEqualTo("submission-limit-reached");
        assertThat(refusalOf(another, elsewhere)).isEmpty();
    }

    @Test
    void shouldStoreNeitherAddressNorDeviceNorContactAndForgetThemAfterADay() {
        String device = DeviceToken.random();
        submit(given().header("Device-Token", device), pothole("reporter", Map.of("phone", "081299991234")))
                .then()
                .statusCode(201);
        List<String> stored = jdbc.list("select subject from submission_trace", row -> row.getString(1));
        assertThat(stored)
                .as("address and device")
                .hasSize(2)
                .allSatisfy(
                        subject -> assertThat(subject).matches("[0-9a-f]{64}").doesNotContain(device));
        jdbc.update(
                "update submission_trace set submitted_at = now() - interval '25 hours' where subject = ?",
                stored.getFirst());

        job.deleteExpired();

        assertThat(jdbc.list("select subject from submission_trace", row -> row.getString(1)))
                .hasSize(1)
                .doesNotContain(stored.getFirst());
    }

    @Test
    void shouldLeaveNoTraceOfTheAccountOfAnAnonymousComplaint() {
        limit("PERSON_PER_HOUR", 1);
        String reporter = Tokens.newReporter();

        submit(as(reporter), pothole("anonymous", true)).then().statusCode(201);
        submit(as(reporter), pothole("anonymous", true)).then().statusCode(201);

        // Only the address is counted: the client sent no token of a device.
        assertThat(jdbc.list("select distinct subject from submission_trace", row -> row.getString(1)))
                .containsExactly(hashes.current("address", ClientNetwork.of("127.0.0.1")));
    }

    @Test
    void shouldLetAnAdministratorChangeTheLimitsAndNobodyElse() {
        Response read = as(Tokens.admin()).get("/v1/submission-limits/LINKS");
        read.then().statusCode(200).body("value", equalTo(5));

        change(Tokens.admin(), "LINKS", read.header("ETag"), 6)
                .then()
                .statusCode(200)
                .body("value", equalTo(6));

        change(Tokens.admin(), "LINKS", read.header("ETag"), 7).then().statusCode(412);
        change(Tokens.coordinator(), "LINKS", read.header("ETag"), 7).then().statusCode(403);
        as(Tokens.coordinator()).get("/v1/submission-limits").then().body("items.name", hasItem("DEVICE_PER_DAY"));
        limit("LINKS", 5);
    }

    /** In a rolling restart the next release adds its limits while this one runs. */
    @Test
    void shouldAcceptSubmissionsWhenTheDatabaseHasALimitOfALaterRelease() {
        // Given
        jdbc.update(
                "insert into submission_limit (name, version, value, changed_at) values ('OF_A_LATER_RELEASE', 0, 1, now())");
        limits.forget();

        try {
            // When
            Response receipt = submit(as(Tokens.newReporter()), pothole());

            // Then
            receipt.then().statusCode(201);
            as(Tokens.admin())
                    .get("/v1/submission-limits")
                    .then()
                    .body("items.name", not(hasItem("OF_A_LATER_RELEASE")));
        } finally {
            jdbc.update("delete from submission_limit where name = 'OF_A_LATER_RELEASE'");
        }
    }

    @Test
    void shouldCountFromIndexesHoweverManyComplaintsThereAre() {
        QueryPlan ofAccount = QueryPlan.afterGrowth(
                database,
                "complaint",
                """
                insert into complaint select uuidv7(), 0, 'L-' || n, 'COMPLAINT', 't', 'd', '101', '64.02.06', null, null, null,
                    null, false, false, 'account-' || n % 4, null, now(), 'IN_TRIAGE', 1, null, null, null, 1, 1
                from generate_series(1, 20000) n
                """,
                SubmissionCountTable.OF_ACCOUNT
                        .replaceFirst("\\?", "'account-1'")
                        .replaceFirst("\\?", "uuidv7(interval '-1 hour')")
                        .replaceFirst("\\?", "21")
                        .replaceFirst("\\?", "'account-1'")
                        .replaceFirst("\\?", "uuidv7(interval '-1 day')")
                        .replaceFirst("\\?", "61")
                        .replaceFirst("\\?", "'{a,b}'")
                        .replaceFirst("\\?", "now()")
                        .replaceFirst("\\?", "'{a,b}'")
                        .replaceFirst("\\?", "now()")
                        .replaceFirst("\\?", "'account-1'"));

        assertThat(ofAccount.uses("complaint_reporter"))
                .as(ofAccount.toString())
                .isTrue();
    }

    /** Texts that an earlier release compared in the database are as alike as before. */
    @Test
    void shouldFindTextsAsAlikeAsTheDatabaseDoes() {
        // Given
        List<String> texts = List.of(
                "",
                "...",
                "a",
                "lubang di depan pasar",
                "lubang besar di depan pasar, tolong.",
                "jalan rusak rt.05/rw 3 no.12-b (dekat sdn 007)",
                "jalan  rusak\nrt 05 rw 3 no 12 b dekat sdn 007!");
        for (String text : texts) {
            for (String other : texts) {
                float expected = jdbc.one("select similarity(?, ?)", row -> row.getFloat(1), text, other);

                // When
                float similarity = Trigrams.of(text).similarityTo(Trigrams.of(other));

                // Then
                assertThat(similarity).as("%s and %s", text, other).isEqualTo(expected);
            }
        }
    }

    private static String refusalOf(CheckSubmission check, Submitter submitter) {
        QuarkusTransaction.begin();
        try {
            check.check(submitter, "Lubang", "Lubang di depan pasar");
            return "";
        } catch (ProblemException refused) {
            return refused.type().slug();
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    private void limit(String name, int value) {
        String version = as(Tokens.admin()).get("/v1/submission-limits/" + name).header("ETag");
        change(Tokens.admin(), name, version, value).then().statusCode(200);
    }

    private static Response change(String token, String name, String version, int value) {
        return as(token)
                .header("If-Match", version)
                .contentType(ContentType.JSON)
                .body(new HashMap<>(Map.of("value", value)))
                .put("/v1/submission-limits/" + name);
    }

    private static <T> List<T> atOnce(int times, Callable<T> request) throws Exception {
        try (var threads = Executors.newFixedThreadPool(times)) {
            List<Future<T>> running = threads.invokeAll(
                    IntStream.range(0, times).mapToObj(i -> request).toList());
            return running.stream().map(Future::resultNow).toList();
        }
    }
}
