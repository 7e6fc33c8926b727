package id.penghubung.gateway.abuse;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Pipelined requests: each response belongs to its request, and no body is treated as a request. */
@QuarkusTest
@WithTestResource(HostileServices.class)
class PipeliningTest extends AbuseTest {

    private static final String CANARY = "GET /v1/complaints/canary HTTP/1.1\r\nHost: x\r\n\r\n";

    @Test
    void shouldAnswerManyRequestsOfOnePacketInOrder() throws IOException {
        try (RawConnection client = RawConnection.to(gateway)) {
            client.send(IntStream.range(0, 100).mapToObj(PipeliningTest::get).collect(Collectors.joining()));

            for (int i = 0; i < 100; i++) {
                assertAnswers(client, "GET /v1/complaints/n" + i + " 0 m" + i);
            }
        }
    }

    @Test
    void shouldKeepTheOrderWhenTheFirstResponseIsTheSlowest() throws IOException {
        try (RawConnection client = RawConnection.to(gateway)) {
            client.send("GET /v1/complaints/large?bytes=3000000 HTTP/1.1\r\nHost: x\r\n\r\n" + get(1) + get(2));

            RawResponse large = client.response();
            assertThat(large).isNotNull();
            assertThat(large.body()).hasSize(3_000_000);
            assertAnswers(client, "GET /v1/complaints/n1 0 m1");
            assertAnswers(client, "GET /v1/complaints/n2 0 m2");
        }
    }

    @Test
    void shouldKeepTheOrderBetweenRequestsWithAndWithoutABody() throws IOException {
        try (RawConnection client = RawConnection.to(gateway)) {
            client.send(post(1) + get(2) + chunked(3) + post(4) + get(5) + chunked(6));

            assertAnswers(client, "POST /v1/complaints/n1 " + CANARY.length() + " m1");
            assertAnswers(client, "GET /v1/complaints/n2 0 m2");
            assertAnswers(client, "POST /v1/complaints/n3 " + CANARY.length() + " m3");
            assertAnswers(client, "POST /v1/complaints/n4 " + CANARY.length() + " m4");
            assertAnswers(client, "GET /v1/complaints/n5 0 m5");
            assertAnswers(client, "POST /v1/complaints/n6 " + CANARY.length() + " m6");
        }
    }

    @Test
    void shouldContinueAfterRequestsThatTheGatewayAnswers() throws IOException {
        try (RawConnection client = RawConnection.to(gateway)) {
            client.send(get(1) + "GET /nowhere HTTP/1.1\r\nHost: x\r\n\r\n" + get(2)
                    + "GET /v1/complaints/a;b HTTP/1.1\r\nHost: x\r\n\r\n" + get(3));

            assertAnswers(client, "GET /v1/complaints/n1 0 m1");
            assertStatus(client, 404);
            assertAnswers(client, "GET /v1/complaints/n2 0 m2");
            assertStatus(client, 400);
            assertAnswers(client, "GET /v1/complaints/n3 0 m3");
        }
    }

