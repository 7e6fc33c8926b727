package id.penghubung.complaints.testing;

import id.penghubung.kit.testing.FakeClamd;
import id.penghubung.kit.testing.ServiceBackends;
import id.penghubung.localstack.testing.TestMailServer;
import java.util.HashMap;
import java.util.Map;

/** Servers for the tests of this service, with a database of its own. The tests send messages to reporters themselves. */
public class Backends extends ServiceBackends {

    /** Public address of the gateway, which mails name. */
    public static final String PUBLIC_URL = "https://lapor.example.org";

    public Backends() {
        super("complaints");
    }

    @Override
    protected Map<String, String> ownSettings() {
        Map<String, String> settings = new HashMap<>(TestMailServer.settings());
        settings.put("penghubung.notifications.dispatch-interval", "off");
        settings.put("penghubung.notifications.mail-interval", "off");
        settings.put("penghubung.notifications.mail-server", "true");
        settings.put("penghubung.notifications.sms", "true");
        settings.put("penghubung.notifications.whatsapp", "true");
        settings.put("penghubung.notifications.public-url", PUBLIC_URL);
        settings.put("penghubung.attachments.cleanup-interval", "off");
        settings.put("penghubung.attachments.scan-interval", "off");
        settings.put("penghubung.attachments.scan.host", "127.0.0.1");
        settings.put("penghubung.attachments.scan.port", String.valueOf(FakeClamd.start()));
        // A scan that a test holds, or a search on a machine with other work, must not end as if it took too long.
        settings.put("penghubung.attachments.scan.timeout", "60s");
        settings.put("penghubung.duplicates.time-limit", "20s");
        settings.put("penghubung.publication.time-limit", "20s");
        settings.put("penghubung.search.time-limit", "20s");
        return settings;
    }
}
