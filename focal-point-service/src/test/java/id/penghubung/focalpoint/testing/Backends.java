package id.penghubung.focalpoint.testing;

import id.penghubung.kit.testing.ServiceBackends;
import id.penghubung.localstack.host.Ports;
import java.util.HashMap;
import java.util.Map;

/** Servers for the tests of this service, with a database of its own; the tests run its jobs themselves. */
public class Backends extends ServiceBackends {

    /** Largest number of open event streams. */
    public static final int MAX_STREAMS = 12;

    public Backends() {
        super("focalpoint");
    }

    @Override
    protected Map<String, String> ownSettings() {
        Map<String, String> settings = new HashMap<>();
        settings.put("penghubung.attachments.directory", "target/attachments");
        settings.put("penghubung.attachments.cleanup-interval", "off");
        // The tests run the sweep themselves.
        settings.put("penghubung.deadlines.sweep-interval", "off");
        settings.put("penghubung.deadlines.recalculation-interval", "off");
        settings.put("penghubung.deadlines.announcement-interval", "off");
        settings.put("penghubung.directory.demo-people", "true");
        settings.put("penghubung.directory.answering-interval", "off");
        // The tests also send notifications themselves, to receivers on this machine.
        settings.put("penghubung.notifications.dispatch-interval", "off");
        settings.put("penghubung.notifications.digest-interval", "off");
        settings.put("penghubung.notifications.mail-interval", "off");
        settings.put("penghubung.notifications.mail-server", "true");
        settings.put("penghubung.notifications.coordinator-address", "koordinator@example.org");
        settings.put("penghubung.notifications.ombudsman-address", "ombudsman@example.org");
        settings.put("penghubung.notifications.secretary-address", "sekda@example.org");
        settings.put("penghubung.webhooks.delivery-interval", "off");
        settings.put("penghubung.webhooks.allow-loopback", "true");
        // For a machine that other builds have at the same time; a test of the limit has one of its own.
        settings.put("penghubung.webhooks.timeout", "30s");
        settings.put("penghubung.ombudsman.stream.max-per-instance", Integer.toString(MAX_STREAMS));
        settings.put("penghubung.ombudsman.stream.cleanup-interval", "off");
        settings.put("penghubung.ombudsman.exclusions.check-interval", "off");
        // A test that needs complaints-service answers in its place at this address.
        settings.put("penghubung.dossier.complaints-url", "http://127.0.0.1:" + Ports.free());
        settings.put("penghubung.dossier.complaints-timeout", "10s");
        return settings;
    }
}
