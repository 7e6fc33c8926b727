package id.penghubung.focalpoint.webhooks;

import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.stream.Stream;

/**
 * Recognises public addresses. A user who registers a webhook must not reach addresses that only this system can reach: the
 * own machine, the internal network, or the metadata service of a cloud.
 */
final class PublicAddresses {

    /** The address blocks of the special-purpose registries of IANA that are not globally reachable. */
    private static final List<IpSubnetFilterRule> NON_PUBLIC = Stream.of(
                    "0.0.0.0/8",
                    "10.0.0.0/8",
                    "100.64.0.0/10",
                    "127.0.0.0/8",
                    "169.254.0.0/16",
                    "172.16.0.0/12",
                    "192.0.0.0/24",
                    "192.0.2.0/24",
                    "192.88.99.0/24",
                    "192.168.0.0/16",
                    "198.18.0.0/15",
                    "198.51.100.0/24",
                    "203.0.113.0/24",
                    "224.0.0.0/4",
                    "240.0.0.0/4",
                    // Global unicast is 2000::/3; the rest is loopback, mapped, translated, unique local, link local,
                    // multicast or unassigned.
                    "0000::/3",
                    "4000::/2",
                    "8000::/1",
                    // Blocks within it: Teredo and other protocols, documentation, 6to4. They may contain another
                    // address.
                    "2001::/23",
                    "2001:db8::/32",
                    "2002::/16",
                    "3fff::/20")
            .map(PublicAddresses::rule)
            .toList();

    private PublicAddresses() {}

    static boolean contains(InetAddress address) {
        InetSocketAddress socketAddress = new InetSocketAddress(address, 0);
        return NON_PUBLIC.stream().noneMatch(rule -> rule.matches(socketAddress));
    }

    private static IpSubnetFilterRule rule(String subnet) {
        String[] parts = subnet.split("/", 2);
        return new IpSubnetFilterRule(parts[0], Integer.parseInt(parts[1]), IpFilterRuleType.REJECT);
    }
}
