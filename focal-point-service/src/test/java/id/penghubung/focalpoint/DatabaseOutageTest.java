package id.penghubung.focalpoint;

import id.penghubung.focalpoint.testing.Backends;
import id.penghubung.kit.testing.Tokens;
import id.penghubung.localstack.testing.DatabaseOutage;
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
    void shouldReplyInTimeWhileTheDatabaseIsFrozenAndRecoverAfterwards() {
        String officer = Tokens.officerOf("dpu");

        DatabaseOutage.whileFrozen(() -> request("/v1/cases")
                .header("Authorization", "Bearer " + officer)
                .build());
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path));
    }
}
