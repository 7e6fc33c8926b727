package id.penghubung.routing.directory;

import static id.penghubung.kit.testing.Polling.await;
import static id.penghubung.routing.testing.SampleAgencies.agencies;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import id.penghubung.events.AgencyDescribed;
import id.penghubung.kit.testing.DomainEvents;
import id.penghubung.localstack.testing.TestBackends;
import id.penghubung.routing.testing.Backends;
import id.penghubung.routing.testing.ComplaintScenario;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;

/** Start of the whole system, when complaints may arrive before the agency directory. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
@TestProfile(SystemStartTest.EmptyDirectory.class)
class SystemStartTest {

    private static final String DIRECTORY = "test.directory-of-a-starting-system.v1";
    /** A separate topic. The complaints of other tests would be read first and would wait for other agencies. */
    private static final String COMPLAINTS = "test.complaints-of-a-starting-system.v1";

    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    @Test
    void shouldDelayComplaintsUntilTheAgencyIsKnown() {
        // Given: no agency is known, but the service is ready
        ComplaintScenario scenario = ComplaintScenario.ofAComplaintInTenggarong("101");
        DomainEvents.toSend(COMPLAINTS, scenario.id(), scenario.submission()).send();
        assertUndecidedFor(Duration.ofSeconds(1), scenario);
        given().get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("checks.find { it.name == 'directory' }.data.agencies", equalTo(0));

        // When: the other agencies arrive first
        agencies().stream()
                .map(AgencyDescribed::code)
                .filter(code -> !code.equals("dpu"))
                .forEach(SystemStartTest::publish);
        assertUndecidedFor(Duration.ofSeconds(1), scenario);
        publish("dpu");

        // Then
        await().atMost(TIMEOUT)
                .untilAsserted(() -> assertThat(scenario.records()).hasSize(1));
        assertThat(scenario.awaitRouted().agencyCode()).isEqualTo("dpu");
    }

    private static void assertUndecidedFor(Duration time, ComplaintScenario scenario) {
        await().during(time).atMost(TIMEOUT).untilAsserted(() -> {
            assertThat(scenario.records()).isEmpty();
            scenario.triage().then().statusCode(404);
        });
    }

    private static void publish(String code) {
        AgencyDescribed agency = agencies().stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow();
        DomainEvents.toSend(DIRECTORY, code, agency).send();
    }

    /** Profile of a system whose directory is still empty. */
    public static class EmptyDirectory implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "mp.messaging.incoming.directory.topic",
                    DIRECTORY,
                    "mp.messaging.incoming.complaints.topic",
                    COMPLAINTS);
        }

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(EmptyTopics.class));
        }
    }

    /** Creates the topics and sets a long settling period for the directory. */
    public static class EmptyTopics implements QuarkusTestResourceLifecycleManager {

        @Override
        public int order() {
            return 1;
        }

        @Override
        public Map<String, String> start() {
            try (Admin admin = Admin.create(Map.of("bootstrap.servers", TestBackends.bootstrapServers()))) {
                admin.createTopics(
                                List.of(new NewTopic(DIRECTORY, 1, (short) 1), new NewTopic(COMPLAINTS, 1, (short) 1)))
                        .all()
                        .get();
            } catch (ExecutionException exception) {
                throw new IllegalStateException(exception);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(interrupted);
            }
            return Map.of("penghubung.routing.directory-settling-time", "60s");
        }

        @Override
        public void stop() {
            // The topics are removed with the broker.
        }
    }
}
