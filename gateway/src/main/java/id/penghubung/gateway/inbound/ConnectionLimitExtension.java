package id.penghubung.gateway.inbound;

import id.penghubung.gateway.limits.AddressLimit;
import id.penghubung.gateway.limits.ClientAddress;
import io.netty.bootstrap.ChannelInitializerExtension;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ServerChannel;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Limits the open connections from one address (for IPv6 a /64), including idle ones, and from an IPv6 /48 to a multiple of
 * that. Closes each further connection as soon as it is accepted. Trusted proxies are exempt.
 *
 * <p>The framework gives no access to a connection before its first request. So this class extends Netty, which loads it from
 * {@code META-INF/services} if {@value ChannelInitializerExtension#EXTENSIONS_SYSTEM_PROPERTY} is {@code serviceload}.
 */
public final class ConnectionLimitExtension extends ChannelInitializerExtension {

    /** Configuration key of the largest number of connections from one address. */
    static final String MAX_CONNECTIONS = "penghubung.gateway.limits.connections-per-address";

    private static final String SITE_MULTIPLE = "penghubung.gateway.limits.site-multiple";
    private static final String TRUSTED_PROXIES = "penghubung.gateway.edge.trusted-proxies";
    private static final int DEFAULT_MAX_CONNECTIONS = 2_000;
    private static final int DEFAULT_SITE_MULTIPLE = 4;

    @Override
    public void postInitializeServerListenerChannel(ServerChannel listener) {
        Config config = ConfigProvider.getConfig(ConnectionLimitExtension.class.getClassLoader());
        int max = config.getOptionalValue(MAX_CONNECTIONS, Integer.class).orElse(DEFAULT_MAX_CONNECTIONS);
        int siteMultiple = config.getOptionalValue(SITE_MULTIPLE, Integer.class).orElse(DEFAULT_SITE_MULTIPLE);
        Optional<List<String>> trusted = config.getOptionalValues(TRUSTED_PROXIES, String.class);
        listener.pipeline()
                .addFirst(new AcceptHandler(
                        AddressLimit.of(max, siteMultiple), TrustedProxies.of(trusted.orElse(List.of()))));
    }

    /** Checks each connection that a listener has accepted. */
    static final class AcceptHandler extends ChannelInboundHandlerAdapter {

        private final AddressLimit limit;
        private final TrustedProxies trusted;

        AcceptHandler(AddressLimit limit, TrustedProxies trusted) {
            this.limit = limit;
            this.trusted = trusted;
        }

        @Override
        public void channelRead(ChannelHandlerContext context, Object message) throws Exception {
            if (message instanceof Channel connection
                    && connection.remoteAddress() instanceof InetSocketAddress remote
                    && remote.getAddress() != null
                    && !trusted.contains(remote.getAddress().getHostAddress())) {
                ClientAddress address = ClientAddress.of(remote.getAddress().getHostAddress());
                if (!limit.tryAcquire(address)) {
                    connection.unsafe().closeForcibly();
                    return;
                }
                connection.closeFuture().addListener(closed -> limit.release(address));
            }
            super.channelRead(context, message);
        }
    }
}
