package id.penghubung.gateway.inbound;

import id.penghubung.gateway.limits.AddressLimit;
import id.penghubung.gateway.limits.ClientAddress;
import id.penghubung.gateway.limits.LimitsConfig;
import io.netty.bootstrap.ChannelInitializerExtension;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ServerChannel;
import io.smallrye.config.SmallRyeConfig;
import java.net.InetSocketAddress;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Limits the open connections from one address (for IPv6 a /64), including idle ones, and from an IPv6 /48 to a multiple of
 * that. Closes each further connection as soon as it is accepted. Trusted proxies are exempt.
 *
 * <p>The framework gives no access to a connection before its first request. So this class extends Netty, which loads it from
 * {@code META-INF/services} if {@value ChannelInitializerExtension#EXTENSIONS_SYSTEM_PROPERTY} is {@code serviceload}.
 */
public final class ConnectionLimitExtension extends ChannelInitializerExtension {

    @Override
    public void postInitializeServerListenerChannel(ServerChannel listener) {
        SmallRyeConfig config = ConfigProvider.getConfig(ConnectionLimitExtension.class.getClassLoader())
                .unwrap(SmallRyeConfig.class);
        LimitsConfig limits = config.getConfigMapping(LimitsConfig.class);
        TrustedProxies trusted = TrustedProxies.of(config.getConfigMapping(TrustedProxyConfig.class)
                .trustedProxies()
                .orElse(List.of()));
        AddressLimit limit = AddressLimit.of(limits.connectionsPerAddress(), limits.siteMultiple());
        listener.pipeline().addFirst(new AcceptHandler(limit, trusted));
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
