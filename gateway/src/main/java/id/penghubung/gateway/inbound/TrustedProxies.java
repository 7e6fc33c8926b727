package id.penghubung.gateway.inbound;

import io.netty.util.NetUtil;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Proxies in front of the gateway whose forwarding headers are trusted. */
public final class TrustedProxies {

    private static final int IPV6_BYTES = 16;
    private static final int MAPPED_PREFIX = 12;

    private final List<Range> ranges;

    private TrustedProxies(List<Range> ranges) {
        this.ranges = ranges;
    }

    /**
     * Parses address ranges such as {@code 10.0.0.0/8} or {@code ::1}.
     *
     * @throws IllegalArgumentException if a range is invalid; the message contains it
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
     * Reads {@code X-Forwarded-For} from its trusted end to the first address that is not a trusted proxy. Entries that a
     * client wrote itself are further to the left. An entry that is not an address ends the search.
     *
     * @param lines the header's lines in order, which form one list
     * @return the client's address in canonical form
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

    /**
     * Returns the canonical form of an address, with an IPv4 address in IPv6 form as IPv4; null if the text is not an address.
     */
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

    /**
     * Returns whether the address is in {@code ::ffff:0:0/96} (RFC 4291), the form of an IPv4 client on a server that listens
     * on both.
     */
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
