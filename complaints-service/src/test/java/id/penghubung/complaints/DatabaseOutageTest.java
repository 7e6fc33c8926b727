package id.penghubung.complaints;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.penghubung.complaints.testing.Backends;
import id.penghubung.complaints.testing.Requests;
import id.penghubung.kit.testing.Tokens;
import id.penghubung.localstack.testing.DatabaseOutage;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class DatabaseOutageTest {

    @Test
    void shouldRespondToSubmissionsInTimeWhileTheDatabaseIsFrozenAndRecoverAfterwards() throws JsonProcessingException {
        String complaint = new ObjectMapper().writeValueAsString(Requests.pothole());

        DatabaseOutage.whileFrozen(() -> request("/v1/complaints")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(complaint))
                .build());
    }

    @Test
    void shouldRespondToReportersInTimeWhileTheDatabaseIsUnavailableAndRecoverAfterwards() {
        String reporter = Tokens.newReporter();

        DatabaseOutage.whileGone(() -> request("/v1/complaints")
                .header("Authorization", "Bearer " + reporter)
                .build());
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path));
    }
}
