package id.penghubung.routing.testing;

import id.penghubung.localstack.testing.FakeIdentityProvider;
import id.penghubung.localstack.testing.TestBackends;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;

/** Starts a new database, the broker and a fake identity provider. */
public class Backends implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        Map<String, String> settings = new HashMap<>(TestBackends.forDatabase("routing"));
        settings.putAll(FakeIdentityProvider.settings());
        settings.put("quarkus.http.test-port", "0");
        settings.put("penghubung.routing.snapshot-max-age", "200ms");
        settings.put("penghubung.routing.directory-settling-time", "500ms");
        settings.put("quarkus.log.category.\"org.apache.kafka\".level", "WARN");
        return settings;
    }

    @Override
    public void stop() {
        // The servers stop with the JVM.
    }
}
