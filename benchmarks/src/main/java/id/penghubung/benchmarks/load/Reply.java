package id.penghubung.benchmarks.load;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import org.jspecify.annotations.Nullable;

/**
 * Reply to a request.
 *
 * @param status HTTP status; 0 if there was no reply, in which case the body contains the reason
 * @param head status line and headers
 */
public record Reply(int status, String head, byte[] bytes) {

    static Reply none(String why) {
        return new Reply(0, "", why.getBytes(UTF_8));
    }

    public String body() {
        return new String(bytes, UTF_8);
    }

    /** Returns the value of the first header with this name, ignoring case. */
    public @Nullable String header(String name) {
        int from = head.indexOf("\r\n");
        while (from >= 0 && from + 2 < head.length()) {
            int start = from + 2;
            int end = head.indexOf("\r\n", start);
            int stop = end < 0 ? head.length() : end;
            if (head.regionMatches(true, start, name, 0, name.length())
                    && head.startsWith(":", start + name.length())) {
                return head.substring(start + name.length() + 1, stop).strip();
            }
            from = end;
        }
        return null;
    }

    /** Returns the first text field with this name in the JSON, found without parsing the whole document. */
    public @Nullable String text(String name) {
        String json = new String(bytes, ISO_8859_1);
        int at = json.indexOf('"' + name + "\":\"");
        if (at < 0) {
            return null;
        }
        int start = at + name.length() + 4;
        return json.substring(start, json.indexOf('"', start));
    }

    /** Returns the first number field with this name in the JSON, or -1 if there is none. */
    public long number(String name) {
        String json = new String(bytes, ISO_8859_1);
        int at = json.indexOf('"' + name + "\":");
        if (at < 0) {
            return -1;
        }
        int start = at + name.length() + 3;
        int end = start;
        while (end < json.length() && Character.isDigit(json.charAt(end))) {
            end++;
        }
        return end == start ? -1 : Long.parseLong(json, start, end, 10);
    }

    public boolean contains(String part) {
        return new String(bytes, ISO_8859_1).contains(part);
    }
}
