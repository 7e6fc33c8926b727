package id.penghubung.gateway.abuse;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Services that crash, stall, send invalid responses or send more than was requested. */
@QuarkusTest
@WithTestResource(HostileServices.class)
class BrokenServicesTest extends AbuseTest {

    private static final String BODY = "x".repeat(1_000);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hang-up",
                "half-head",
                "garbage",
                "bad-status",
                "bad-length",
                "bad-header",
                "endless-head",
                "switching",
                "stall-in-head",
                "silence",
                "die-at-head"
            })
    void shouldAnswer5xxWhenTheServiceFails(String behaviour) throws IOException {
        for (String request : new String[] {get(behaviour), post(behaviour)}) {
            try (RawConnection client = RawConnection.to(gateway)) {
                client.send(request);

                RawResponse response = client.response();

                assertThat(response).isNotNull();
                assertThat(response.status()).isBetween(502, 504);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"half", "half-chunk", "stall-in-body", "bad-chunk"})
    void shouldNotPresentAPartialResponseAsComplete(String behaviour) throws IOException {
        try (RawConnection client = RawConnection.to(gateway)) {
            client.send(get(behaviour));

            assertThat(client.endsDuringResponseOrReportsFailure()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"two-lengths", "length-and-chunks"})
    void shouldNotForwardAnAmbiguousResponse(String behaviour) throws IOException {
        try (RawConnection client = RawConnection.to(gateway)) {
            client.send(get(behaviour));

            RawResponse response = client.response();

            assertThat(response).isNotNull();
            assertThat(response.status()).isIn(200, 502);
            assertThat(response.headers().containsKey("content-length"))
                    .isNotEqualTo(response.headers().containsKey("transfer-encoding"));
            assertThat(response.body()).doesNotContain("12345");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"too-much", "two-answers", "switching"})
    void shouldNotDeliverUnsolicitedResponses(String behaviour) throws IOException {
        for (int i = 0; i < 20; i++) {
            try (RawConnection client = RawConnection.to(gateway);
                    RawConnection other = RawConnection.to(gateway)) {
                client.send(get(behaviour));
                RawResponse response = client.response();
                assertThat(response).isNotNull();
                assertThat(response.body()).doesNotContain("stowaway");

                other.send(get("neighbour"));

                RawResponse next = other.response();
                assertThat(next).isNotNull();
                assertThat(next.body()).doesNotContain("stowaway");
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"early, 1000", "early, 5000000", "early-close, 1000"})
    void shouldForwardAResponseThatArrivesBeforeTheBody(String behaviour, int length) throws IOException {
        try (RawConnection client = RawConnection.to(gateway)) {
            client.trySend(post(behaviour, length));

            RawResponse response = client.response();

            assertThat(response).isNotNull();
            assertThat(response.status()).isEqualTo(409);
            assertThat(response.body()).isEqualTo("early");
        }
    }

    /** A service that closes with unread bytes resets the connection, and a reset may overtake the response (RFC 9112, 9.6). */
    @Test
    void shouldAnswerWhenTheServiceClosesDuringALargeBody() throws IOException {
        try (RawConnection client = RawConnection.to(gateway)) {
            client.trySend(post("early-close", 5_000_000));

            RawResponse response = client.response();

            assertThat(response).isNotNull();
            assertThat(response.status()).isIn(409, 502);
        }
    }

    private static byte[] post(String behaviour, int length) {
        return (head("POST", behaviour) + "Content-Length: " + length + "\r\n\r\n" + "x".repeat(length))
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    @Test
    void shouldForwardAResponseBeforeTheBodyOfAStalledClient() throws IOException {
        try (RawConnection client = RawConnection.to(gateway)) {
            client.send(head("POST", "early") + "Content-Length: 9000000\r\n\r\n" + "x".repeat(70_000));

            RawResponse response = client.response();

            assertThat(response).isNotNull();
            assertThat(response.status()).isEqualTo(409);
            client.awaitClose();
        }
    }

    private static String head(String method, String what) {
        return method + " /v1/complaints/" + what + " HTTP/1.1\r\nHost: x\r\n";
    }

    private static String get(String what) {
        return head("GET", what) + "\r\n";
    }

    private static String post(String what) {
        return head("POST", what) + "Content-Length: " + BODY.length() + "\r\n\r\n" + BODY;
    }
}
