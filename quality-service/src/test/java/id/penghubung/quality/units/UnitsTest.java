package id.penghubung.quality.units;

import static id.penghubung.kit.testing.Polling.await;
import static id.penghubung.quality.testing.SampleUnits.LEGAL;
import static id.penghubung.quality.testing.SampleUnits.SECRETARIAT;
import static id.penghubung.quality.testing.SampleUnits.WELFARE;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import id.penghubung.events.AgencyDescribed;
import id.penghubung.events.DescribedUnit;
import id.penghubung.kit.testing.Tokens;
import id.penghubung.quality.testing.Backends;
import id.penghubung.quality.testing.SampleUnits;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Units of the directory, and their addresses. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class UnitsTest {

    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    @BeforeEach
    void publishDirectory() {
        SampleUnits.publishAll();
    }

    @Test
    void shouldListTheUnitsOfAnAgencyPageByPage() {
        String next = given().get("/v1/units?agency={agency}&limit=1", SECRETARIAT)
                .then()
                .statusCode(200)
                .body("items.code", contains(LEGAL))
                .body("items[0].audience", equalTo("INTERNAL"))
                .body("next", notNullValue())
                .extract()
                .path("next");

        given().get("/v1/units?agency={agency}&limit=1&cursor={cursor}", SECRETARIAT, next)
                .then()
                .statusCode(200)
                .body("items.code", contains(WELFARE))
                .body("next", nullValue());
    }

    @Test
    void shouldForgetAUnitThatIsNoLongerAnnounced() {
        // Given
        SampleUnits.publish(agency("brida", unit("brida-riset"), unit("brida-inovasi")), 1);
        SampleUnits.awaitUnit("brida-riset");

        // When
        SampleUnits.publish(agency("brida", unit("brida-inovasi")), 2);

        // Then
        await().atMost(TIMEOUT)
                .untilAsserted(() -> given().get("/v1/units/brida-riset").then().statusCode(404));
        given().get("/v1/units?agency=brida").then().body("items.code", contains("brida-inovasi"));
    }

    @Test
    void shouldKeepTheUnitsIfAnEventOfAnEarlierReleaseSaysNothingAboutThem() {
        // Given
        SampleUnits.publish(agency("disbun", unit("disbun-kebun")), 1);
        SampleUnits.awaitUnit("disbun-kebun");

        // When
        SampleUnits.publish(new AgencyDescribed("disbun", "Dinas Perkebunan", "DEPARTMENT", null, false, true), 2);
        SampleUnits.publish(agency("dispar", unit("dispar-wisata")), 1);
        SampleUnits.awaitUnit("dispar-wisata");

        // Then
        given().get("/v1/units/disbun-kebun").then().statusCode(200);
    }

    @Test
    void shouldLetTheHeadSetTheAddressesOfTheOwnUnitsOnly() {
        Map<String, String> addresses = Map.of("unitAddress", "hukum@example.org", "headAddress", "kabag@example.org");

        given().auth()
                .oauth2(Tokens.headOf(SECRETARIAT))
                .header("If-Match", "\"0\"")
                .contentType(ContentType.JSON)
                .body(addresses)
                .put("/v1/units/{code}/contact", LEGAL)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("headAddress", equalTo("kabag@example.org"))
                .body("language", equalTo("id"));
        given().auth()
                .oauth2(Tokens.headOf(SampleUnits.HOSPITAL))
                .header("If-Match", "\"1\"")
                .contentType(ContentType.JSON)
                .body(addresses)
                .put("/v1/units/{code}/contact", LEGAL)
                .then()
                .statusCode(404);
        given().auth()
                .oauth2(Tokens.headOf(SECRETARIAT))
                .header("If-Match", "\"0\"")
                .contentType(ContentType.JSON)
                .body(addresses)
                .put("/v1/units/{code}/contact", LEGAL)
                .then()
                .statusCode(412);
        given().auth()
                .oauth2(Tokens.qualityCoordinator())
                .get("/v1/units/{code}/contact", LEGAL)
                .then()
                .statusCode(200)
                .body("unitAddress", equalTo("hukum@example.org"));
    }

    private static AgencyDescribed agency(String code, DescribedUnit... units) {
        return new AgencyDescribed(code, "Instansi " + code, "DEPARTMENT", null, false, true, List.of(units));
    }

    private static DescribedUnit unit(String code) {
        return new DescribedUnit(code, "Unit " + code, "DIVISION", "BOTH", null);
    }
}
