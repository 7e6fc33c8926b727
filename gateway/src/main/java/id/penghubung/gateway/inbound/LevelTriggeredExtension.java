package id.penghubung.gateway.inbound;

import io.netty.bootstrap.ChannelInitializerExtension;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ServerChannel;
import io.netty.channel.epoll.EpollChannelOption;
import io.netty.channel.epoll.EpollMode;
import io.netty.channel.epoll.EpollSocketChannel;

/**
 * Lets the operating system report a connection as long as it has unread bytes, instead of once for new bytes.
 *
 * <p>Edge-triggered, the default of Netty 4.1, needs a second read of each message, which finds nothing: four reads for each
 * request that is forwarded instead of two. Netty 4.2 knows only this mode. It can be set before a channel is registered only,
 * which the framework does at once; so this class extends Netty, as {@link ConnectionLimitExtension} does.
 */
public final class LevelTriggeredExtension extends ChannelInitializerExtension {

    /** Sets the mode of connections to services, before they are opened. */
    @Override
    public void postInitializeClientChannel(Channel connection) {
        setMode(connection);
    }

    /** Sets the mode of connections from clients, as soon as they are accepted. */
    @Override
    public void postInitializeServerListenerChannel(ServerChannel listener) {
        listener.pipeline().addFirst(new AcceptHandler());
    }

    private static void setMode(Channel connection) {
        if (connection instanceof EpollSocketChannel) {
            connection.config().setOption(EpollChannelOption.EPOLL_MODE, EpollMode.LEVEL_TRIGGERED);
        }
    }

    /** Receives each connection that a listener has accepted. */
    @Sharable
    private static final class AcceptHandler extends ChannelInboundHandlerAdapter {

        @Override
        public void channelRead(ChannelHandlerContext context, Object message) {
            if (message instanceof Channel connection) {
                setMode(connection);
            }
            context.fireChannelRead(message);
        }
    }
}
