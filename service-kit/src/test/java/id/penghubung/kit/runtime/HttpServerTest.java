package id.penghubung.kit.runtime;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the HTTP server of a service with broken, slow and hostile clients. */
@QuarkusTest
class HttpServerTest {

    private static final int ANSWER_MILLIS = 30_000;

    /** Greater than the number of worker threads. */
    private static final int SLOW_CLIENTS = 80;

    @ParameterizedTest
    @ValueSource(strings = {": a", "a b: c", "na\u0000me: x"})
    void shouldRejectMalformedHeader(String line) {
        try (Client client = new Client()) {
            client.send("GET /v1/faults/greeting HTTP/1.1\r\nHost: localhost\r\n" + line + "\r\n\r\n");

            assertThat(client.answer()).startsWith("HTTP/1.1 400");
        }
    }

    @Test
    void shouldServeOtherClientsWhileBodiesArriveSlowly() {
        List<Client> slow = new ArrayList<>();
        try {
            for (int n = 0; n < SLOW_CLIENTS; n++) {
                Client client = new Client();
                slow.add(client);
                client.send("POST /v1/notes HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                        + "Content-Length: 20000\r\n\r\n{\"text\": \"");
            }

            int status = given().contentType("application/json")
                    .body("{\"text\": \"quick " + UUID.randomUUID() + "\"}")
                    .post("/v1/notes")
                    .statusCode();

            assertThat(status).isEqualTo(201);
        } finally {
            slow.forEach(Client::close);
        }
    }

    @Test
    void shouldAcceptBodyInSeveralParts() {
        String body = "{\"text\": \"in pieces " + UUID.randomUUID() + "\"}";
        try (Client client = new Client()) {
            client.send("POST /v1/notes HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                    + "Content-Length: " + body.length() + "\r\n\r\n");
            client.send(body.substring(0, 9));
            client.send(body.substring(9));

            assertThat(client.answer()).startsWith("HTTP/1.1 201");
        }
    }

    /** The JDK client sends an HTTP/2 upgrade offer together with the body. */
    @Test
    void shouldAcceptBodyWithHttp2UpgradeOffer() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + "/v1/notes"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"text\": \"offered " + UUID.randomUUID() + "\"}"))
                .build();

        int status = HttpClient.newHttpClient()
                .send(request, BodyHandlers.discarding())
                .statusCode();

        assertThat(status).isEqualTo(201);
    }

    @Test
    void shouldRejectTooLargeBody() {
        try (Client client = new Client()) {
            client.send("POST /v1/notes HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                    + "Content-Length: 3000000\r\n\r\n{");

            assertThat(client.answer()).startsWith("HTTP/1.1 413");
        }
    }

    /** Client that sends exactly the given bytes. */
    private static final class Client implements AutoCloseable {

        private final Socket socket;

        Client() {
            try {
                socket = new Socket("localhost", RestAssured.port);
                socket.setSoTimeout(ANSWER_MILLIS);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }

        void send(String bytes) {
            try {
                socket.getOutputStream().write(bytes.getBytes(US_ASCII));
                socket.getOutputStream().flush();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }

        /** Returns the first bytes of the response; fails if none arrives in time. */
        String answer() {
            try {
                byte[] head = socket.getInputStream().readNBytes(12);
                return new String(head, US_ASCII);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }

        @Override
        public void close() {
            try {
                socket.close();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }
}
