package id.penghubung.focalpoint.testing;

import id.penghubung.localstack.testing.FakeIdentityProvider;
import id.penghubung.localstack.testing.TestBackends;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;

/** Real PostgreSQL and Kafka, and an identity provider. */
public class Backends implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        Map<String, String> settings = new HashMap<>(TestBackends.forDatabase("focalpoint"));
        settings.putAll(FakeIdentityProvider.settings());
        settings.put("quarkus.http.test-port", "0");
        settings.put("penghubung.attachments.directory", "target/attachments");
        settings.put("penghubung.attachments.cleanup-interval", "off");
        // The tests run the sweep themselves.
        settings.put("penghubung.deadlines.sweep-interval", "off");
        settings.put("penghubung.deadlines.recalculation-interval", "off");
        settings.put("penghubung.directory.demo-people", "true");
        // The tests also send notifications themselves, to receivers on this machine.
        settings.put("penghubung.notifications.dispatch-interval", "off");
        settings.put("penghubung.notifications.digest-interval", "off");
        settings.put("penghubung.notifications.mail-interval", "off");
        settings.put("penghubung.notifications.mail-server", "true");
        settings.put("penghubung.notifications.coordinator-address", "koordinator@example.org");
        settings.put("penghubung.notifications.ombudsman-address", "ombudsman@example.org");
        settings.put("penghubung.webhooks.delivery-interval", "off");
        settings.put("penghubung.webhooks.allow-loopback", "true");
        settings.put("penghubung.webhooks.timeout", "2s");
        return settings;
    }

    @Override
    public void stop() {
        // The backends end with the JVM.
    }
}