    @Test
    void shouldNotTreatTheBodyOfARejectedRequestAsARequest() throws IOException {
        String[] refused = {
            "POST /nowhere HTTP/1.1\r\nHost: x\r\n",
            "POST /v1/complaints/a;b HTTP/1.1\r\nHost: x\r\n",
            "POST /docs HTTP/1.1\r\nHost: x\r\n",
            "POST /v1/complaints/x HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer forged\r\n",
            "POST /v1/complaints/x HTTP/1.1\r\nHost: x\r\n: a\r\n",
            "POST /v1/complaints/x HTTP/1.1\r\n",
        };
        for (String head : refused) {
            try (RawConnection client = RawConnection.to(gateway)) {
                client.trySend((head + "Content-Length: " + CANARY.length() + "\r\n\r\n" + CANARY)
                        .getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
                RawResponse response = client.response();
                assertThat(response).as(head).isNotNull();
                assertThat(response.status()).as(head).isBetween(400, 405);
                client.trySend(get(1).getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
                RawResponse next = client.response();
                if (next != null) {
                    assertThat(next.body()).as(head).isEqualTo("GET /v1/complaints/n1 0 m1");
                }
            }
        }
    }

    @Test
    void shouldNotProcessBytesAfterAMalformedRequest() throws IOException {
        try (RawConnection client = RawConnection.to(gateway)) {
            client.send(get(1) + "GET /v1/complaints/x HTTP/1.1\r\nHost: x\r\nContent-Length: ten\r\n\r\n" + CANARY);

            assertAnswers(client, "GET /v1/complaints/n1 0 m1");
            RawResponse refusal = client.response();
            if (refusal != null) {
                assertThat(refusal.status()).isEqualTo(400);
                client.awaitClose();
            }
        }
    }

    @Test
    void shouldCloseAfterARequestWithConnectionClose() throws IOException {
        try (RawConnection client = RawConnection.to(gateway)) {
            client.send(
                    "GET /v1/complaints/n1 HTTP/1.1\r\nHost: x\r\nX-Mark: m1\r\nConnection: close\r\n\r\n" + CANARY);

            assertAnswers(client, "GET /v1/complaints/n1 0 m1");
            assertThat(client.response()).isNull();
        }
    }

    @Test
    void shouldCloseAfterAnHttp10RequestUnlessItAsksForKeepAlive() throws IOException {
        String head = "GET /v1/complaints/n1 HTTP/1.0\r\nHost: x\r\nX-Mark: m1\r\n";
        try (RawConnection client = RawConnection.to(gateway)) {
            client.send(head + "\r\n");

            assertAnswers(client, "GET /v1/complaints/n1 0 m1");
            assertThat(client.response()).isNull();
        }
        try (RawConnection client = RawConnection.to(gateway)) {
            client.send(head + "Connection: keep-alive\r\n\r\n");
            assertAnswers(client, "GET /v1/complaints/n1 0 m1");

            client.send(head + "\r\n");
            assertAnswers(client, "GET /v1/complaints/n1 0 m1");
        }
    }

    @Test
    void shouldSend100ContinueToAWaitingClient() throws IOException {
        try (RawConnection client = RawConnection.to(gateway)) {
            client.send("POST /v1/complaints/n1 HTTP/1.1\r\nHost: x\r\nX-Mark: m1\r\nContent-Length: 3\r\n"
                    + "Expect: 100-continue\r\n\r\n");
            RawResponse interim = client.interim();
            assertThat(interim).isNotNull();
            assertThat(interim.status()).isEqualTo(100);

            client.send("abc" + get(2));

            assertAnswers(client, "POST /v1/complaints/n1 3 m1");
            assertAnswers(client, "GET /v1/complaints/n2 0 m2");
        }
    }

    private static void assertAnswers(RawConnection client, String body) throws IOException {
        RawResponse response = client.response();
        assertThat(response).as(body).isNotNull();
        assertThat(response.status()).as(body).isEqualTo(200);
        assertThat(response.body()).isEqualTo(body);
    }

    private static void assertStatus(RawConnection client, int status) throws IOException {
        RawResponse response = client.response();
        assertThat(response).isNotNull();
        assertThat(response.status()).isEqualTo(status);
    }

    private static String get(int number) {
        return "GET /v1/complaints/n" + number + " HTTP/1.1\r\nHost: x\r\nX-Mark: m" + number + "\r\n\r\n";
    }

    private static String post(int number) {
        return "POST /v1/complaints/n" + number + " HTTP/1.1\r\nHost: x\r\nX-Mark: m" + number + "\r\nContent-Length: "
                + CANARY.length() + "\r\n\r\n" + CANARY;
    }

    private static String chunked(int number) {
        return "POST /v1/complaints/n" + number + " HTTP/1.1\r\nHost: x\r\nX-Mark: m" + number
                + "\r\nTransfer-Encoding: chunked\r\n\r\n" + Integer.toHexString(CANARY.length()) + "\r\n" + CANARY
                + "\r\n0\r\n\r\n";
    }
}
