package id.penghubung.quality.testing;

import id.penghubung.kit.testing.ServiceBackends;
import id.penghubung.localstack.testing.TestMailServer;
import java.util.HashMap;
import java.util.Map;

/** Servers for the tests of this service, with a database of its own; the tests run its jobs themselves. */
public class Backends extends ServiceBackends {

    /** Address of the organisation bureau. */
    public static final String BUREAU = "organisasi@example.org";

    /** Number of proposals that a forum takes online. */
    public static final int PROPOSALS_OF_A_FORUM = 5;

    public Backends() {
        super("quality");
    }

    @Override
    protected Map<String, String> ownSettings() {
        Map<String, String> settings = new HashMap<>(TestMailServer.settings());
        settings.put("penghubung.attachments.directory", "target/attachments");
        settings.put("penghubung.attachments.cleanup-interval", "off");
        settings.put("penghubung.notifications.mail-interval", "off");
        settings.put("penghubung.notifications.mail-server", "true");
        settings.put("penghubung.quality.bureau-address", BUREAU);
        settings.put("penghubung.standards.reminder-interval", "off");
        settings.put("penghubung.coverage.reminder-interval", "off");
        settings.put("penghubung.improvements.reminder-interval", "off");
        settings.put("penghubung.assessments.reminder-interval", "off");
        settings.put("penghubung.complaint-figures.collection-millis", "50");
        // All tests send from one address.
        settings.put("penghubung.forums.proposals-per-client", "10000");
        settings.put("penghubung.forums.proposals-per-forum", String.valueOf(PROPOSALS_OF_A_FORUM));
        settings.put("quarkus.log.category.\"org.apache.kafka\".level", "WARN");
        return settings;
    }
}
