package id.penghubung.kit.idempotency;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.penghubung.kit.jdbc.Jdbc;
import id.penghubung.kit.notes.Sql;
import id.penghubung.kit.problem.ProblemException;
import id.penghubung.kit.problemtype.CommonProblem;
import id.penghubung.kit.runtime.Digests;
import id.penghubung.kit.testing.QueryPlan;
import id.penghubung.kit.testing.Tokens;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class IdempotentRepliesTest {

    private static final Supplier<Reply> UNREACHABLE = () -> {
        throw new AssertionError("The work must not be executed again");
    };

    @Inject
    IdempotentReplies replies;

    @Inject
    EntityManager entities;

    @Inject
    ObjectMapper json;

    @Inject
    DataSource database;

    @Inject
    ReplyRetention retention;

    private final String key = UUID.randomUUID().toString();

    @Test
    void shouldExecuteRepeatedRequestOnceAndReturnSameReply() {
        Response first = post(key, Map.of("text", "once " + key));
        Response second = post(key, Map.of("text", "once " + key));

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.asByteArray()).isEqualTo(first.asByteArray());
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(Sql.count(database, "select count(*) from note where text = ?", "once " + key))
                .isOne();
    }

    @Test
    void shouldForgetTheRepliesOfAScopeAndNoOthers() {
        // Given
        String scope = "scope " + key;
        replies.executeOnce(scope, key, "r", () -> new Reply(201, Map.of(), "first"));
        replies.executeOnce(scope + " of another", key, "r", () -> new Reply(201, Map.of(), "kept"));

        // When
        replies.forget(List.of(scope, "a scope without replies"));

        // Then
        assertThat(replies.executeOnce(scope, key, "r", () -> new Reply(201, Map.of(), "again"))
                        .body())
                .isEqualTo("again");
        assertThat(replies.executeOnce(scope + " of another", key, "r", UNREACHABLE)
                        .body())
                .isEqualTo("kept");
    }

    @Test
    void shouldTreatQuotedKeyAsSameKey() {
        Response bare = post(key, Map.of("text", "quoted " + key));
        Response quoted = post('"' + key + '"', Map.of("text", "quoted " + key));

        assertThat(quoted.asString()).isEqualTo(bare.asString());
    }

    @Test
    void shouldRejectKeyOfDifferentRequest() {
        post(key, Map.of("text", "first " + key));

        post(key, Map.of("text", "second " + key)).then().statusCode(422).contentType("application/problem+json");
        assertThat(Sql.count(database, "select count(*) from note where text = ?", "second " + key))
                .isZero();
    }

    @Test
    void shouldRejectRepeatedRequestWhileFirstIsRunning() throws Exception {
        CountDownLatch running = new CountDownLatch(1);
        CountDownLatch refused = new CountDownLatch(1);
        CompletableFuture<Reply> first = CompletableFuture.supplyAsync(() -> replies.executeOnce("s", key, "r", () -> {
            running.countDown();
            waitFor(refused);
            return new Reply(201, Map.of(), "done");
        }));
        waitFor(running);

        assertThatThrownBy(() -> replies.executeOnce("s", key, "r", UNREACHABLE))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.type()).isEqualTo(CommonProblem.REQUEST_IN_PROGRESS.type()));
        refused.countDown();

        assertThat(first.get(20, TimeUnit.SECONDS).body()).isEqualTo("done");
        assertThat(replies.executeOnce("s", key, "r", UNREACHABLE).body()).isEqualTo("done");
    }

    @Test
    void shouldExecuteConcurrentRequestsOnce() {
        AtomicInteger done = new AtomicInteger();
        List<CompletableFuture<Integer>> clients = IntStream.range(0, 12)
                .mapToObj(client -> CompletableFuture.supplyAsync(() -> {
                    try {
                        return replies.executeOnce(
                                        "s", key, "r", () -> new Reply(200 + done.incrementAndGet(), Map.of(), ""))
                                .status();
                    } catch (ProblemException inProgress) {
                        return inProgress.type().status();
                    }
                }))
                .toList();

        assertThat(clients).extracting(CompletableFuture::join).contains(201).isSubsetOf(201, 409);
        assertThat(done).hasValue(1);
    }

    @Test
    void shouldAllowRepetitionAfterFailure() {
        String taken = "taken " + UUID.randomUUID();
        post(UUID.randomUUID().toString(), Map.of("text", taken)).then().statusCode(201);

        post(key, Map.of("text", taken)).then().statusCode(409);
        assertThat(Sql.count(database, "select count(*) from idempotent_reply where key_hash = ?", hashOf("anyone")))
                .isZero();
        Sql.run(database, "delete from note where text = ?", taken);

        post(key, Map.of("text", taken)).then().statusCode(201);
    }

    @Test
    void shouldSeparateKeysOfDifferentCallers() {
        String one = as(Tokens.someoneWith("writer"), "mine " + key);
        String other = as(Tokens.someoneWith("writer"), "yours " + key);

        assertThat(one).isNotEqualTo(other);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "two words", "\"\"", "kunci-é"})
    void shouldRejectInvalidKey(String notAKey) {
        assertThatThrownBy(() -> replies.executeOnce("s", notAKey, "r", UNREACHABLE))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.type()).isEqualTo(CommonProblem.VALIDATION_FAILED.type()));
    }

    @Test
    void shouldRejectTooLongKey() {
        post("k".repeat(255), Map.of("text", "long " + key)).then().statusCode(201);
        post("k".repeat(256), Map.of("text", "longer " + key))
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    @Test
    void shouldExecuteEveryRequestWithoutKey() {
        AtomicInteger done = new AtomicInteger();
        Supplier<Reply> work = () -> new Reply(200, Map.of(), String.valueOf(done.incrementAndGet()));

        assertThat(replies.executeOnce("s", null, "r", work).body()).isEqualTo("1");
        assertThat(replies.executeOnce("s", null, "r", work).body()).isEqualTo("2");
    }

    @Test
    void shouldMakeACheckThatOnlyAnExecutedRequestDoesNotHaveToPass() {
        // Given
        Runnable refusing = () -> {
            throw ProblemException.notFound();
        };
        replies.executeOnce("s", key, "r", () -> new Reply(201, Map.of(), "first"));

        // When, then
        assertThatCode(() -> replies.checkUnlessExecuted("s", key, refusing)).doesNotThrowAnyException();
        assertThatThrownBy(() -> replies.checkUnlessExecuted("other", key, refusing))
                .isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> replies.checkUnlessExecuted("s", null, refusing))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void shouldReplyToACreationWithLocationAndEntityTag() {
        Reply created = replies.created("/v1/notes/1", 3, Map.of("text", "new"));

        assertThat(created.status()).isEqualTo(201);
        assertThat(created.headers()).containsOnly(Map.entry("Location", "/v1/notes/1"), Map.entry("ETag", "\"3\""));
        assertThat(created.body()).isEqualTo("{\"text\":\"new\"}");
        assertThat(created.withoutCaching().headers())
                .containsAllEntriesOf(created.headers())
                .containsEntry("Cache-Control", "no-store");
    }

    @Test
    void shouldStoreNothingReadable() throws Exception {
        replies.executeOnce(
                "s", key, Map.of("email", "siti@example.org"), () -> new Reply(201, Map.of(), "access code 7421"));

        byte[] everything = rowOf(key);
        assertThat(new String(everything, ISO_8859_1)).doesNotContain("access code", "7421", "siti", key);
        assertThat(new String(everything, UTF_8)).doesNotContain("access code", "7421", "siti", key);
        byte[] plainFingerprint = Digests.sha256(json.writeValueAsBytes(Map.of("email", "siti@example.org")));
        assertThat(new String(everything, ISO_8859_1)).doesNotContain(new String(plainFingerprint, ISO_8859_1));
    }

    @Test
    void shouldExpireReplyAfterOneDay() {
        replies.executeOnce("s", key, "r", () -> new Reply(201, Map.of(), "first"));

        Reply nextDay = QuarkusTransaction.requiringNew()
                .call(() -> repliesAfter(Duration.ofHours(25))
                        .executeOnce("s", key, "r", () -> new Reply(201, Map.of(), "second")));

        assertThat(nextDay.body()).isEqualTo("second");
        assertThat(replies.executeOnce("s", key, "r", UNREACHABLE).body()).isEqualTo("second");
    }

    @Test
    void shouldDeleteExpiredReplies() {
        replies.executeOnce("swept", key, "r", () -> new Reply(201, Map.of(), "body"));

        new ReplyTable(new Jdbc(database), in(Duration.ofHours(23))).deleteExpired(1_000);
        assertThat(Sql.count(database, "select count(*) from idempotent_reply where key_hash = ?", hashOf("swept")))
                .isOne();

        new ReplyTable(new Jdbc(database), in(Duration.ofHours(25))).deleteExpired(1_000);
        assertThat(Sql.count(database, "select count(*) from idempotent_reply where key_hash = ?", hashOf("swept")))
                .isZero();
    }

    @Test
    void shouldDeleteUpToLimitByIndex() {
        Sql.run(database, """
                insert into idempotent_reply (key_hash, request_hash, reply, expires_at)
                select sha256(('batch' || n)::bytea), 'r', 'r', now() - interval '30 days' from generate_series(1, 12000) n
                """);
        ReplyTable table = new ReplyTable(new Jdbc(database), Clock.systemUTC());

        int deleted = table.deleteExpired(1_000);

        assertThat(deleted).isEqualTo(1_000);
        QueryPlan plan = QueryPlan.of(
                database,
                "idempotent_reply",
                ReplyTable.DELETE_EXPIRED,
                OffsetDateTime.now(ZoneOffset.UTC).minusDays(20),
                1_000);
        assertThat(plan.uses("idempotent_reply_expires")).as(plan.toString()).isTrue();
        retention.deleteExpired();
        assertThat(Sql.count(database, "select count(*) from idempotent_reply where expires_at < now()"))
                .isZero();
    }

    private IdempotentReplies repliesAfter(Duration after) {
        return new IdempotentReplies(new ReplyTable(new Jdbc(database), in(after)), json, in(after));
    }

    private static Clock in(Duration after) {
        return Clock.offset(Clock.systemUTC(), after);
    }

    private byte[] hashOf(String scope) {
        return IdempotencyKey.of(scope, key).hash();
    }

    private byte[] rowOf(String ofKey) {
        Object[] row = (Object[]) QuarkusTransaction.requiringNew()
                .call(() -> entities.createNativeQuery(
                                "select key_hash, request_hash, reply from idempotent_reply where key_hash = :key",
                                Object[].class)
                        .setParameter("key", IdempotencyKey.of("s", ofKey).hash())
                        .getSingleResult());
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (Object column : row) {
            all.writeBytes((byte[]) column);
        }
        return all.toByteArray();
    }

    private static Response post(String key, Map<String, ?> body) {
        return given().header("Idempotency-Key", key)
                .contentType("application/json")
                .body(body)
                .post("/v1/notes");
    }

    private String as(String token, String text) {
        return given().auth()
                .oauth2(token)
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body(Map.of("text", text))
                .post("/v1/notes")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
