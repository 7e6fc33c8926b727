package id.penghubung.gateway.limits;

import io.netty.util.NetUtil;
import org.jspecify.annotations.Nullable;

/**
 * Client identified by its address, and the customer of a network operator that it belongs to.
 *
 * @param network the IPv4 address; for IPv6 the /64, because one client may use any address in it
 * @param site for IPv6 the /48, the largest block that one customer usually gets (RFC 6177); null for IPv4
 */
public record ClientAddress(String network, @Nullable String site) {

    private static final int IPV6_BYTES = 16;
    private static final int NETWORK_BYTES = 8;
    private static final int SITE_BYTES = 6;

    /** Parses an address. Text that is not an address is used unchanged. */
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

    /** Returns the site or, without one, the network: the largest unit that is likely to be one client. */
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
