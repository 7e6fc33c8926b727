package id.penghubung.systemtests.privacy;

import id.penghubung.localstack.testing.SmtpServer;
import java.util.Map;

/** Settings of services that send their mails at once to a server of the test. */
final class MailSettings {

    private MailSettings() {}

    /** Returns the environment variables. */
    static Map<String, String> of(SmtpServer server) {
        return Map.of(
                "PENGHUBUNG_NOTIFICATIONS_MAIL_SERVER",
                "true",
                "PENGHUBUNG_NOTIFICATIONS_PUBLIC_URL",
                "http://127.0.0.1",
                "PENGHUBUNG_NOTIFICATIONS_DISPATCH_INTERVAL",
                "1s",
                "PENGHUBUNG_NOTIFICATIONS_MAIL_INTERVAL",
                "1s",
                "QUARKUS_MAILER_HOST",
                "127.0.0.1",
                "QUARKUS_MAILER_PORT",
                String.valueOf(server.port()),
                "QUARKUS_MAILER_START_TLS",
                "DISABLED",
                // No requests come while the services stop again.
                "QUARKUS_SHUTDOWN_DELAY",
                "0S");
    }
}
