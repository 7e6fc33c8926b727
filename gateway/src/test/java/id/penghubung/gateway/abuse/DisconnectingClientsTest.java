package id.penghubung.gateway.abuse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Clients that half-close or reset their connection at any stage of a request. Many at once, so that leaks add up. */
@QuarkusTest
@WithTestResource(HostileServices.class)
class DisconnectingClientsTest extends AbuseTest {

    private static final int CLIENTS = 40;

    private static final int ATTEMPTS = 20;

    private static final Duration LIMIT = Duration.ofSeconds(60);

    /** Stage of a request at which the client disconnects. */
    enum Stage {
        CONNECTED(""),
        IN_THE_REQUEST_LINE("GET /v1/compl"),
        IN_THE_HEAD("GET /v1/complaints/x HTTP/1.1\r\nHost: x\r\nX-"),
        BEHIND_THE_HEAD("POST /v1/complaints/x HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\n"),
        IN_A_SMALL_BODY("POST /v1/complaints/x HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\nabc"),
        IN_A_LARGE_BODY(
                "POST /v1/complaints/x HTTP/1.1\r\nHost: x\r\nContent-Length: 9000000\r\n\r\n" + "x".repeat(70_000)),
        IN_A_CHUNK("POST /v1/complaints/x HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n1000\r\nabc"),
        IN_A_LARGE_CHUNK("POST /v1/complaints/x HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n100000\r\n"
                + "x".repeat(70_000)),
        IN_THE_TRAILER("POST /v1/complaints/x HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n0\r\nX-"),
        BEFORE_100_CONTINUE(
                "POST /v1/complaints/x HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\nExpect: 100-continue\r\n\r\n"),
        WAITING_FOR_THE_ANSWER("GET /v1/complaints/long/silence HTTP/1.1\r\nHost: x\r\n\r\n"),
        WAITING_WITH_MORE_BEHIND("GET /v1/complaints/silence HTTP/1.1\r\nHost: x\r\n\r\nGET /v1/complaints/x HTT"),
        WAITING_WITH_A_BODY_BEHIND("GET /v1/complaints/silence HTTP/1.1\r\nHost: x\r\n\r\n"
                + "POST /v1/complaints/x HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\nabc"),
        WATCHING_EVENTS("GET /v1/complaints/events HTTP/1.1\r\nHost: x\r\n\r\n"),
        WATCHING_EVENTS_WITH_A_BODY_BEHIND("GET /v1/complaints/events HTTP/1.1\r\nHost: x\r\n\r\n"
                + "POST /v1/complaints/x HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\nabc"),
        READING_THE_ANSWER("GET /v1/complaints/large?bytes=20000000 HTTP/1.1\r\nHost: x\r\n\r\n"),
        BEHIND_THE_ANSWER("GET /v1/complaints/x HTTP/1.1\r\nHost: x\r\n\r\n");

        final String sent;
        final boolean answered = name().matches("(WATCHING|READING|BEHIND)_.*(EVENTS|ANSWER).*");

        Stage(String sent) {
            this.sent = sent;
        }
    }

    @ParameterizedTest
    @EnumSource(Stage.class)
    void shouldAnswerOrCloseAfterAHalfClose(Stage stage) throws IOException {
        List<RawConnection> clients = openAt(stage);

        for (RawConnection client : clients) {
            client.halfClose();
        }

        for (RawConnection client : clients) {
            client.awaitClose();
            client.close();
        }
    }

    @ParameterizedTest
    @EnumSource(Stage.class)
    void shouldCancelRequestsOfResetConnections(Stage stage) throws IOException {
        for (RawConnection client : openAt(stage)) {
            client.reset();
        }

        await().atMost(LIMIT)
                .untilAsserted(() -> assertThat(upstream.report().open()).isZero());
    }

    private List<RawConnection> openAt(Stage stage) throws IOException {
        List<RawConnection> clients = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            clients.add(stage == Stage.READING_THE_ANSWER ? openReader(stage) : open(stage));
        }
        if (stage == Stage.WAITING_FOR_THE_ANSWER) {
            await().atMost(LIMIT)
                    .untilAsserted(() -> assertThat(upstream.report().open()).isEqualTo(CLIENTS));
        }
        return clients;
    }

    private RawConnection open(Stage stage) throws IOException {
        RawConnection client = RawConnection.to(gateway).send(stage.sent);
        if (stage.answered) {
            assertThat(client.readByte()).isTrue();
        }
        return client;
    }

    /** Opens another connection if the gateway closes one before its first byte is read: a busy machine is too slow then. */
    private RawConnection openReader(Stage stage) throws IOException {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            RawConnection client =
                    RawConnection.slowReader("127.0.0.1", gateway).send(stage.sent);
            if (client.readByte()) {
                return client;
            }
            client.close();
        }
        throw new AssertionError("No answer on any of " + ATTEMPTS + " connections");
    }
}
