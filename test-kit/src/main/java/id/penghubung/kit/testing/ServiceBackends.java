package id.penghubung.kit.testing;

import id.penghubung.localstack.testing.FakeIdentityProvider;
import id.penghubung.localstack.testing.TestBackends;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;

/**
 * PostgreSQL, Kafka and a token issuer for the application under test. A service extends it with its own settings.
 *
 * <p>Arguments: {@code database}, name of the database of the service, which is empty at the start; {@code topics}, names
 * of additional topics to create, separated by commas.
 */
public class ServiceBackends implements QuarkusTestResourceLifecycleManager {

    private String database;
    private String topics = "";

    public ServiceBackends() {
        this("test");
    }

    /**
     * Creates the backends of a service.
     *
     * @param database name of its database
     */
    protected ServiceBackends(String database) {
        this.database = database;
    }

    @Override
    public void init(Map<String, String> arguments) {
        database = arguments.getOrDefault("database", database);
        topics = arguments.getOrDefault("topics", topics);
    }

    @Override
    public final Map<String, String> start() {
        Map<String, String> settings = new HashMap<>(BackendClassLoader.get(() -> TestBackends.forDatabase(database)));
        settings.putAll(FakeIdentityProvider.settings());
        settings.put("quarkus.http.test-port", "0");
        settings.putAll(ownSettings());
        for (String topic : topics.split(",", -1)) {
            if (!topic.isBlank()) {
                Topics.create(topic.strip());
            }
        }
        return settings;
    }

    /** Returns settings of the service that differ in tests. */
    protected Map<String, String> ownSettings() {
        return Map.of();
    }

    @Override
    public final void stop() {
        // The backends stop with the JVM, because all its applications share them.
    }
}
