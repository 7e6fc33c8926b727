package id.penghubung.kit.identity;

import static id.penghubung.kit.testing.Polling.await;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.localstack.testing.FakeIdentityProvider;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TokenCacheTest {

    private static final String GREETING = "/v1/faults/greeting";

    @Test
    void shouldRejectCachedTokenAfterExpiry() {
        // A busy machine may use the first one after its expiry.
        String token = await().until(TokenCacheTest::briefToken, TokenCacheTest::isAcceptedTwice);

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(statusWith(token)).isEqualTo(401));
    }

    @Test
    void shouldDistinguishCachedCallers() {
        String first = FakeIdentityProvider.shared().token("first", "first", List.of("reader"));
        String second = FakeIdentityProvider.shared().token("second", "second", List.of("reader"));

        for (int repetition = 0; repetition < 3; repetition++) {
            assertThat(given().auth().oauth2(first).get(GREETING).asString()).isEqualTo("\"first\"");
            assertThat(given().auth().oauth2(second).get(GREETING).asString()).isEqualTo("\"second\"");
        }
    }

    /** The second request finds the token in the cache. */
    private static boolean isAcceptedTwice(String token) {
        return IntStream.range(0, 2).allMatch(use -> statusWith(token) == 200);
    }

    private static String briefToken() {
        return FakeIdentityProvider.shared()
                .tokenWith(
                        "brief",
                        "brief",
                        List.of("reader"),
                        Map.of("exp", Instant.now().plusSeconds(4).getEpochSecond()));
    }

    private static int statusWith(String token) {
        return given().auth().oauth2(token).get(GREETING).statusCode();
    }
}
