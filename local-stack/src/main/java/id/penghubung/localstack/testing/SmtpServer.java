package id.penghubung.localstack.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/**
 * A mail server that keeps every mail and delivers none. It speaks SMTP (RFC 5321) over TCP, without TLS and authentication, can take
 * its time with a mail, and can refuse recipients.
 */
public final class SmtpServer implements AutoCloseable {

    private final ServerSocket socket;
    private final List<String> mails = new CopyOnWriteArrayList<>();
    private final Set<String> refused = ConcurrentHashMap.newKeySet();
    private volatile CountDownLatch gate = new CountDownLatch(0);

    private SmtpServer(ServerSocket socket) {
        this.socket = socket;
    }

    /** Starts a server on a free port of the loopback interface. */
    public static SmtpServer start() throws IOException {
        var server = new SmtpServer(new ServerSocket(0, 10, InetAddress.getByName("127.0.0.1")));
        Thread.ofVirtual().start(server::acceptAll);
        return server;
    }

    public int port() {
        return socket.getLocalPort();
    }

    /** Returns envelope and text of every mail so far, in lines, without soft line breaks. */
    public List<String> mails() {
        return List.copyOf(mails);
    }

    /** Keeps clients waiting for the reply to a mail until {@link #resume}. */
    public void pause() {
        gate = new CountDownLatch(1);
    }

    public void resume() {
        gate.countDown();
    }

    /** Refuses a recipient (550) until it is accepted again. */
    public void refuse(String address) {
        refused.add(address);
    }

    public void accept(String address) {
        refused.remove(address);
    }

    private void acceptAll() {
        while (!socket.isClosed()) {
            try {
                var connection = socket.accept();
                Thread.ofVirtual().start(() -> handle(connection));
            } catch (IOException e) {
                // The test has ended.
                return;
            }
        }
    }

    private void handle(Socket connection) {
        try (connection) {
            converse(connection);
        } catch (IOException e) {
            // The client has disconnected: what it has not finished is no mail.
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void converse(Socket connection) throws IOException, InterruptedException {
        var in = new BufferedReader(new InputStreamReader(connection.getInputStream(), UTF_8));
        var out = connection.getOutputStream();
        reply(out, "220 fake");
        var mail = new StringBuilder();
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            var command = line.split("[ :]", 2)[0].toUpperCase(Locale.ROOT);
            switch (command) {
                case "EHLO", "HELO" -> reply(out, "250 fake");
                case "RSET" -> {
                    mail.setLength(0);
                    reply(out, "250 fine");
                }
                case "RCPT" -> {
                    mail.append(line).append('\n');
                    reply(out, isRefused(line) ? "550 mailbox unavailable" : "250 fine");
                }
                case "DATA" -> {
                    reply(out, "354 go on");
                    receive(in, mail);
                    gate.await();
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

    private static void receive(BufferedReader in, StringBuilder mail) throws IOException {
        for (var text = in.readLine(); text != null && !".".equals(text); text = in.readLine()) {
            mail.append(text).append('\n');
        }
    }

    private boolean isRefused(String line) {
        return refused.stream().anyMatch(address -> line.contains("<" + address + ">"));
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
