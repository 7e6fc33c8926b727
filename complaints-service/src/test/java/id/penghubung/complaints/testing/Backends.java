package id.penghubung.complaints.testing;

import id.penghubung.localstack.testing.FakeIdentityProvider;
import id.penghubung.localstack.testing.TestBackends;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;

/** Starts real PostgreSQL and Kafka, and a fake identity provider. */
public class Backends implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        Map<String, String> settings = new HashMap<>(TestBackends.forDatabase("complaints"));
        settings.putAll(FakeIdentityProvider.settings());
        settings.put("quarkus.http.test-port", "0");
        return settings;
    }

    @Override
    public void stop() {
        // The backends stop with the JVM.
    }
}
