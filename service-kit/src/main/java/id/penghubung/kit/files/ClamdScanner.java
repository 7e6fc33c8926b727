package id.penghubung.kit.files;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jboss.logging.Logger;

/**
 * Scans contents with a clamd of ClamAV, by its command INSTREAM (clamd(8)): pieces with their length in four bytes, and a piece of
 * length 0 at the end. Everything but a clear answer counts as no answer, also that the stream is longer than {@code StreamMaxLength}.
 */
final class ClamdScanner implements VirusScanner {

    private static final Logger LOG = Logger.getLogger(ClamdScanner.class);
    private static final int PIECE_BYTES = 64 * 1024;

    /** Far longer than any answer: {@code stream: <name of the signature> FOUND}. */
    private static final int MAX_ANSWER_BYTES = 4 * 1024;

    /** Timeouts in the time of a whole scan: connection, content and answer. */
    private static final long MAX_TIMEOUTS = 3;

    private final InetSocketAddress address;
    private final int timeoutMillis;

    ClamdScanner(String host, int port, Duration timeout) {
        // Resolved at each connection, because the address of a container changes.
        this.address = InetSocketAddress.createUnresolved(host, port);
        this.timeoutMillis = Math.toIntExact(timeout.toMillis());
    }

    @Override
    public boolean isOn() {
        return true;
    }

    @Override
    public ScanResult scan(InputStream content) throws IOException {
        try (Socket clamd = new Socket()) {
            // A socket has a timeout for reading only: without a limit a clamd that reads nothing would block for ever.
            Thread limit = Thread.ofVirtual().start(() -> closeAfter(MAX_TIMEOUTS * timeoutMillis, clamd));
            try {
                if (!connect(clamd) || !send(content, clamd)) {
                    return ScanResult.UNANSWERED;
                }
                return result(answerOf(clamd));
            } finally {
                limit.interrupt();
            }
        }
    }

    private static void closeAfter(long millis, Socket clamd) {
        try {
            Thread.sleep(millis);
            clamd.close();
        } catch (InterruptedException | IOException scanEnded) {
            // There is nothing to break off.
        }
    }

    private boolean connect(Socket clamd) {
        try {
            clamd.connect(new InetSocketAddress(address.getHostString(), address.getPort()), timeoutMillis);
            clamd.setSoTimeout(timeoutMillis);
            return true;
        } catch (IOException away) {
            LOG.warnf("clamd at %s cannot be reached: %s", address, away.getMessage());
            return false;
        }
    }

    /** Sends the content. A failure to read it is an exception, one to send it is not. */
    private boolean send(InputStream content, Socket clamd) throws IOException {
        byte[] piece = new byte[PIECE_BYTES];
        DataOutputStream out = new DataOutputStream(clamd.getOutputStream());
        boolean sent = attempt(() -> out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII)));
        for (int length = content.read(piece); sent && length > 0; length = content.read(piece)) {
            int bytes = length;
            sent = attempt(() -> {
                out.writeInt(bytes);
                out.write(piece, 0, bytes);
            });
        }
        return sent
                && attempt(() -> {
                    out.writeInt(0);
                    out.flush();
                });
    }

    private interface Sending {
        void send() throws IOException;
    }

    private static boolean attempt(Sending sending) {
        try {
            sending.send();
            return true;
        } catch (IOException brokenOff) {
            LOG.warnf("clamd broke off a scan: %s", brokenOff.getMessage());
            return false;
        }
    }

    private static String answerOf(Socket clamd) {
        try {
            InputStream in = clamd.getInputStream();
            return new String(in.readNBytes(MAX_ANSWER_BYTES), StandardCharsets.UTF_8)
                    .replace("\0", "")
                    .strip();
        } catch (IOException noAnswer) {
            return "no answer: " + noAnswer.getMessage();
        }
    }

    private static ScanResult result(String answer) {
        if (answer.equals("stream: OK")) {
            return ScanResult.CLEAN;
        }
        if (answer.startsWith("stream: ") && answer.endsWith(" FOUND")) {
            LOG.warnf("Virus found in an upload: %s", answer);
            return ScanResult.INFECTED;
        }
        LOG.warnf("clamd did not scan an upload: %s", answer);
        return ScanResult.UNANSWERED;
    }
}
