package id.penghubung.gateway.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.penghubung.gateway.testing.SettableClock;
import id.penghubung.localstack.testing.FakeIdentity;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpServer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Keys that are late, change, or go away, and tokens that end while they are remembered. */
class TokenCheckTest {

    private static final String ISSUER = "https://keycloak.example/realms/penghubung";

    private final Vertx vertx = Vertx.vertx();
    private final HttpClient client = vertx.createHttpClient();
    private final SettableClock clock = new SettableClock();
    private final AtomicInteger fetches = new AtomicInteger();
    private final AtomicReference<JsonWebKey> published = new AtomicReference<>();

    @AfterEach
    void close() {
        vertx.close();
    }

    @Test
    void shouldFetchTheKeysOnceForAllWhoWait() throws Exception {
        RsaJsonWebKey key = key("one");
        TokenCheck check = check(serve(key));

        Future<Caller> first = check.check(token(key, 600));
        Future<Caller> second = check.check(token(key, 601));

        assertThat(get(first).subject()).isEqualTo("ani");
        assertThat(get(second).subject()).isEqualTo("ani");
        assertThat(fetches).hasValue(1);
    }

    @Test
    void shouldForgetATokenTheMomentItEnds() throws Exception {
        RsaJsonWebKey key = key("one");
        TokenCheck check = check(serve(key));
        String token = token(key, 60);
        get(check.check(token));
        assertThat(check.remembered(token)).isNotNull();

        clock.pass(Duration.ofSeconds(60));

        assertThat(check.remembered(token)).isNull();
        assertThatThrownBy(() -> get(check.check(token))).hasCauseInstanceOf(InvalidTokenException.class);
    }

    @Test
    void shouldNotReadOverForeignCharactersInASignature() throws Exception {
        RsaJsonWebKey key = key("one");
        TokenCheck check = check(serve(key));
        String token = token(key, 600);
        get(check.check(token));

        for (String foreign : List.of(" ", "\r", "\u0001", "!", "=")) {
            assertThatThrownBy(() -> get(check.check(token + foreign))).hasCauseInstanceOf(InvalidTokenException.class);
        }
    }

    @Test
    void shouldFollowAKeyRotation() throws Exception {
        RsaJsonWebKey old = key("old");
        RsaJsonWebKey fresh = key("fresh");
        HttpServer realm = serve(old);
        TokenCheck check = check(realm);
        get(check.check(token(old, 600)));
        published.set(fresh);
        clock.pass(Duration.ofSeconds(5));

        assertThat(get(check.check(token(fresh, 600))).subject()).isEqualTo("ani");
    }

    @Test
    void shouldNotAskTheRealmForEveryKeyThatStrangersMakeUp() throws Exception {
        RsaJsonWebKey key = key("one");
        TokenCheck check = check(serve(key));
        get(check.check(token(key, 600)));

        for (int i = 0; i < 10; i++) {
            String made = token(key("made-up-" + i), 600);
            assertThatThrownBy(() -> get(check.check(made))).hasCauseInstanceOf(InvalidTokenException.class);
        }

        assertThat(fetches).hasValue(1);
    }

    @Test
    void shouldSayThatItCannotTellWhileThereAreNoKeys() throws Exception {
        RsaJsonWebKey key = key("one");
        HttpServer realm = serve(key);
        TokenCheck check = check(realm);
        int port = realm.actualPort();
        realm.close().toCompletionStage().toCompletableFuture().get();
        String token = token(key, 600);

        assertThatThrownBy(() -> get(check.check(token))).hasCauseInstanceOf(KeysUnavailableException.class);
        assertThatThrownBy(() -> get(check.check(token))).hasCauseInstanceOf(KeysUnavailableException.class);

        serve(port, key);
        clock.pass(Duration.ofSeconds(1));
        assertThat(get(check.check(token)).subject()).isEqualTo("ani");
    }

    @Test
    void shouldWorkOnWithTheKeysItHasWhileTheRealmIsAway() throws Exception {
        RsaJsonWebKey key = key("one");
        HttpServer realm = serve(key);
        TokenCheck check = check(realm);
        get(check.check(token(key, 600)));
        realm.close().toCompletionStage().toCompletableFuture().get();
        clock.pass(Duration.ofMinutes(20));

        assertThat(get(check.check(token(key, 600))).subject()).isEqualTo("ani");
    }

    private TokenCheck check(HttpServer realm) {
        IdentityConfig config = new Settings("http://127.0.0.1:" + realm.actualPort());
        return new TokenCheck(new SigningKeys(client, clock, config), clock, config);
    }

    private HttpServer serve(JsonWebKey key) throws Exception {
        return serve(0, key);
    }

    private HttpServer serve(int port, JsonWebKey key) throws Exception {
        published.set(key);
        HttpServer server = vertx.createHttpServer().requestHandler(request -> {
            fetches.incrementAndGet();
            request.response().end("{\"keys\": [" + published.get().toJson() + "]}");
        });
        return server.listen(port, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .get();
    }

    private static RsaJsonWebKey key(String id) throws Exception {
        RsaJsonWebKey key = RsaJwkGenerator.generateJwk(2048);
        key.setKeyId(id);
        return key;
    }

    private String token(RsaJsonWebKey key, int seconds) throws Exception {
        JwtClaims claims = new JwtClaims();
        claims.setSubject("ani");
        claims.setIssuer(ISSUER);
        claims.setAudience(List.of("account", FakeIdentity.AUDIENCE));
        claims.setExpirationTime(NumericDate.fromMilliseconds(clock.millis() / 1000 * 1000 + seconds * 1000L));
        JsonWebSignature token = new JsonWebSignature();
        token.setPayload(claims.toJson());
        token.setKey(key.getPrivateKey());
        token.setKeyIdHeaderValue(key.getKeyId());
        token.setAlgorithmHeaderValue("RS256");
        return "Bearer " + token.getCompactSerialization();
    }

    private static Caller get(Future<Caller> caller) throws ExecutionException, InterruptedException {
        return caller.toCompletionStage().toCompletableFuture().get();
    }

    private record Settings(String keys) implements IdentityConfig {
        @Override
        public String url() {
            return ISSUER;
        }

        @Override
        public Optional<String> keysUrl() {
            return Optional.of(keys);
        }

        @Override
        public String audience() {
            return FakeIdentity.AUDIENCE;
        }

        @Override
        public int rememberedTokens() {
            return 100;
        }

        @Override
        public Duration rememberedFor() {
            return Duration.ofMinutes(5);
        }

        @Override
        public Duration keysRefreshedAfter() {
            return Duration.ofMinutes(10);
        }

        @Override
        public Duration keysFetchedAtMostEvery() {
            return Duration.ofSeconds(5);
        }
    }
}
