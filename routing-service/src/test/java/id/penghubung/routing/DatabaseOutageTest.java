package id.penghubung.routing;

import id.penghubung.kit.testing.Tokens;
import id.penghubung.localstack.testing.DatabaseOutage;
import id.penghubung.routing.testing.Backends;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.net.URI;
import java.net.http.HttpRequest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class DatabaseOutageTest {

    @Test
    void shouldRespondInTimeWhileTheDatabaseIsFrozenAndRecoverAfterwards() {
        String coordinator = Tokens.coordinator();

        DatabaseOutage.whileFrozen(() -> request("/v1/triage")
                .header("Authorization", "Bearer " + coordinator)
                .build());
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path));
    }
}
