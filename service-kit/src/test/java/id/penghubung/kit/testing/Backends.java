package id.penghubung.kit.testing;

import id.penghubung.localstack.testing.FakeIdentityProvider;
import id.penghubung.localstack.testing.TestBackends;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;

/**
 * Real PostgreSQL and Kafka, and an issuer of tokens, for the application under test.
 *
 * <p>Arguments: {@code database}, the name of the service's database, which it finds empty; {@code topics}, names of
 * further topics to make, divided by commas.
 */
public class Backends implements QuarkusTestResourceLifecycleManager {

    private String database = "test";
    private String topics = "";

    @Override
    public void init(Map<String, String> arguments) {
        database = arguments.getOrDefault("database", database);
        topics = arguments.getOrDefault("topics", topics);
    }

    @Override
    public Map<String, String> start() {
        Map<String, String> settings = new HashMap<>(BackendClassLoader.get(() -> TestBackends.forDatabase(database)));
        settings.putAll(FakeIdentityProvider.settings());
        settings.put("quarkus.http.test-port", "0");
        for (String topic : topics.split(",", -1)) {
            if (!topic.isBlank()) {
                Topics.create(topic.strip());
            }
        }
        return settings;
    }

    @Override
    public void stop() {
        // The backends end with the JVM: they are shared by all applications that it starts.
    }
}
