package id.penghubung.gateway.abuse;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;

/**
 * Opens connections that never send anything, and holds them until the gateway closes them.
 *
 * <p>Runs as a separate process: ten thousand connections would need twenty thousand files if both ends were in one process.
 * Arguments: port, number of connections. Prints a line when all are open, and one when all are closed.
 */
final class IdleConnections {

    private static final int PER_ADDRESS = 1_000;

    private IdleConnections() {}

    public static void main(String... arguments) throws IOException {
        InetSocketAddress gateway = new InetSocketAddress("127.0.0.1", Integer.parseInt(arguments[0]));
        int number = Integer.parseInt(arguments[1]);
        try (Selector selector = Selector.open()) {
            for (int i = 0; i < number; i++) {
                SocketChannel channel = SocketChannel.open();
                channel.setOption(StandardSocketOptions.SO_REUSEADDR, true);
                channel.bind(new InetSocketAddress("127.0.3." + (1 + i / PER_ADDRESS), 0));
                channel.connect(gateway);
                channel.configureBlocking(false);
                channel.register(selector, SelectionKey.OP_READ);
            }
            System.out.println("open " + number);
            System.out.println("closed " + awaitClosed(selector, number));
        }
    }

    private static int awaitClosed(Selector selector, int number) throws IOException {
        ByteBuffer nothing = ByteBuffer.allocate(1024);
        int closed = 0;
        while (closed < number) {
            selector.select();
            for (SelectionKey key : selector.selectedKeys()) {
                if (ended((SocketChannel) key.channel(), nothing)) {
                    key.channel().close();
                    closed++;
                }
            }
            selector.selectedKeys().clear();
        }
        return closed;
    }

    private static boolean ended(SocketChannel channel, ByteBuffer nothing) {
        try {
            nothing.clear();
            return channel.read(nothing) < 0;
        } catch (IOException reset) {
            return true;
        }
    }
}
