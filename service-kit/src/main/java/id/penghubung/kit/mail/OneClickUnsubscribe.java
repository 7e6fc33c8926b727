package id.penghubung.kit.mail;

import java.net.URI;
import java.util.Map;

/** Headers with which a mail program offers to stop mails of this kind with one click (RFC 8058). */
public final class OneClickUnsubscribe {

    private OneClickUnsubscribe() {}

    /**
     * Returns the headers.
     *
     * @param address where the mail program sends a {@code POST} with {@code List-Unsubscribe=One-Click}, without cookies or
     *     a login; it therefore names the recipient and the kind of mail in a way that nobody can guess
     * @throws IllegalArgumentException if the address is not an absolute {@code https} one, which RFC 8058 requires
     */
    public static Map<String, String> headers(URI address) {
        if (!"https".equals(address.getScheme()) || address.getHost() == null) {
            throw new IllegalArgumentException("One-click unsubscription needs an https address");
        }
        return Map.of(
                "List-Unsubscribe",
                "<" + address.toASCIIString() + ">",
                "List-Unsubscribe-Post",
                "List-Unsubscribe=One-Click");
    }
}
