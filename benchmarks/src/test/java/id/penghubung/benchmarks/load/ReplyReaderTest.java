package id.penghubung.benchmarks.load;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;

class ReplyReaderTest {

    private final ReplyReader reader = new ReplyReader();

    @Test
    void shouldReturnNoReplyBeforeItsLastByte() {
        String text = "HTTP/1.1 200 OK\r\nContent-Length: 13\r\nETag: \"4\"\r\n\r\n{\"id\":\"a-1\"}\n";
        for (int i = 0; i < text.length() - 1; i++) {
            arrives(text.substring(i, i + 1));
            assertThat(reader.complete()).isNull();
        }

        arrives(text.substring(text.length() - 1));

        assertThat(reader.complete()).isNotNull().satisfies(reply -> {
            assertThat(reply.status()).isEqualTo(200);
            assertThat(reply.header("etag")).isEqualTo("\"4\"");
            assertThat(reply.text("id")).isEqualTo("a-1");
        });
    }

    @Test
    void shouldJoinChunks() {
        arrives("HTTP/1.1 201 Created\r\ntransfer-encoding: chunked\r\n\r\n5\r\n{\"ver");
        assertThat(reader.complete()).isNull();

        arrives("\r\n9\r\nsion\":12}\r\n0\r\n\r\n");

        assertThat(reader.complete())
                .isNotNull()
                .satisfies(reply -> assertThat(reply.number("version")).isEqualTo(12));
    }

    @Test
    void shouldReadTheNextReplyAfterACompleteOne() {
        arrives("HTTP/1.1 204 No Content\r\n\r\n");
        assertThat(reader.complete()).isNotNull();

        arrives("HTTP/1.1 404 Not Found\r\nContent-Length: 2\r\n\r\nno");

        assertThat(reader.complete()).isNotNull().satisfies(reply -> {
            assertThat(reply.status()).isEqualTo(404);
            assertThat(reply.body()).isEqualTo("no");
            assertThat(reply.text("id")).isNull();
            assertThat(reply.number("version")).isEqualTo(-1);
        });
    }

    private void arrives(String text) {
        reader.add(ByteBuffer.wrap(text.getBytes(UTF_8)));
    }
}
