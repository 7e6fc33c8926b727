package id.penghubung.gateway.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.vertx.core.buffer.Buffer;
import org.junit.jupiter.api.Test;

/** All responses with the same content share one piece of memory. */
class PermanentBufferTest {

    @Test
    @SuppressWarnings("deprecation")
    void shouldSendTheSameMemoryEachTimeAndNotReleaseIt() {
        Buffer buffer = PermanentBuffer.of(new byte[] {1, 2, 3});
        ByteBuf first = buffer.getByteBuf();
        ByteBuf second = buffer.getByteBuf();

        first.readByte();
        first.setByte(0, 9);
        first.release();

        assertThat(second.isDirect()).isTrue();
        assertThat(second.readableBytes()).isEqualTo(3);
        assertThat(second.getByte(0)).as("the same memory").isEqualTo((byte) 9);
        assertThat(buffer.getBytes()).containsExactly(9, 2, 3);
    }
}
