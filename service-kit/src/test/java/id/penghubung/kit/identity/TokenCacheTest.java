package id.penghubung.kit.identity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.penghubung.localstack.testing.FakeIdentityProvider;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TokenCacheTest {

    private static final String WHO_AM_I = "/v1/faults/greeting";

    @Test
    void shouldForgetATokenAtItsEnd() {
        String token = FakeIdentityProvider.shared()
                .tokenWith(
                        "brief",
                        "brief",
                        List.of("reader"),
                        Map.of("exp", Instant.now().plusSeconds(4).getEpochSecond()));
        assertThat(statusWith(token)).isEqualTo(200);
        assertThat(statusWith(token)).isEqualTo(200);

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(statusWith(token)).isEqualTo(401));
    }

    @Test
    void shouldTellCallersApartThatItRemembers() {
        String first = FakeIdentityProvider.shared().token("first", "first", List.of("reader"));
        String second = FakeIdentityProvider.shared().token("second", "second", List.of("reader"));

        for (int turn = 0; turn < 3; turn++) {
            assertThat(given().auth().oauth2(first).get(WHO_AM_I).asString()).isEqualTo("\"first\"");
            assertThat(given().auth().oauth2(second).get(WHO_AM_I).asString()).isEqualTo("\"second\"");
        }
    }

    private static int statusWith(String token) {
        return given().auth().oauth2(token).get(WHO_AM_I).statusCode();
    }
}
