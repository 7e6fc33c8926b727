package id.penghubung.routing.testing;

import id.penghubung.kit.testing.ServiceBackends;
import java.util.HashMap;
import java.util.Map;

/** Servers for the tests of this service, with a database of its own and short delays. */
public class Backends extends ServiceBackends {

    /** Mail address of the coordinator's office. */
    public static final String COORDINATOR = "koordinator@example.org";

    public Backends() {
        super("routing");
    }

    @Override
    protected Map<String, String> ownSettings() {
        Map<String, String> settings = new HashMap<>();
        settings.put("penghubung.routing.snapshot-max-age", "200ms");
        settings.put("penghubung.routing.directory-settling-time", "500ms");
        settings.put("penghubung.trials.interval", "300ms");
        settings.put("penghubung.suggestions.training-interval", "off");
        settings.put("penghubung.suggestions.minimum-decisions", "300");
        settings.put("penghubung.suggestions.new-decisions", "50");
        settings.put("penghubung.suggestions.kept-versions", "1");
        // The tests look at the queue themselves, and read the mails in the database.
        settings.put("penghubung.triage.watch-interval", "off");
        settings.put("penghubung.triage.coordinator-address", COORDINATOR);
        settings.put("penghubung.notifications.mail-interval", "off");
        settings.put("penghubung.notifications.mail-server", "true");
        settings.put("quarkus.log.category.\"org.apache.kafka\".level", "WARN");
        return settings;
    }
}
