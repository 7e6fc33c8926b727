package id.penghubung.gateway.inbound;

import io.netty.util.NetUtil;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The proxies in front of the gateway whose forwarding headers are believed. */
public final class TrustedProxies {

    private static final int IPV6_BYTES = 16;
    private static final int MAPPED_PREFIX = 12;

    private final List<Range> ranges;

    private TrustedProxies(List<Range> ranges) {
        this.ranges = ranges;
    }

    /**
     * Reads address ranges such as {@code 10.0.0.0/8} or {@code ::1}.
     *
     * @throws IllegalArgumentException naming the range that is none
     */
    public static TrustedProxies of(List<String> ranges) {
        return new TrustedProxies(ranges.stream().map(Range::parse).toList());
    }

    boolean contains(String address) {
        if (ranges.isEmpty()) {
            return false;
        }
        byte[] bytes = bytes(address);
        return bytes != null && ranges.stream().anyMatch(range -> range.contains(bytes));
    }

    /**
     * Walks {@code X-Forwarded-For} from its trusted end to the first address that is not one of a trusted proxy. Whatever a
     * client wrote there itself stands further to the left. An entry that is no address ends the walk.
     *
     * @param lines the header's lines in their order, which count as one list
     * @return the client's address in its canonical form
     */
    String resolveClient(List<String> lines, String peer) {
        String address = peer;
        for (int line = lines.size() - 1; line >= 0; line--) {
            String[] hops = lines.get(line).split(",", -1);
            for (int i = hops.length - 1; i >= 0; i--) {
                String hop = canonical(hops[i].strip());
                if (hop == null || !contains(address)) {
                    return address;
                }
                address = hop;
            }
        }
        return address;
    }

    /** Returns the one way to write an address, an IPv4 address in IPv6 form as IPv4; null where it is none. */
    static @Nullable String canonical(String text) {
        byte[] bytes = bytes(text);
        return bytes == null ? null : NetUtil.bytesToIpAddress(bytes);
    }

    private static byte @Nullable [] bytes(String text) {
        byte[] bytes = NetUtil.createByteArrayFromIpAddressString(text);
        return bytes != null && bytes.length == IPV6_BYTES && mappedIpv4(bytes)
                ? Arrays.copyOfRange(bytes, MAPPED_PREFIX, IPV6_BYTES)
                : bytes;
    }

    /** {@code ::ffff:0:0/96} (RFC 4291), as servers that listen on both write the address of an IPv4 client. */
    private static boolean mappedIpv4(byte[] bytes) {
        for (int i = 0; i < MAPPED_PREFIX - 2; i++) {
            if (bytes[i] != 0) {
                return false;
            }
        }
        return bytes[MAPPED_PREFIX - 2] == -1 && bytes[MAPPED_PREFIX - 1] == -1;
    }

    private record Range(byte[] network, int bits) {

        static Range parse(String text) {
            String range = text.strip();
            int slash = range.indexOf('/');
            byte[] network = NetUtil.createByteArrayFromIpAddressString(slash < 0 ? range : range.substring(0, slash));
            if (network == null) {
                throw new IllegalArgumentException("Not an address range: " + text);
            }
            int all = network.length * Byte.SIZE;
            try {
                int bits = slash < 0 ? all : Integer.parseInt(range.substring(slash + 1));
                if (bits >= 0 && bits <= all) {
                    return new Range(network, bits);
                }
            } catch (NumberFormatException e) {
                throw new IllegalArgumentException("Not an address range: " + text, e);
            }
            throw new IllegalArgumentException("Not an address range: " + text);
        }

        boolean contains(byte[] address) {
            if (address.length != network.length) {
                return false;
            }
            for (int i = 0; i < bits; i++) {
                int mask = 0x80 >> i % Byte.SIZE;
                if ((address[i / Byte.SIZE] & mask) != (network[i / Byte.SIZE] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }
}
