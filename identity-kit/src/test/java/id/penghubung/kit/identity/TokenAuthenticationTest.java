package id.penghubung.kit.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.keys.HmacKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Token checks while keys are delayed, change or become unavailable, and the cache of valid tokens. */
@QuarkusTest
@WithTestResource(StubRealm.class)
class TokenAuthenticationTest {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final RsaJsonWebKey FIRST = key();
    private static final RsaJsonWebKey SECOND = key();

    private final HttpClient http = HttpClient.newHttpClient();

    @TestHTTPResource("/who")
    URI who;

    @ConfigProperty(name = "test.realm")
    URI realm;

    @Inject
    TestTime time;

    @BeforeEach
    void startWithAFreshFirstKey() {
        delayRealm(0);
        publish(FIRST);
        // A fetch of the previous test may still be running.
        await().atMost(LIMIT).untilAsserted(() -> {
            time.pass(Duration.ofHours(1));
            assertThat(status(token(FIRST))).isEqualTo(200);
        });
    }

    @Test
    void shouldIdentifyTheHolderOfAValidToken() {
        assertThat(call("Bearer " + token(FIRST)).body()).isEqualTo("ani");
        assertThat(call("bearer " + token(FIRST)).body()).isEqualTo("ani");
        assertThat(send(HttpRequest.newBuilder(who)).body()).isEqualTo("nobody");
    }

    @Test
    void shouldReadTheSameClaimsFromACheckedAndFromACachedToken() {
        String token = token(FIRST, "RS256", claims -> claims.setStringClaim("agency", "dpu"));

        assertThat(agency(token)).as("checked").isEqualTo("dpu");
        assertThat(agency(token)).as("cached").isEqualTo("dpu");
    }

    @Test
    void shouldTakeABlankClaimForAMissingOne() {
        String token = token(FIRST, "RS256", claims -> claims.setStringClaim("agency", " "));

        assertThat(agency(token)).as("checked").isEqualTo("none");
        assertThat(agency(token)).as("cached").isEqualTo("none");
    }

    @Test
    void shouldRejectAWithdrawnKey() {
        String token = token(FIRST);
        assertThat(status(token)).isEqualTo(200);
        publish(SECOND);
        assertThat(status(token)).as("cached").isEqualTo(200);

        time.pass(Duration.ofMinutes(1));

        assertThat(status(token)).isEqualTo(401);
        assertThat(status(token(FIRST))).isEqualTo(401);
        assertThat(status(token(SECOND))).isEqualTo(200);
    }

    @Test
    void shouldAcceptANewKeyForAllConcurrentRequests() {
        assertThat(status(token(FIRST))).isEqualTo(200);
        int before = fetches();
        publish(FIRST, SECOND);
        delayRealm(300);
        time.pass(Duration.ofSeconds(5));

        List<CompletableFuture<HttpResponse<String>>> calls = IntStream.range(0, 20)
                .mapToObj(i -> http.sendAsync(
                        HttpRequest.newBuilder(who)
                                .header("Authorization", "Bearer " + token(SECOND))
                                .build(),
                        BodyHandlers.ofString()))
                .toList();

        assertThat(calls)
                .allSatisfy(call -> assertThat(call.join().statusCode()).isEqualTo(200));
        assertThat(fetches() - before).isEqualTo(1);
    }

    @Test
    void shouldLimitFetchesForUnknownKeyIds() {
        assertThat(status(token(FIRST))).isEqualTo(200);
        int before = fetches();
        time.pass(Duration.ofSeconds(5));

        for (int i = 0; i < 20; i++) {
            assertThat(status(token(copy(SECOND, "made-up-" + i)))).isEqualTo(401);
        }

        assertThat(fetches() - before).isEqualTo(1);
    }

    @Test
    void shouldAcceptKnownKeysForFifteenMinutesWithoutTheRealm() {
        assertThat(status(token(FIRST))).isEqualTo(200);
        publish();
        for (int minute = 0; minute < 14; minute++) {
            time.pass(Duration.ofMinutes(1));
            assertThat(status(token(FIRST))).as("minute " + minute).isEqualTo(200);
            assertThat(status(token(SECOND))).as("cannot be checked").isEqualTo(503);
        }

        time.pass(Duration.ofMinutes(1));
        assertThat(status(token(FIRST))).isEqualTo(503);

        publish(FIRST);
        time.pass(Duration.ofSeconds(5));
        assertThat(status(token(FIRST))).isEqualTo(200);
    }

