package id.penghubung.gateway.door;

import io.netty.util.internal.StringUtil;

/**
 * Refuses paths that two parsers could read in two ways.
 *
 * <p>Whatever a service or a framework makes of {@code ;}, encoded slashes or dot segments, a rule that was checked against
 * one reading must never be evaded by the other (CVE-2026-39852 and its kin).
 */
final class PathGuard {

    private PathGuard() {}

    /**
     * Whether the request target is a plain absolute path with an optional query.
     *
     * @param target as it stood on the request line, not decoded
     */
    static boolean accepts(String target) {
        int end = target.indexOf('?');
        if (end < 0) {
            end = target.length();
        }
        if (end == 0 || target.charAt(0) != '/') {
            return false;
        }
        int segment = 1;
        for (int i = 1; i <= end; i++) {
            char c = i == end ? '/' : target.charAt(i);
            if (c == '/') {
                boolean last = i == end;
                if (i == segment && !last || onlyDots(target, segment, i)) {
                    return false;
                }
                segment = i + 1;
            } else if (!plain(c) || c == '%' && !harmlessEscape(target, i, end)) {
                return false;
            }
        }
        return queryIsClean(target, end);
    }

    /** Visible ASCII but for what separates parameters or is a slash elsewhere. */
    private static boolean plain(char c) {
        return c > ' ' && c < 0x7f && c != ';' && c != '\\' && c != '#';
    }

    private static boolean harmlessEscape(String target, int percent, int end) {
        if (percent + 2 >= end) {
            return false;
        }
        int high = StringUtil.decodeHexNibble(target.charAt(percent + 1));
        int low = StringUtil.decodeHexNibble(target.charAt(percent + 2));
        if (high < 0 || low < 0) {
            return false;
        }
        int c = high << 4 | low;
        return c >= ' ' && c != 0x7f && c != ';' && c != '/' && c != '\\' && c != '.' && c != '%';
    }

    /** {@code .} and {@code ..}; their encoded forms are refused with every encoded dot. */
    private static boolean onlyDots(String target, int from, int to) {
        int length = to - from;
        return (length == 1 || length == 2) && target.charAt(from) == '.' && target.charAt(to - 1) == '.';
    }

    private static boolean queryIsClean(String target, int from) {
        for (int i = from; i < target.length(); i++) {
            char c = target.charAt(i);
            if (c <= ' ' || c == 0x7f || c == '#') {
                return false;
            }
        }
        return true;
    }
}
