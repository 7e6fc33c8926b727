package id.penghubung.gateway.docs;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.Unpooled;
import io.netty.buffer.UnpooledByteBufAllocator;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.buffer.impl.BufferImpl;

/**
 * Buffer for content that is sent many times. It is outside the heap and never released.
 *
 * <p>For each response, Netty copies a heap buffer to memory outside the heap and keeps the copy until the client has read it.
 * Slow readers of a large page would use unbounded memory. This buffer is sent without a copy, by all responses at once.
 */
final class PermanentBuffer {

    /** Without leak detection, which would report these buffers when the application ends. */
    private static final ByteBufAllocator MEMORY = new UnpooledByteBufAllocator(true, true);

    private PermanentBuffer() {}

    static Buffer of(byte[] content) {
        ByteBuf direct = MEMORY.directBuffer(content.length, content.length).writeBytes(content);
        return BufferImpl.buffer(Unpooled.unreleasableBuffer(direct));
    }
}
