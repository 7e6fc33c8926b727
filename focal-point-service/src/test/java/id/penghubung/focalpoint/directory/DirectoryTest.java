package id.penghubung.focalpoint.directory;

import static id.penghubung.events.Topics.DIRECTORY;
import static id.penghubung.kit.testing.Polling.await;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import id.penghubung.events.EventType;
import id.penghubung.focalpoint.testing.Backends;
import id.penghubung.kit.testing.DomainEvents;
import id.penghubung.kit.testing.Topics;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Tests the public list of agencies, their seeding and their events. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class DirectoryTest {

    private static final int AGENCIES = 61;
    private static final Set<String> CHANGED_BY_OTHER_TESTS = Set.of("disdamkar", "setda");
    private static final Set<String> ADDED_BY_OTHER_TESTS = Set.of("dinpora", "dinkop");

    @Inject
    AgencySeeder seeder;

    @Inject
    DataSource database;

    @Test
    void shouldShowAnAgencyWithoutAuthentication() {
        given().get("/v1/agencies/kec-tenggarong")
                .then()
                .statusCode(200)
                .body("name", equalTo("Kecamatan Tenggarong"))
                .body("kind", equalTo("DISTRICT_OFFICE"))
                .body("districtCode", equalTo("64.02.06"))
                .body("focalPoint", equalTo(false))
                .body("active", equalTo(true));
        given().get("/v1/agencies/dpu").then().statusCode(200).body("districtCode", nullValue());
    }

    @Test
    void shouldReturnNotFoundForAnUnknownAgency() {
        given().header("Accept-Language", "en")
                .get("/v1/agencies/nasa")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("title", equalTo("Not found"));
    }

    @Test
    void shouldPageThroughTheDirectory() {
        List<String> codes = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            JsonPath page = given().queryParam("limit", 20)
                    .queryParam("cursor", cursor)
                    .get("/v1/agencies")
                    .jsonPath();
            codes.addAll(page.getList("items.code", String.class));
            cursor = page.getString("next");
        }

        codes.removeAll(ADDED_BY_OTHER_TESTS);
        assertThat(codes).hasSize(AGENCIES).doesNotHaveDuplicates().isSorted();
    }

    @Test
    void shouldFilterAgenciesByKind() {
        List<String> kinds = given().queryParam("kind", "DISTRICT_OFFICE")
                .queryParam("limit", 100)
                .get("/v1/agencies")
                .jsonPath()
                .getList("items.kind", String.class);

        assertThat(kinds).hasSize(20).containsOnly("DISTRICT_OFFICE");
        assertThat(given().queryParam("kind", "EMBASSY")
                        .get("/v1/agencies")
                        .jsonPath()
                        .getList("items"))
                .isEmpty();
    }

    @Test
    void shouldPublishOneEventPerAgency() {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(Topics.read(DIRECTORY))
                        .filteredOn(record -> !CHANGED_BY_OTHER_TESTS.contains(record.key()))
                        .filteredOn(record -> !ADDED_BY_OTHER_TESTS.contains(record.key()))
                        // Other tests appoint officers, which tells who answers for their agencies.
                        .filteredOn(record -> "1".equals(Topics.requiredHeader(record, "ce_aggregateversion")))
                        .hasSize(AGENCIES - CHANGED_BY_OTHER_TESTS.size())
                        .extracting(record -> record.key())
                        .doesNotHaveDuplicates());
        assertThat(Topics.read(DIRECTORY, "kec-tenggarong")).singleElement().satisfies(record -> {
            assertThat(Topics.requiredHeader(record, "ce_type")).isEqualTo(EventType.AGENCY_DESCRIBED.typeName());
            assertThat(Topics.requiredHeader(record, "ce_subject")).isEqualTo("kec-tenggarong");
            assertThat(Topics.requiredHeader(record, "ce_aggregateversion")).isEqualTo("1");
            assertThat(DomainEvents.body(record).get("districtCode").asText()).isEqualTo("64.02.06");
        });
    }

    @Test
    void shouldSeedMissingAgenciesOnceWhenReplicasStartTogether() throws SQLException {
        // Given
        await().atMost(Duration.ofSeconds(20)).until(() -> publishedEvents("disdamkar") == 1);
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("delete from focal_point where agency_code = 'disdamkar'");
            statement.execute("delete from service_unit where agency_code = 'disdamkar'");
            statement.execute("delete from agency_settings where agency_code = 'disdamkar'");
            statement.execute("delete from agency where code = 'disdamkar'");
        }

        // When
        Stream.generate(() -> CompletableFuture.runAsync(() -> seeder.seed(new StartupEvent())))
                .limit(4)
                .toList()
                .forEach(CompletableFuture::join);

        // Then
        given().get("/v1/agencies/disdamkar").then().statusCode(200);
        await().during(Duration.ofSeconds(1))
                .atMost(Duration.ofSeconds(20))
                .until(() -> publishedEvents("disdamkar") == 2);
    }

    private static int publishedEvents(String code) {
        return Topics.read(DIRECTORY, code).size();
    }
}
