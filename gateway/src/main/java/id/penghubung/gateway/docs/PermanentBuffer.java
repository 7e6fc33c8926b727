package id.penghubung.gateway.docs;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.buffer.impl.BufferImpl;

/**
 * Content that is sent again and again, outside of the heap and never released.
 *
 * <p>Of a buffer on the heap, Netty makes a copy outside of it for each reply, which it keeps until the client has read it: slow
 * readers of a large page would take memory without bound. Such a buffer is sent as it is, by all replies at once.
 */
final class PermanentBuffer {

    private PermanentBuffer() {}

    static Buffer of(byte[] content) {
        ByteBuf direct = Unpooled.directBuffer(content.length, content.length).writeBytes(content);
        return BufferImpl.buffer(Unpooled.unreleasableBuffer(direct));
    }
}
