package id.penghubung.localstack.testing;

import java.util.List;
import java.util.Map;

/** The mail server of the tests of a service: one for all applications of the JVM. */
public final class TestMailServer {

    private TestMailServer() {}

    /** The settings with which a service sends its mails to this server. */
    public static Map<String, String> settings() {
        return Map.of(
                "quarkus.mailer.mock",
                "false",
                "quarkus.mailer.host",
                "127.0.0.1",
                "quarkus.mailer.port",
                String.valueOf(call("port")),
                "quarkus.mailer.start-tls",
                "DISABLED");
    }

    /** Returns envelope, headers and text of each mail to an address, in the order of arrival. */
    public static List<String> mailsTo(String address) {
        return ((List<?>) call("mails"))
                .stream()
                        .map(String::valueOf)
                        .filter(mail -> mail.contains("RCPT TO:<" + address + ">"))
                        .toList();
    }

    /** Keeps clients waiting for the reply to a mail until {@link #resume}. */
    public static void pause() {
        call("pause");
    }

    public static void resume() {
        call("resume");
    }

    /** Refuses a recipient until it is accepted again. */
    public static void refuse(String address) {
        call("refuse", address);
    }

    public static void accept(String address) {
        call("accept", address);
    }

    private static Object call(String method, String... arguments) {
        return SystemClassLoaderInvoker.call(SharedSmtpServer.class, method, arguments);
    }
}
