package id.penghubung.gateway.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerResponse;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A small body that arrives whole ends the response with it; any other is written as it comes. */
class ResponseWriterTest {

    private static final int UNKNOWN = -1;

    private final Vertx vertx = Vertx.vertx();

    @AfterEach
    void close() {
        vertx.close();
    }

    @Test
    void shouldEndTheResponseWithABodyThatArrivesWhole() throws Exception {
        assertThat(answer(4, "done")).isEqualTo(new Answer(true, "done"));
    }

    @Test
    void shouldWriteABodyThatArrivesInPieces() throws Exception {
        assertThat(answer(8, "half", "half")).isEqualTo(new Answer(false, "halfhalf"));
    }

    @Test
    void shouldWriteABodyOfUnknownLength() throws Exception {
        assertThat(answer(UNKNOWN, "done")).isEqualTo(new Answer(false, "done"));
    }

    @Test
    void shouldNotEndALargeResponseBeforeItsEnd() throws Exception {
        String large = "x".repeat(16 * 1024 + 1);

        assertThat(answer(large.length(), large)).isEqualTo(new Answer(false, large));
    }

    /**
     * A response as the client gets it.
     *
     * @param endedByBody whether the response ended with the body, before its end was announced
     */
    private record Answer(boolean endedByBody, String body) {}

    private Answer answer(int length, String... pieces) throws Exception {
        CompletableFuture<Boolean> ended = new CompletableFuture<>();
        HttpServer server = vertx.createHttpServer().requestHandler(request -> {
            HttpServerResponse response = request.response();
            if (length == UNKNOWN) {
                response.setChunked(true);
            } else {
                response.putHeader("Content-Length", Integer.toString(length));
            }
            ResponseWriter writer = new ResponseWriter(response, length);
            for (String piece : pieces) {
                writer.write(Buffer.buffer(piece));
            }
            ended.complete(response.ended());
            writer.end();
        });
        server.listen(0, "127.0.0.1").toCompletionStage().toCompletableFuture().get();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.actualPort()))
                    .version(HttpClient.Version.HTTP_1_1)
                    .build();
            String body = client.send(request, BodyHandlers.ofString()).body();
            return new Answer(ended.get(), body);
        }
    }
}
