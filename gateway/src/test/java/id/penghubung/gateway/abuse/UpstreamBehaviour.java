package id.penghubung.gateway.abuse;

import id.penghubung.gateway.abuse.StrictRequestParser.Head;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetSocket;
import java.nio.charset.StandardCharsets;

/** Behaviour of the stub service for a request, selected by the last part of its path. */
final class UpstreamBehaviour {

    private static final int CHUNK_SIZE = 64 * 1024;
    /** Chunk of an event stream. */
    static final String HEARTBEAT = "3\r\n:\n\n\r\n";

    private static final String UNSOLICITED_RESPONSE = "HTTP/1.1 200 OK\r\nContent-Length: 8\r\n\r\nstowaway";

    private UpstreamBehaviour() {}

    static String nameOf(Head head) {
        int queryMark = head.target().indexOf('?');
        String path = queryMark < 0 ? head.target() : head.target().substring(0, queryMark);
        return path.substring(path.lastIndexOf('/') + 1);
    }

    static String parameter(Head head, String name) {
        String target = head.target();
        int at = target.indexOf(name + "=");
        int end = target.indexOf('&', at);
        return target.substring(at + name.length() + 1, end < 0 ? target.length() : end);
    }

    static String ok(String body) {
        return "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
    }

    /** Handles a request head, before the body has arrived. */
    static void atHead(Head head, NetSocket socket) {
        switch (nameOf(head)) {
            case "early" -> write(socket, "HTTP/1.1 409 Conflict\r\nContent-Length: 5\r\n\r\nearly");
            case "early-close" -> {
                write(socket, "HTTP/1.1 409 Conflict\r\nContent-Length: 5\r\nConnection: close\r\n\r\nearly");
                socket.close();
            }
            case "die-at-head" -> socket.close();
            default -> {}
        }
    }

    /**
     * Responds to a complete request. Returns true if the response is complete, so that the connection may carry another
     * request.
     */
    static boolean atEnd(String what, Head head, long bodyLength, NetSocket socket) {
        switch (what) {
            case "early" -> {
                return true;
            }
            case "early-close", "die-at-head", "silence" -> {
                return false;
            }
            case "hang-up" -> socket.close();
            case "half" -> {
                write(socket, "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf");
                socket.close();
            }
            case "half-chunk" -> {
                write(socket, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n64\r\nhalf");
                socket.close();
            }
            case "half-head" -> {
                write(socket, "HTTP/1.1 200 OK\r\nContent-Le");
                socket.close();
            }
            case "stall-in-head" -> write(socket, "HTTP/1.1 200 OK\r\nContent-Le");
            case "stall-in-body" -> write(socket, "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf");
            case "garbage" -> write(socket, "\u0000\u0001\u00ff\r\n\r\n\u0002garbage\r\n\r\n");
            case "bad-status" -> write(socket, "HTTP/1.1 OK 200\r\nContent-Length: 0\r\n\r\n");
            case "bad-length" -> write(socket, "HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\n");
            case "two-lengths" ->
                write(socket, "HTTP/1.1 200 OK\r\nContent-Length: 3\r\nContent-Length: 5\r\n\r\n12345");
            case "length-and-chunks" ->
                write(
                        socket,
                        "HTTP/1.1 200 OK\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nok\r\n0\r\n\r\n");
            case "bad-chunk" ->
                write(socket, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nbad\r\n0\r\n\r\n");
            case "bad-header" -> write(socket, "HTTP/1.1 200 OK\r\n: a\r\nX(: b\r\nContent-Length: 2\r\n\r\nok");
            case "endless-head" -> write(socket, "HTTP/1.1 200 OK\r\n" + "X-Filler: yes\r\n".repeat(10_000));
            case "switching" ->
                write(socket, "HTTP/1.1 101 Switching Protocols\r\nUpgrade: h2c\r\n\r\n" + UNSOLICITED_RESPONSE);
            case "too-much" -> write(socket, "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok" + UNSOLICITED_RESPONSE);
            case "two-answers" -> write(socket, ok("ok") + UNSOLICITED_RESPONSE);
            case "events" ->
                write(
                        socket,
                        "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n"
                                + HEARTBEAT);
            case "large" -> large(socket, Long.parseLong(parameter(head, "bytes")));
            default -> write(socket, ok(summary(head, bodyLength)));
        }
        return complete(what);
    }

    private static boolean complete(String what) {
        return switch (what) {
            case "silence", "events", "stall-in-head", "stall-in-body", "endless-head", "garbage" -> false;
            default -> true;
        };
    }

    /**
     * Returns what reached the service: method, target, length of the body, and the mark that the client set on the request.
     */
    private static String summary(Head head, long bodyLength) {
        String mark = head.header("x-mark");
        return head.method() + " " + head.target() + " " + bodyLength + " " + (mark == null ? "-" : mark);
    }

    private static void large(NetSocket socket, long bytes) {
        write(socket, "HTTP/1.1 200 OK\r\nContent-Length: " + bytes + "\r\n\r\n");
        writeInPieces(socket, bytes);
    }

    private static void writeInPieces(NetSocket socket, long bytes) {
        long remaining = bytes;
        while (remaining > 0 && !socket.writeQueueFull()) {
            int chunk = (int) Math.min(CHUNK_SIZE, remaining);
            socket.write(Buffer.buffer(new byte[chunk]));
            remaining -= chunk;
        }
        long rest = remaining;
        // No handler when everything is written: it would be called again, and the bytes would be sent twice.
        socket.drainHandler(rest > 0 ? drained -> writeInPieces(socket, rest) : null);
    }

    private static void write(NetSocket socket, String text) {
        socket.write(Buffer.buffer(text.getBytes(StandardCharsets.ISO_8859_1)));
    }
}