    @Test
    void shouldNotWaitForAHangingRealm() {
        assertThat(status(token(FIRST))).isEqualTo(200);
        delayRealm(60_000);
        time.pass(Duration.ofMinutes(1));
        assertThat(status(token(FIRST)))
                .as("the first request waits for the fetch timeout")
                .isEqualTo(200);

        // The machine may pause during one of the next requests, but not during each of them.
        await().atMost(LIMIT).untilAsserted(() -> {
            time.pass(Duration.ofMinutes(1));
            long start = System.nanoTime();
            assertThat(status(token(FIRST))).isEqualTo(200);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"!", "=", "~", "*", "."})
    void shouldRejectInvalidCharactersInASignature(String invalid) {
        String token = token(FIRST);
        assertThat(status(token)).isEqualTo(200);

        assertThat(status(token + invalid)).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Basic YTpi", "Bearer", "Bearer abc", "Bearer a.b.c", "Bearer ..", "Bearer bnVsbA.e30.c2ln"})
    void shouldRejectAnInvalidCredential(String authorization) {
        assertThat(call(authorization).statusCode()).isEqualTo(401);
    }

    static Stream<Consumer<JwtClaims>> badClaims() {
        return Stream.of(
                claims -> claims.setIssuer("https://keycloak.example/realms/other"),
                claims -> claims.setAudience("account"),
                claims -> claims.unsetClaim("aud"),
                claims -> claims.unsetClaim("sub"),
                claims -> claims.unsetClaim("exp"),
                claims -> claims.setExpirationTimeMinutesInTheFuture(-1),
                claims -> claims.setNotBeforeMinutesInThePast(-10));
    }

    @ParameterizedTest
    @MethodSource("badClaims")
    void shouldRejectATokenWithInvalidClaims(Consumer<JwtClaims> wrong) {
        assertThat(status(token(FIRST, "RS256", wrong))).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"HS256", "RS512", "PS256", "none"})
    void shouldRejectOtherAlgorithms(String algorithm) {
        assertThat(status(token(FIRST, algorithm, claims -> {}))).isEqualTo(401);
    }

    @Test
    void shouldRejectATokenWithoutAKeyId() {
        RsaJsonWebKey withoutId = copy(SECOND, null);
        publish(FIRST, withoutId);

        assertThat(status(token(withoutId))).isEqualTo(401);
    }

    @Test
    void shouldNotCacheATokenBeyondItsExpiry() {
        String token = token(FIRST, "RS256", claims -> claims.setExpirationTimeMinutesInTheFuture(60 * 24 * 30));
        assertThat(status(token)).isEqualTo(200);
        publish();

        time.pass(Duration.ofDays(40));

        assertThat(status(token)).isEqualTo(503);
    }

    private int status(String token) {
        return call("Bearer " + token).statusCode();
    }

    private String agency(String token) {
        return send(HttpRequest.newBuilder(who.resolve("/who/agency")).header("Authorization", "Bearer " + token))
                .body();
    }

    private HttpResponse<String> call(String authorization) {
        return send(HttpRequest.newBuilder(who).header("Authorization", authorization));
    }

    private void publish(JsonWebKey... keys) {
        put(
                "/keys",
                keys.length == 0
                        ? ""
                        : Arrays.stream(keys)
                                .map(JsonWebKey::toJson)
                                .collect(Collectors.joining(",", "{\"keys\":[", "]}")));
    }

    private void delayRealm(int millis) {
        put("/pause", Integer.toString(millis));
    }

    private void put(String path, String body) {
        send(HttpRequest.newBuilder(realm.resolve(path)).PUT(BodyPublishers.ofString(body)));
    }

    private int fetches() {
        return Integer.parseInt(
                send(HttpRequest.newBuilder(realm.resolve("/fetches"))).body());
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RsaJsonWebKey key() {
        try {
            RsaJsonWebKey key = RsaJwkGenerator.generateJwk(2048);
            key.setKeyId(UUID.randomUUID().toString());
            return key;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Copies a key, because generating one each time would take seconds. */
    private static RsaJsonWebKey copy(RsaJsonWebKey key, String id) {
        RsaJsonWebKey copy = new RsaJsonWebKey(key.getRsaPublicKey());
        copy.setPrivateKey(key.getPrivateKey());
        copy.setKeyId(id);
        return copy;
    }

    private static String token(RsaJsonWebKey key) {
        return token(key, "RS256", claims -> {});
    }

    private static String token(RsaJsonWebKey key, String algorithm, Consumer<JwtClaims> change) {
        try {
            JwtClaims claims = new JwtClaims();
            claims.setSubject("ani");
            claims.setIssuer("https://keycloak.example/realms/penghubung");
            claims.setAudience(List.of("account", "penghubung-api"));
            claims.setExpirationTimeMinutesInTheFuture(60 * 24);
            claims.setGeneratedJwtId();
            claims.setIssuedAtToNow();
            change.accept(claims);
            JsonWebSignature token = new JsonWebSignature();
            token.setPayload(claims.toJson());
            token.setKeyIdHeaderValue(key.getKeyId());
            token.setAlgorithmHeaderValue(algorithm);
            token.setAlgorithmConstraints(org.jose4j.jwa.AlgorithmConstraints.NO_CONSTRAINTS);
            token.setKey(
                    switch (algorithm) {
                        case "none" -> null;
                        case "HS256" -> new HmacKey(key.getRsaPublicKey().getEncoded());
                        default -> key.getPrivateKey();
                    });
            return token.getCompactSerialization();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
