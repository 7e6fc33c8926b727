package id.penghubung.gateway.proxy;

/**
 * Validates headers that are forwarded (RFC 9110, section 5).
 *
 * <p>Stricter than the framework, which accepts an empty name and control characters in values.
 */
final class HeaderValidator {

    private static final boolean[] IN_NAME = new boolean[128];

    static {
        for (char c = '0'; c <= 'z'; c++) {
            IN_NAME[c] = Character.isLetterOrDigit(c);
        }
        for (char c : "!#$%&'*+-.^_`|~".toCharArray()) {
            IN_NAME[c] = true;
        }
    }

    private HeaderValidator() {}

    /**
     * Checks that neither name nor value can be read as the end of a line or of the header.
     *
     * @throws IllegalArgumentException if one can
     */
    static void check(String name, String value) {
        if (!isToken(name) || !isFieldValue(value)) {
            throw new IllegalArgumentException("Invalid header name or value");
        }
    }

    private static boolean isToken(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c >= IN_NAME.length || !IN_NAME[c]) {
                return false;
            }
        }
        return !name.isEmpty();
    }

    private static boolean isFieldValue(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c < ' ' && c != '\t' || c == 0x7f || c > 0xff) {
                return false;
            }
        }
        return true;
    }
}
