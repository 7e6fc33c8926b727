package id.penghubung.gateway.client;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.DefaultHttpRequest;
import io.netty.handler.codec.http.DefaultLastHttpContent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import org.junit.jupiter.api.Test;

/** Messages that follow the last request of a connection are released and not forwarded. */
class PipeliningHandlerTest {

    private final ByteBuf body = Unpooled.copiedBuffer("late", US_ASCII);

    @Test
    void shouldReleaseWhatFollowsALastRequestThatWasAnsweredBeforeItsEnd() {
        // Given
        EmbeddedChannel channel = new EmbeddedChannel(new PipeliningHandler(true));
        channel.writeOutbound(response());
        channel.writeInbound(LastHttpContent.EMPTY_LAST_CONTENT);

        // When
        channel.writeInbound(request(), new DefaultLastHttpContent(body));

        // Then
        assertThat(channel.inboundMessages()).containsExactly(LastHttpContent.EMPTY_LAST_CONTENT);
        assertThat(body.refCnt()).isZero();
    }

    @Test
    void shouldReleaseWhatWasQueuedAfterTheLastRequest() {
        // Given
        EmbeddedChannel channel = new EmbeddedChannel(new PipeliningHandler(false));
        HttpRequest last = request();
        last.headers().set(HttpHeaderNames.CONNECTION, "close");
        channel.writeInbound(
                LastHttpContent.EMPTY_LAST_CONTENT,
                last,
                LastHttpContent.EMPTY_LAST_CONTENT,
                request(),
                new DefaultLastHttpContent(body));

        // When
        channel.writeOutbound(response());
        channel.runPendingTasks();

        // Then
        assertThat(channel.inboundMessages())
                .containsExactly(LastHttpContent.EMPTY_LAST_CONTENT, last, LastHttpContent.EMPTY_LAST_CONTENT);
        assertThat(body.refCnt()).isZero();
    }

    @Test
    void shouldForwardWhatFollowsAnyOtherRequest() {
        // Given
        EmbeddedChannel channel = new EmbeddedChannel(new PipeliningHandler(false));
        channel.writeOutbound(response());
        channel.writeInbound(LastHttpContent.EMPTY_LAST_CONTENT);

        // When
        channel.writeInbound(request(), new DefaultLastHttpContent(body));

        // Then
        assertThat(channel.inboundMessages()).hasSize(3);
        assertThat(body.refCnt()).isOne();
        body.release();
    }

    private static HttpRequest request() {
        return new DefaultHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.POST, "/v1/complaints");
    }

    private static DefaultFullHttpResponse response() {
        return new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.BAD_REQUEST);
    }
}
