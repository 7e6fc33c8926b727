package id.penghubung.gateway.abuse;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Parses HTTP/1.1 requests exactly as RFC 9112 requires, without the leniency of real servers.
 *
 * <p>Shares no code with the gateway, so that it does not share its mistakes.
 */
final class StrictRequestParser {

    private static final int MAX_HEAD_LENGTH = 64 * 1024;
    private static final Pattern REQUEST_LINE = Pattern.compile("([!#$%&'*+.^_`|~0-9A-Za-z-]+) ([!-~]+) HTTP/1\\.1");
    private static final Pattern HEADER =
            Pattern.compile("([!#$%&'*+.^_`|~0-9A-Za-z-]+):[ \\t]*((?:[!-~\\x80-\\xff](?:[ \\t!-~\\x80-\\xff]*"
                    + "[!-~\\x80-\\xff])?)?)[ \\t]*");
    private static final Pattern CHUNK_SIZE = Pattern.compile("([0-9A-Fa-f]{1,8})(?:[ \\t]*;[\\t -~\\x80-\\xff]*)?");
    private static final Pattern LENGTH = Pattern.compile("[0-9]{1,15}");

    /** Request head. Header names are in lower case. */
    record Head(String method, String target, Map<String, List<String>> headers) {
        @Nullable
        String header(String name) {
            List<String> values = headers.get(name);
            return values == null ? null : values.getFirst();
        }
    }

    /** Listener for parsed requests and violations. */
    interface Listener {
        void head(Head head);

        void end(Head head, long bodyLength);

        void violation(String what);
    }

    private enum State {
        HEAD,
        FIXED,
        CHUNK_SIZE,
        CHUNK,
        CHUNK_END,
        TRAILER,
        BROKEN
    }

    private final Listener listener;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private State state = State.HEAD;
    private List<String> lines = new ArrayList<>();
    private @Nullable Head head;
    private int headLength;
    private long remaining;
    private long bodyLength;

    StrictRequestParser(Listener listener) {
        this.listener = listener;
    }

    /** Returns whether the last byte so far ended a request. */
    boolean betweenRequests() {
        return state == State.HEAD && lines.isEmpty() && line.size() == 0;
    }

    void feed(byte[] bytes) {
        int i = 0;
        while (i < bytes.length && state != State.BROKEN) {
            if (state == State.FIXED || state == State.CHUNK) {
                int taken = (int) Math.min(remaining, bytes.length - i);
                i += taken;
                body(taken);
            } else {
                character(bytes[i++] & 0xff);
            }
        }
    }

    private void body(int taken) {
        remaining -= taken;
        bodyLength += taken;
        if (remaining == 0) {
            if (state == State.FIXED) {
                end();
            } else {
                state = State.CHUNK_END;
            }
        }
    }

    private void character(int c) {
        line.write(c);
        if (++headLength > MAX_HEAD_LENGTH) {
            fail("endless line or head");
        } else if (c == '\n') {
            String text = line.toString(StandardCharsets.ISO_8859_1);
            line.reset();
            if (text.endsWith("\r\n")) {
                line(text.substring(0, text.length() - 2));
            } else {
                fail("line ended by LF alone: " + text);
            }
        }
    }

    private void line(String text) {
        switch (state) {
            case HEAD -> {
                if (!text.isEmpty()) {
                    lines.add(text);
                } else {
                    head();
                }
            }
            case CHUNK_SIZE -> chunk(text);
            case CHUNK_END -> {
                state = State.CHUNK_SIZE;
                headLength = 0;
                if (!text.isEmpty()) {
                    fail("chunk longer than announced: " + text);
                }
            }
            case TRAILER -> {
                if (text.isEmpty()) {
                    end();
                } else if (!HEADER.matcher(text).matches()) {
                    fail("malformed trailer: " + text);
                }
            }
            default -> throw new IllegalStateException("No line in " + state);
        }
    }

    private void head() {
        Head parsed = parse(lines);
        lines = new ArrayList<>();
        headLength = 0;
        bodyLength = 0;
        if (parsed == null) {
            return;
        }
        head = parsed;
        List<String> lengths = parsed.headers().getOrDefault("content-length", List.of());
        List<String> codings = parsed.headers().getOrDefault("transfer-encoding", List.of());
        if (parsed.headers().getOrDefault("host", List.of()).size() != 1) {
            fail("not exactly one Host: " + parsed);
        } else if (lengths.size() + codings.size() > 1) {
            fail("more than one framing: " + parsed);
        } else if (!codings.isEmpty() && !codings.getFirst().equalsIgnoreCase("chunked")) {
            fail("unknown transfer coding: " + parsed);
        } else if (!lengths.isEmpty() && !LENGTH.matcher(lengths.getFirst()).matches()) {
            fail("malformed length: " + parsed);
        } else {
            listener.head(parsed);
            remaining = lengths.isEmpty() ? 0 : Long.parseLong(lengths.getFirst());
            if (!codings.isEmpty()) {
                state = State.CHUNK_SIZE;
            } else if (remaining > 0) {
                state = State.FIXED;
            } else {
                end();
            }
        }
    }

    private @Nullable Head parse(List<String> lines) {
        var start = REQUEST_LINE.matcher(lines.isEmpty() ? "" : lines.getFirst());
        if (!start.matches()) {
            fail("malformed request line: " + (lines.isEmpty() ? "" : lines.getFirst()));
            return null;
        }
        Map<String, List<String>> headers = new HashMap<>();
        for (String header : lines.subList(1, lines.size())) {
            var parts = HEADER.matcher(header);
            if (!parts.matches()) {
                fail("malformed header: " + header);
                return null;
            }
            headers.computeIfAbsent(parts.group(1).toLowerCase(Locale.ROOT), name -> new ArrayList<>())
                    .add(parts.group(2));
        }
        return new Head(start.group(1), start.group(2), headers);
    }

    private void chunk(String text) {
        var size = CHUNK_SIZE.matcher(text);
        headLength = 0;
        if (!size.matches()) {
            fail("malformed chunk size: " + text);
            return;
        }
        remaining = Long.parseLong(size.group(1), 16);
        state = remaining == 0 ? State.TRAILER : State.CHUNK;
    }

    private void end() {
        state = State.HEAD;
        headLength = 0;
        if (head != null) {
            listener.end(head, bodyLength);
        }
    }

    private void fail(String what) {
        state = State.BROKEN;
        listener.violation(what);
    }
}
