package id.penghubung.complaints.catalogue;

import static id.penghubung.complaints.testing.Requests.as;
import static id.penghubung.complaints.testing.Requests.pothole;
import static id.penghubung.complaints.testing.Requests.submit;
import static id.penghubung.complaints.testing.Requests.submitted;
import static id.penghubung.kit.testing.Polling.await;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import id.penghubung.complaints.testing.Backends;
import id.penghubung.complaints.testing.Coordinator;
import id.penghubung.events.CatalogueEntryDescribed;
import id.penghubung.events.LocalizedText;
import id.penghubung.kit.testing.DomainEvents;
import id.penghubung.kit.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** New complaints and acts of the coordinator name active entries only, as the last events about the catalogue say. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class CatalogueConsumerTest {

    @Inject
    Catalogue catalogue;

    private final String reporter = Tokens.newReporter();

    @Test
    void shouldOfferTheInitialCatalogueBeforeAnyEvent() {
        given().get("/v1/categories")
                .then()
                .statusCode(200)
                .body("items.code", hasItems("101", "602", "901"))
                .body("items.find { it.code == '101' }.slug", equalTo("roads-bridges"))
                .body("items.find { it.code == '602' }.oversight", equalTo(true));
        given().get("/v1/districts")
                .then()
                .statusCode(200)
                .body("items.find { it.code == '64.02.06' }.name", equalTo("Tenggarong"));
        assertThat(catalogue.outsideBodyName("police")).contains("Kepolisian");
    }

    @Test
    void shouldAcceptANewCategoryAndRefuseItWhenItIsNotActiveAnyMore() {
        // Given
        String code = "7100001";
        describe(category(code, true), 1);
        await().until(() -> catalogue.offersCategory(code));
        String id = submit(as(reporter), pothole("categoryCode", code))
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        // When
        describe(category(code, false), 2);
        await().until(() -> !catalogue.offersCategory(code));

        // Then
        submit(as(reporter), pothole("categoryCode", code))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("#/categoryCode"));
        as(reporter).get("/v1/complaints/" + id).then().statusCode(200).body("categoryCode", equalTo(code));
        as(reporter)
                .get("/v1/complaints?category=" + code)
                .then()
                .statusCode(200)
                .body("items.id", contains(id));
        Coordinator.act(id, "verification", Map.of("categoryCode", code)).then().statusCode(200);
    }

    /** The client has not received the first response, and sends the same request again. */
    @Test
    void shouldReturnTheSameResponseToARepeatedRequestAfterItsCategoryWasDeactivated() {
        // Given
        String code = "7100005";
        String key = UUID.randomUUID().toString();
        describe(category(code, true), 1);
        await().until(() -> catalogue.offersCategory(code));
        Response first = submit(as(reporter).header("Idempotency-Key", key), pothole("categoryCode", code));
        describe(category(code, false), 2);
        await().until(() -> !catalogue.offersCategory(code));

        // When
        Response again = submit(as(reporter).header("Idempotency-Key", key), pothole("categoryCode", code));

        // Then
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.asString()).isEqualTo(first.asString());
    }

    @Test
    void shouldNotMoveAComplaintToACategoryOrDistrictThatIsNotActive() {
        // Given
        String id = submitted(reporter);
        describe(category("7100002", false), 1);
        describe(entry("DISTRICT", "64.99.02", false), 1);
        await().until(() -> catalogue.hasCategory("7100002") && catalogue.hasDistrict("64.99.02"));

        // When
        Response correction = Coordinator.act(
                id,
                "corrections",
                Map.of("categoryCode", "7100002", "districtCode", "64.99.02", "reason", "Salah pilih"));

        // Then
        correction.then().statusCode(400).body("errors.pointer", contains("#/categoryCode", "#/districtCode"));
    }

    @Test
    void shouldPointReportersToActiveOutsideBodiesOnly() {
        // Given
        String id = submitted(reporter);
        describe(entry("OUTSIDE_BODY", "ended-body", false), 1);
        describe(entry("OUTSIDE_BODY", "new-body", true), 1);
        await().until(() -> catalogue.outsideBodyName("new-body").isPresent());

        // When
        Response ended =
                Coordinator.act(id, "archive", Map.of("reasonCode", "NOT_OUR_AUTHORITY", "outsideBody", "ended-body"));
        Response active =
                Coordinator.act(id, "archive", Map.of("reasonCode", "NOT_OUR_AUTHORITY", "outsideBody", "new-body"));

        // Then
        ended.then().statusCode(400).body("errors.pointer", contains("#/outsideBody"));
        active.then().statusCode(200).body("status", equalTo("ARCHIVED"));
    }

    @Test
    void shouldKeepTheNewerOfTwoDescriptionsOutOfOrder() {
        // Given
        describe(category("7100003", false), 2);

        // When: the topic has one partition, so the entry after it is the last one to be applied
        describe(category("7100003", true), 1);
        describe(category("7100004", true), 1);
        await().until(() -> catalogue.offersCategory("7100004"));

        // Then
        assertThat(catalogue.hasCategory("7100003")).isTrue();
        assertThat(catalogue.offersCategory("7100003")).isFalse();
    }

    private static void describe(CatalogueEntryDescribed entry, long version) {
        String key = CatalogueEntryDescribed.key(entry.kind(), entry.code());
        DomainEvents.toSend(key, entry).about(key, version).send();
    }

    private static CatalogueEntryDescribed category(String code, boolean active) {
        return new CatalogueEntryDescribed(
                "CATEGORY", code, new LocalizedText("Uji " + code, "Test " + code), "test", false, null, active);
    }

    private static CatalogueEntryDescribed entry(String kind, String code, boolean active) {
        String handles = "OUTSIDE_BODY".equals(kind) ? "urusan" : null;
        return new CatalogueEntryDescribed(
                kind, code, new LocalizedText("Uji " + code, "Test " + code), null, false, handles, active);
    }
}
