package id.penghubung.gateway.edge;

import io.netty.util.internal.StringUtil;

/**
 * Refuses request targets that two parsers could read in two ways.
 *
 * <p>Whatever a service or a framework makes of {@code ;}, encoded slashes or dot segments, a rule that was checked against
 * one reading must never be evaded by the other (CVE-2026-39852 and its kin).
 */
final class RequestTargetValidator {

    private static final String UNRESERVED = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.~";

    /** RFC 3986, pchar without the semicolon, which separates parameters for some. */
    private static final boolean[] IN_PATH = setOf(UNRESERVED + "!$&'()*+,=:@%");

    /** RFC 3986, query, with the square brackets that many clients leave as they are. */
    private static final boolean[] IN_QUERY = setOf(UNRESERVED + "!$&'()*+,=:@%;/?[]");

    private RequestTargetValidator() {}

    /**
     * Whether the request target is a plain absolute path with an optional query.
     *
     * @param target as it stood on the request line, not decoded
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

    /** What the escape at a percent sign stands for, or -1 if it is none. */
    private static int decodeEscape(String target, int percent, int end) {
        if (percent + 2 >= end) {
            return -1;
        }
        int high = StringUtil.decodeHexNibble(target.charAt(percent + 1));
        int low = StringUtil.decodeHexNibble(target.charAt(percent + 2));
        return high < 0 || low < 0 ? -1 : high << 4 | low;
    }

    /** Control characters, and what has a meaning of its own in a path once it is decoded. */
    private static boolean isForbiddenEncoded(int c) {
        return c < ' ' || c == 0x7f || ";/\\.%".indexOf(c) >= 0;
    }

    /** {@code .} and {@code ..}; their encoded forms are refused with every encoded dot. */
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
