package id.penghubung.routing.catalogue;

import static id.penghubung.events.Topics.CATALOGUE;
import static id.penghubung.kit.testing.Polling.await;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;

import com.fasterxml.jackson.databind.JsonNode;
import id.penghubung.kit.jdbc.Jdbc;
import id.penghubung.kit.testing.DomainEvents;
import id.penghubung.kit.testing.Tokens;
import id.penghubung.kit.testing.Topics;
import id.penghubung.routing.testing.Backends;
import id.penghubung.routing.testing.Categories;
import id.penghubung.routing.testing.RuleSets;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The catalogue as administrators change it, the events about it, and what rules may name. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class CatalogueEntryTest {

    private static final AtomicLong CODES = new AtomicLong(7_000_000_000L);

    @Inject
    RoutingCatalogue catalogue;

    @Inject
    Jdbc jdbc;

    @Test
    void shouldHaveTheCategoriesAndDistrictsOfARegencyFromTheStart() {
        // When
        Response categories = as(Tokens.coordinator()).get("/v1/catalogue-entries/CATEGORY?limit=100");
        Response districts = as(Tokens.coordinator()).get("/v1/catalogue-entries/DISTRICT?limit=100");

        // Then
        categories
                .then()
                .statusCode(200)
                .body("items.code", hasItems(codesOfCategories()))
                .body("items.find { it.code == '602' }.oversight", equalTo(true))
                .body("items.find { it.code == '101' }.slug", equalTo("roads-bridges"))
                .body("items.find { it.code == '101' }.name.en", equalTo("Roads and bridges"));
        districts.then().statusCode(200).body("items.code", hasItems("64.02.01", "64.02.06", "64.02.20"));
    }

    @Test
    void shouldPublishEachChangeWithTheVersionOfTheEntry() {
        // Given
        String code = newCategory();
        Response added = put("CATEGORY", code, null, category(code, true));
        added.then()
                .statusCode(201)
                .header("ETag", equalTo("\"0\""))
                .body("active", equalTo(true))
                .body("changedBy", notNullValue());

        // When
        Response deactivated = put("CATEGORY", code, added.header("ETag"), category(code, false));

        // Then
        deactivated.then().statusCode(200).body("active", equalTo(false)).body("version", equalTo(1));
        assertThat(catalogue.stateOf(CatalogueKind.CATEGORY, code)).isEqualTo(CodeState.INACTIVE);
        assertThat(catalogue.isOversight(code)).isTrue();
        assertThat(catalogue.categories()).extracting(Category::code).doesNotContain(code);
        String key = "CATEGORY:" + code;
        await().until(() -> Topics.read(CATALOGUE, key).size() == 2);
        List<ConsumerRecord<String, byte[]>> events = Topics.read(CATALOGUE, key);
        assertThat(events)
                .extracting(event -> Topics.requiredHeader(event, "ce_aggregateversion"))
                .containsExactly("1", "2");
        JsonNode last = DomainEvents.body(events.getLast());
        assertThat(last.path("name").path("id").asText()).isEqualTo("Uji");
        assertThat(last.path("slug").asText()).isEqualTo("test-" + code);
        assertThat(last.path("active").asBoolean()).isFalse();
    }

    @Test
    void shouldRequireTheVersionThatWasRead() {
        // Given
        String code = newCategory();
        String read = put("CATEGORY", code, null, category(code, false)).header("ETag");
        put("CATEGORY", code, read, category(code, false)).then().statusCode(200);

        // When
        Response stale = put("CATEGORY", code, read, category(code, false));
        Response without = put("CATEGORY", code, null, category(code, false));

        // Then
        stale.then().statusCode(412);
        without.then().statusCode(428);
        as(Tokens.admin())
                .get("/v1/catalogue-entries/CATEGORY/{code}", code)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"1\""));
    }

    /** No version of what does not exist matches, nor does any version (RFC 9110, section 13.1.1). */
    @Test
    void shouldAddNothingForARequestThatNamesAVersion() {
        // Given
        String code = newCategory();

        // When
        Response versioned = put("CATEGORY", code, "\"0\"", category(code, true));
        Response any = put("CATEGORY", code, "*", category(code, true));

        // Then
        for (Response refused : List.of(versioned, any)) {
            refused.then().statusCode(412).body("type", equalTo("urn:penghubung:problem:stale-version"));
        }
        as(Tokens.admin())
                .get("/v1/catalogue-entries/CATEGORY/{code}", code)
                .then()
                .statusCode(404);
    }

    @Test
    void shouldPointToWhatDoesNotFitTheKind() {
        // When
        Response district = put(
                "DISTRICT",
                "tenggarong",
                null,
                Map.of("name", name(), "slug", "test", "oversight", true, "handles", "urusan"));
        Response category = put("CATEGORY", newCategory(), null, Map.of("name", name()));
        Response nameless = put("CATEGORY", newCategory(), null, Map.of("name", Map.of("id", " "), "slug", "test"));

        // Then
        district.then()
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("?code", "#/slug", "#/handles", "#/oversight"));
        category.then().statusCode(400).body("errors.pointer", contains("#/slug"));
        nameless.then().statusCode(400).body("errors.pointer", hasItems("#/name/id", "#/name/en"));
        as(Tokens.admin()).get("/v1/catalogue-entries/SERVICE").then().statusCode(404);
        as(Tokens.admin()).get("/v1/catalogue-entries/CATEGORY/1").then().statusCode(404);
    }

    @Test
    void shouldRefuseTheSlugOfAnotherCategory() {
        // Given
        String first = newCategory();
        String second = newCategory();
        put("CATEGORY", first, null, category(first, false)).then().statusCode(201);
        String read = put("CATEGORY", second, null, category(second, false)).header("ETag");

        // When
        Response added = put("CATEGORY", newCategory(), null, category(first, false));
        Response changed = put("CATEGORY", second, read, category(first, false));

        // Then
        for (Response refused : List.of(added, changed)) {
            refused.then()
                    .statusCode(400)
                    .body("type", equalTo("urn:penghubung:problem:validation-failed"))
                    .body("errors.pointer", contains("#/slug"));
        }
        put("CATEGORY", second, read, category(second, false)).then().statusCode(200);
    }

    @Test
    void shouldLetOnlyAdministratorsChangeCategoriesAndDistricts() {
        // When
        Response byCoordinator = put(as(Tokens.coordinator()), "CATEGORY", newCategory(), null, category("1", false));
        Response byReporter = as(Tokens.newReporter()).get("/v1/catalogue-entries/CATEGORY");

        // Then
        byCoordinator.then().statusCode(403);
        byReporter.then().statusCode(403);
        given().get("/v1/catalogue-entries/CATEGORY").then().statusCode(401);
    }

    /** Otherwise the first complaints of such a category could reach those whom they accuse. */
    @Test
    void shouldKnowAtOnceThatANewCategoryOfAnotherReplicaAccusesStaff() {
        // Given
        String code = newCategory();
        assertThat(catalogue.isOversight(code)).isFalse();

        // When
        jdbc.update("""
                insert into catalogue_entry
                    (kind, code, name_id, name_en, slug, oversight, active, version, event_version, changed_by, changed_at)
                values ('CATEGORY', ?, 'Uji', 'Test', ?, true, false, 0, 1, 'system', now())
                """, code, "test-" + code);

        // Then
        assertThat(catalogue.isOversight(code)).isTrue();
    }

    @Test
    void shouldFindCodesInRulesThatNoNewComplaintHas() {
        // Given
        String inactive = newCategory();
        put("CATEGORY", inactive, null, category(inactive, false)).then().statusCode(201);
        Map<String, Object> outside =
                Map.of("kind", "OUTSIDE_BODY", "outsideBodyCode", "hilang", "whereToGo", "Jl. Jelawat");
        Map<String, Object> when = Map.of(
                "categories", List.of(inactive, "999"),
                "districts", List.of("64.02.99"),
                "channels", List.of("WHATSAPP", "MERPATI"),
                "services", List.of("akta-kelahiran", "Akta Kelahiran"));
        String draft = RuleSets.draftWith(List.of(RuleSets.rule("katalog", when, outside)));

        // When
        Response coverage = RuleSets.asCoordinator().get("/v1/rule-sets/{id}/coverage", draft);

        // Then
        coverage.then()
                .statusCode(200)
                .body("publishable", equalTo(false))
                .body(
                        "findings.findAll { it.ruleCode == 'katalog' }.kind",
                        contains(
                                "UNKNOWN_OUTSIDE_BODY",
                                "INACTIVE_CATEGORY",
                                "UNKNOWN_CATEGORY",
                                "UNKNOWN_DISTRICT",
                                "UNKNOWN_CHANNEL",
                                "UNKNOWN_SERVICE"))
                .body(
                        "findings.findAll { it.ruleCode == 'katalog' && it.preventsPublication }.kind",
                        everyItem(equalTo("UNKNOWN_OUTSIDE_BODY")))
                .body(
                        "findings.find { it.ruleCode == 'katalog' && it.kind == 'INACTIVE_CATEGORY' }.detail.en",
                        equalTo("Category %s is not active: no new complaint has it.".formatted(inactive)))
                .body(
                        "findings.find { it.ruleCode == 'katalog' && it.kind == 'UNKNOWN_DISTRICT' }.detail.id",
                        equalTo("Wilayah 64.02.99 tidak ada dalam katalog."));
    }

    private static Object[] codesOfCategories() {
        return Categories.all().stream().map(Categories.Category::code).toArray();
    }

    private static String newCategory() {
        return String.valueOf(CODES.incrementAndGet());
    }

    private static Map<String, Object> category(String code, boolean active) {
        Map<String, Object> category = new HashMap<>();
        category.put("name", name());
        category.put("slug", "test-" + code);
        category.put("oversight", true);
        category.put("active", active);
        return category;
    }

    private static Map<String, Object> name() {
        return Map.of("id", "Uji", "en", "Test");
    }

    private static RequestSpecification as(String token) {
        return given().auth().oauth2(token);
    }

    private static Response put(String kind, String code, @Nullable String etag, Map<String, ?> body) {
        return put(as(Tokens.admin()), kind, code, etag, body);
    }

    private static Response put(
            RequestSpecification by, String kind, String code, @Nullable String etag, Map<String, ?> body) {
        RequestSpecification request = etag == null ? by : by.header("If-Match", etag);
        return request.contentType(ContentType.JSON).body(body).put("/v1/catalogue-entries/{kind}/{code}", kind, code);
    }
}
