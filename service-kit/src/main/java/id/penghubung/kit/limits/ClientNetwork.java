package id.penghubung.kit.limits;

import io.netty.util.NetUtil;
import java.util.Arrays;
import java.util.HexFormat;

/** The network of one subscriber: an IPv4 address, or the first 64 bits of an IPv6 address, of which one client may use any. */
public final class ClientNetwork {

    private static final int NETWORK_BYTES = 8;
    private static final int IPV4_BYTES = 4;

    private ClientNetwork() {}

    /** Returns a name of the network of an address. Text that is not an address is returned unchanged. */
    public static String of(String address) {
        byte[] bytes = NetUtil.createByteArrayFromIpAddressString(address);
        if (bytes == null) {
            return address;
        }
        return HexFormat.of().formatHex(bytes.length <= IPV4_BYTES ? bytes : Arrays.copyOf(bytes, NETWORK_BYTES));
    }
}
