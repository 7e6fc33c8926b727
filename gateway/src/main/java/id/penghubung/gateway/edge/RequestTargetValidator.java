package id.penghubung.gateway.edge;

import io.netty.util.internal.StringUtil;

/**
 * Rejects request targets that two parsers could read differently.
 *
 * <p>A service or a framework may interpret {@code ;}, encoded slashes or dot segments in its own way. A rule that was checked
 * against one interpretation must not be bypassed by the other (CVE-2026-39852 and similar).
 */
final class RequestTargetValidator {

    private static final String UNRESERVED = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.~";

    /** RFC 3986, pchar without the semicolon, which some parsers treat as a separator of parameters. */
    private static final boolean[] IN_PATH = setOf(UNRESERVED + "!$&'()*+,=:@%");

    /** RFC 3986, query, plus the square brackets, which many clients do not encode. */
    private static final boolean[] IN_QUERY = setOf(UNRESERVED + "!$&'()*+,=:@%;/?[]");

    private RequestTargetValidator() {}

    /**
     * Returns whether the request target is a plain absolute path with an optional query.
     *
     * @param target the target as received on the request line, not decoded
     */
    static boolean isValid(String target) {
        int queryMark = target.indexOf('?');
        int end = queryMark < 0 ? target.length() : queryMark;
        return end > 0
                && target.charAt(0) == '/'
                && isValidPath(target, end)
                && (queryMark < 0 || isValidQuery(target, queryMark + 1));
    }

    private static boolean isValidPath(String target, int end) {
        int segmentStart = 1;
        for (int i = 1; i < end; i++) {
            char c = target.charAt(i);
            if (c == '/') {
                if (i == segmentStart || isDotSegment(target, segmentStart, i)) {
                    return false;
                }
                segmentStart = i + 1;
            } else if (!contains(IN_PATH, c) || c == '%' && isForbiddenEncoded(decodeEscape(target, i, end))) {
                return false;
            }
        }
        return !isDotSegment(target, segmentStart, end);
    }

    private static boolean isValidQuery(String target, int from) {
        int end = target.length();
        for (int i = from; i < end; i++) {
            char c = target.charAt(i);
            if (!contains(IN_QUERY, c) || c == '%' && decodeEscape(target, i, end) < 0) {
                return false;
            }
        }
        return true;
    }

    /** Returns the byte that the escape at a percent sign encodes, or -1 if the escape is invalid. */
    private static int decodeEscape(String target, int percent, int end) {
        if (percent + 2 >= end) {
            return -1;
        }
        int high = StringUtil.decodeHexNibble(target.charAt(percent + 1));
        int low = StringUtil.decodeHexNibble(target.charAt(percent + 2));
        return high < 0 || low < 0 ? -1 : high << 4 | low;
    }

    /**
     * Returns whether an encoded character is forbidden: an invalid escape (-1), a control character, or a character with a
     * special meaning in a decoded path.
     */
    private static boolean isForbiddenEncoded(int c) {
        return c < ' ' || c == 0x7f || ";/\\.%".indexOf(c) >= 0;
    }

    /** Returns whether the segment is {@code .} or {@code ..}. Their encoded forms are rejected with every encoded dot. */
    private static boolean isDotSegment(String target, int from, int to) {
        int length = to - from;
        return (length == 1 || length == 2) && target.charAt(from) == '.' && target.charAt(to - 1) == '.';
    }

    private static boolean contains(boolean[] set, char c) {
        return c < set.length && set[c];
    }

    private static boolean[] setOf(String characters) {
        boolean[] set = new boolean[128];
        for (char c : characters.toCharArray()) {
            set[c] = true;
        }
        return set;
    }
}
