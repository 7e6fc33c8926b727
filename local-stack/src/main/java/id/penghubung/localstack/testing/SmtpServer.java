package id.penghubung.localstack.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.SMTPServer;

/**
 * A mail server that keeps every mail and delivers none. It speaks SMTP (RFC 5321), without TLS and authentication, can take its time
 * with a mail, and can refuse recipients.
 */
public final class SmtpServer implements AutoCloseable {

    private final List<String> mails = new CopyOnWriteArrayList<>();
    private final Set<String> refused = ConcurrentHashMap.newKeySet();
    private final SMTPServer server;
    private volatile CountDownLatch gate = new CountDownLatch(0);

    private SmtpServer(InetAddress address) {
        server = SMTPServer.port(0)
                .bindAddress(address)
                .insertReceivedHeaders(false)
                .messageHandlerFactory(connection -> new ReceivedMail())
                .build();
    }

    /** Starts a server on a free port of the loopback interface. */
    public static SmtpServer start() throws IOException {
        var started = new SmtpServer(InetAddress.getByName("127.0.0.1"));
        started.server.start();
        return started;
    }

    public int port() {
        return server.getPortAllocated();
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

    @Override
    public void close() {
        server.stop();
    }

    /** One mail while it arrives. */
    private final class ReceivedMail implements MessageHandler {

        private static final int MAILBOX_UNAVAILABLE = 550;

        private final StringBuilder mail = new StringBuilder();

        @Override
        public void from(String address) {
            mail.append("MAIL FROM:<").append(address).append(">\n");
        }

        @Override
        public void recipient(String address) throws RejectException {
            if (refused.contains(address)) {
                throw new RejectException(MAILBOX_UNAVAILABLE, "mailbox unavailable");
            }
            mail.append("RCPT TO:<").append(address).append(">\n");
        }

        @Override
        public String data(InputStream text) throws RejectException, IOException {
            mail.append(new String(text.readAllBytes(), UTF_8).replace("\r\n", "\n"));
            try {
                gate.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new RejectException("The server ends");
            }
            mails.add(mail.toString().replace("=\n", "").replace("=3D", "="));
            return "taken";
        }

        @Override
        public void done() {
            // A mail that was not received whole is none.
        }
    }
}
