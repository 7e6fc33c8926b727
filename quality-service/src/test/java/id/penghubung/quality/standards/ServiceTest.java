package id.penghubung.quality.standards;

import static id.penghubung.quality.testing.SampleUnits.HOSPITAL;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import id.penghubung.quality.testing.Backends;
import id.penghubung.quality.testing.SampleUnits;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Services of units, each with a code of its own that complaints name. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class ServiceTest {

    @BeforeEach
    void publishDirectory() {
        SampleUnits.publishAll();
    }

    @Test
    void shouldRefuseACodeThatIsTaken() {
        // Given
        StandardScenario service = StandardScenario.ofAService(HOSPITAL, "Layanan pertama");

        // When
        Response second = StandardScenario.officer()
                .body(Map.of("code", service.code(), "unitCode", HOSPITAL, "name", "Layanan kedua"))
                .post("/v1/services");

        // Then
        second.then().statusCode(409).body("type", endsWith(":service-code-taken"));
        read(service).then().body("name", equalTo("Layanan pertama"));
    }

    @Test
    void shouldRefuseAStaleOrMissingVersion() {
        // Given
        StandardScenario service = StandardScenario.ofAService(HOSPITAL, "Layanan lama");
        Map<String, Object> change = Map.of("name", "Layanan baru", "active", true);
        StandardScenario.officer()
                .header("If-Match", "\"0\"")
                .body(change)
                .put("/v1/services/{code}", service.code())
                .then()
                .statusCode(200);

        // When
        Response stale = StandardScenario.officer()
                .header("If-Match", "\"0\"")
                .body(Map.of("name", "Layanan lain", "active", false))
                .put("/v1/services/{code}", service.code());

        // Then
        stale.then().statusCode(412);
        StandardScenario.officer()
                .body(change)
                .put("/v1/services/{code}", service.code())
                .then()
                .statusCode(428);
        read(service).then().body("name", equalTo("Layanan baru")).body("active", equalTo(true));
    }

    @Test
    void shouldReviewOnlyAStandardInForce() {
        // Given
        StandardScenario service = StandardScenario.ofAService(HOSPITAL, "Layanan rancangan");
        service.begin(StandardScenario.complete()).then().statusCode(201);

        // When
        Response reviewed = service.review(1, "KEEP");

        // Then
        reviewed.then().statusCode(409).body("type", endsWith(":standard-not-in-force"));
        service.read(1).then().body("state", equalTo("DRAFT"));
    }

    private static Response read(StandardScenario service) {
        return StandardScenario.officer().get("/v1/services/{code}", service.code());
    }
}
