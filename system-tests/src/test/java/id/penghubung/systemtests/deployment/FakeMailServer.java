package id.penghubung.systemtests.deployment;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server that accepts every mail and delivers none. */
final class FakeMailServer implements AutoCloseable {

    private final ServerSocket socket;
    private final List<String> mails = new CopyOnWriteArrayList<>();

    private FakeMailServer(ServerSocket socket) {
        this.socket = socket;
    }

    static FakeMailServer start() throws IOException {
        var server = new FakeMailServer(new ServerSocket(0, 10, InetAddress.getByName("127.0.0.1")));
        Thread.ofVirtual().start(server::acceptAll);
        return server;
    }

    int port() {
        return socket.getLocalPort();
    }

    /** Returns envelope and text of every mail so far, in lines, without soft line breaks. */
    List<String> mails() {
        return List.copyOf(mails);
    }

    private void acceptAll() {
        while (!socket.isClosed()) {
            try (var connection = socket.accept()) {
                handle(connection);
            } catch (IOException e) {
                // The client has disconnected, or the test has ended.
                continue;
            }
        }
    }

    private void handle(Socket connection) throws IOException {
        var in = new BufferedReader(new InputStreamReader(connection.getInputStream(), UTF_8));
        var out = connection.getOutputStream();
        reply(out, "220 fake");
        var mail = new StringBuilder();
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            var command = line.split("[ :]", 2)[0].toUpperCase(java.util.Locale.ROOT);
            switch (command) {
                case "EHLO", "HELO" -> reply(out, "250 fake");
                case "DATA" -> {
                    reply(out, "354 go on");
                    for (var text = in.readLine(); !".".equals(text); text = in.readLine()) {
                        mail.append(text).append('\n');
                    }
                    mails.add(mail.toString().replace("=\n", "").replace("=3D", "="));
                    mail.setLength(0);
                    reply(out, "250 taken");
                }
                case "QUIT" -> {
                    reply(out, "221 bye");
                    return;
                }
                default -> {
                    mail.append(line).append('\n');
                    reply(out, "250 fine");
                }
            }
        }
    }

    private static void reply(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(UTF_8));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
