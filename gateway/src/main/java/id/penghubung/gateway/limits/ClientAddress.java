package id.penghubung.gateway.limits;

import io.netty.util.NetUtil;

/** The part of an address that stands for one client. */
public final class ClientAddress {

    private static final int IPV6_BYTES = 16;
    private static final int SITE_BYTES = 8;

    private ClientAddress() {}

    /** Returns an IPv4 address as it is; of an IPv6 address the /64, since one client may use any address in it. */
    public static String network(String address) {
        if (address.indexOf(':') < 0) {
            return address;
        }
        byte[] bytes = NetUtil.createByteArrayFromIpAddressString(address);
        if (bytes == null || bytes.length != IPV6_BYTES) {
            return address;
        }
        StringBuilder site = new StringBuilder(2 * SITE_BYTES);
        for (int i = 0; i < SITE_BYTES; i++) {
            site.append(Character.forDigit(bytes[i] >> 4 & 0xf, 16)).append(Character.forDigit(bytes[i] & 0xf, 16));
        }
        return site.append("::/64").toString();
    }
}
