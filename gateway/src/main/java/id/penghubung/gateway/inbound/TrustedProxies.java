package id.penghubung.gateway.inbound;

import io.netty.util.NetUtil;
import java.util.List;

/** The proxies in front of the gateway whose forwarding headers are believed. */
public final class TrustedProxies {

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
        byte[] bytes = NetUtil.createByteArrayFromIpAddressString(address);
        return bytes != null && ranges.stream().anyMatch(range -> range.contains(bytes));
    }

    /** Walks {@code X-Forwarded-For} from its trusted end to the first address that is not one of ours. */
    String firstStranger(String chain, String peer) {
        String[] hops = chain.split(",", -1);
        String address = peer;
        for (int i = hops.length - 1; i >= 0 && contains(address); i--) {
            String hop = hops[i].strip();
            if (NetUtil.createByteArrayFromIpAddressString(hop) == null) {
                return address;
            }
            address = hop;
        }
        return address;
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
