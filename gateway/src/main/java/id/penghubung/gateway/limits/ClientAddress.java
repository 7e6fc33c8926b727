package id.penghubung.gateway.limits;

import io.netty.util.NetUtil;
import org.jspecify.annotations.Nullable;

/**
 * The client that an address stands for, and the customer of a network operator behind it.
 *
 * @param network an IPv4 address as it is; of an IPv6 address the /64, since one client may use any address in it
 * @param site of an IPv6 address the /48, the most that one customer is usually given (RFC 6177); null for IPv4
 */
public record ClientAddress(String network, @Nullable String site) {

    private static final int IPV6_BYTES = 16;
    private static final int NETWORK_BYTES = 8;
    private static final int SITE_BYTES = 6;

    /** Reads an address; text that is none stands for itself. */
    public static ClientAddress of(String address) {
        if (address.indexOf(':') < 0) {
            return new ClientAddress(address, null);
        }
        byte[] bytes = NetUtil.createByteArrayFromIpAddressString(address);
        if (bytes == null || bytes.length != IPV6_BYTES) {
            return new ClientAddress(address, null);
        }
        return new ClientAddress(prefix(bytes, NETWORK_BYTES), prefix(bytes, SITE_BYTES));
    }

    /** Returns the site or, where there is none, the address: the largest that is likely to be one client. */
    public String widest() {
        return site == null ? network : site;
    }

    private static String prefix(byte[] address, int length) {
        StringBuilder text = new StringBuilder(2 * length + "::/64".length());
        for (int i = 0; i < length; i++) {
            text.append(Character.forDigit(address[i] >> 4 & 0xf, 16)).append(Character.forDigit(address[i] & 0xf, 16));
        }
        return text.append("::/").append(length * Byte.SIZE).toString();
    }
}
