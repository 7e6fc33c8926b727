package id.penghubung.gateway.inbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.netty.channel.Channel;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.channel.epoll.Epoll;
import io.netty.channel.epoll.EpollChannelOption;
import io.netty.channel.epoll.EpollMode;
import io.netty.channel.epoll.EpollServerSocketChannel;
import io.netty.channel.epoll.EpollSocketChannel;
import org.junit.jupiter.api.Test;

/** Connections from clients and to services are set before they are registered. */
class LevelTriggeredExtensionTest {

    private final LevelTriggeredExtension extension = new LevelTriggeredExtension();

    @Test
    void shouldSetConnectionsToServices() {
        assumeTrue(Epoll.isAvailable());
        Channel connection = new EpollSocketChannel();

        extension.postInitializeClientChannel(connection);

        assertLevelTriggered(connection);
    }

    @Test
    void shouldSetAcceptedConnectionsAndPassThemOn() {
        // Given
        assumeTrue(Epoll.isAvailable());
        EpollServerSocketChannel listener = new EpollServerSocketChannel();
        extension.postInitializeServerListenerChannel(listener);
        EmbeddedChannel acceptor = new EmbeddedChannel(listener.pipeline().removeFirst());
        Channel accepted = new EpollSocketChannel();

        // When
        acceptor.writeInbound(accepted);

        // Then
        assertThat(acceptor.<Object>readInbound()).isSameAs(accepted);
        assertLevelTriggered(accepted);
        listener.unsafe().closeForcibly();
    }

    private static void assertLevelTriggered(Channel connection) {
        assertThat(connection.config().getOption(EpollChannelOption.EPOLL_MODE)).isEqualTo(EpollMode.LEVEL_TRIGGERED);
        connection.unsafe().closeForcibly();
    }
}
