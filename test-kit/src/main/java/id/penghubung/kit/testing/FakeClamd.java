package id.penghubung.kit.testing;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/**
 * A server with the protocol of clamd (INSTREAM). It finds the test file of EICAR anywhere in a content, and closes the connection
 * without an answer if the content has the words {@link #NO_ANSWER}, until {@link #recover} is called. Shared by the tests of a JVM
 * through system properties, because each application under test has a class loader of its own. They are texts: the transaction manager
 * reads all properties at each start, and fails at another object.
 */
public final class FakeClamd {

    /** Marks a content for which the scanner has no answer. */
    public static final String NO_ANSWER = "clamd-does-not-answer";

    /** Marks a content whose scans are counted, and wait while they are held. */
    public static final String COUNTED = "clamd-counts-this";

    private static final String SCANS = "penghubung.test.clamd.scans";
    private static final String HOLD = "penghubung.test.clamd.hold";
    private static final String RECOVERED = "penghubung.test.clamd.recovered";
    private static final String PORT = "penghubung.test.clamd.port";
    private static final String COMMAND = "zINSTREAM\0";

    /** Scans wait for its end; its port is in {@link #HOLD}. */
    private static Closeable gate = () -> {};

    private FakeClamd() {}

    /** The test file of the European Institute for Computer Antivirus Research, which every scanner finds. */
    public static byte[] eicar() {
        return ("X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*").getBytes(US_ASCII);
    }

    /**
     * Starts the server, once in a JVM.
     *
     * @return its port on 127.0.0.1
     */
    public static synchronized int start() {
        String running = System.getProperty(PORT);
        if (running != null) {
            return Integer.parseInt(running);
        }
        try {
            ServerSocket server = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
            Thread.ofVirtual().start(() -> serve(server));
            System.setProperty(PORT, String.valueOf(server.getLocalPort()));
            return server.getLocalPort();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** From now on the scanner answers for every content. */
    public static void recover() {
        System.setProperty(RECOVERED, "true");
    }

    /** From now on scans of counted contents wait, until they are released. */
    public static synchronized void hold() {
        release();
        try {
            ServerSocket opened = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
            gate = opened;
            System.setProperty(HOLD, String.valueOf(opened.getLocalPort()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Lets scans go on that wait; without one, nothing changes. */
    public static synchronized void release() {
        System.clearProperty(HOLD);
        try {
            gate.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Returns the number of scans of counted contents, also of those that wait. */
    public static int scans() {
        return Integer.getInteger(SCANS, 0);
    }

    private static void countAndWait() {
        synchronized (System.getProperties()) {
            System.setProperty(SCANS, String.valueOf(scans() + 1));
        }
        Integer held = Integer.getInteger(HOLD);
        if (held == null) {
            return;
        }
        try (Socket waiting = new Socket(InetAddress.getByName("127.0.0.1"), held)) {
            waiting.getInputStream().read();
        } catch (IOException released) {
            // The gate was closed.
        }
    }

    private static void serve(ServerSocket server) {
        while (!server.isClosed()) {
            try {
                Socket client = server.accept();
                Thread.ofVirtual().start(() -> answer(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private static void answer(Socket client) {
        try (client) {
            DataInputStream in = new DataInputStream(client.getInputStream());
            if (!COMMAND.equals(new String(in.readNBytes(COMMAND.length()), US_ASCII))) {
                client.getOutputStream().write("UNKNOWN COMMAND\0".getBytes(US_ASCII));
                return;
            }
            ByteArrayOutputStream content = new ByteArrayOutputStream();
            for (int length = in.readInt(); length > 0; length = in.readInt()) {
                content.write(in.readNBytes(length));
            }
            String text = content.toString(US_ASCII);
            if (text.contains(NO_ANSWER) && System.getProperty(RECOVERED) == null) {
                return;
            }
            if (text.contains(COUNTED)) {
                countAndWait();
            }
            String result =
                    text.contains(new String(eicar(), US_ASCII)) ? "stream: Eicar-Test-Signature FOUND" : "stream: OK";
            client.getOutputStream().write((result + "\0").getBytes(UTF_8));
        } catch (IOException clientAway) {
            // The test sees it at the client.
        }
    }
}
