package id.penghubung.routing.testing;

import static io.restassured.RestAssured.given;

import id.penghubung.kit.testing.Tokens;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Requests for rule sets, as the coordinator. */
public final class RuleSets {

    private RuleSets() {}

    /** Creates a draft with the rules in force, and returns its id. */
    public static String draft(String title) {
        return asCoordinator()
                .body(Map.of("title", title, "reason", "Uji"))
                .post("/v1/rule-sets")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** Creates a draft with rules before those in force, and returns its id. */
    public static String draftWith(List<Map<String, Object>> first) {
        String id = draft("Konsep");
        List<Object> rules = new ArrayList<>(first);
        rules.addAll(get(id).path("rules"));
        change(id, etag(id), rules).then().statusCode(200);
        return id;
    }

    /** Returns a rule for words. */
    public static Map<String, Object> ofWords(String code, List<String> words, Map<String, Object> then) {
        return rule(code, Map.of("words", words), then);
    }

    public static Map<String, Object> rule(String code, Map<String, Object> when, Map<String, Object> then) {
        Map<String, Object> rule = new HashMap<>();
        rule.put("code", code);
        rule.put("name", Map.of("id", "Aturan " + code, "en", "Rule " + code));
        rule.put("when", when);
        rule.put("then", then);
        return rule;
    }

    public static Map<String, Object> toAgency(String code) {
        return Map.of("kind", "AGENCY", "agencyCode", code);
    }

    public static Response change(String id, String etag, List<?> rules) {
        return asCoordinator()
                .header("If-Match", etag)
                .body(Map.of("title", "Konsep", "reason", "Uji", "rules", rules))
                .put("/v1/rule-sets/{id}", id);
    }

    public static Response publish(String id) {
        return asCoordinator()
                .header("If-Match", etag(id))
                .body(Map.of("reason", "Uji"))
                .post("/v1/rule-sets/{id}/publication", id);
    }

    /** Puts the rules in force that a new installation has, unless they are. */
    public static void publishTheFirst() {
        Map<String, Object> oldest =
                asCoordinator().get("/v1/rule-sets?limit=100").jsonPath().getMap("items.findAll { it.number == 1 }[0]");
        if (!Boolean.TRUE.equals(oldest.get("inForce"))) {
            publish(String.valueOf(oldest.get("id"))).then().statusCode(200);
        }
    }

    public static String etag(String id) {
        return get(id).header("ETag");
    }

    public static Response get(String id) {
        return asCoordinator().get("/v1/rule-sets/{id}", id);
    }

    public static RequestSpecification asCoordinator() {
        return given().auth().oauth2(Tokens.coordinator()).contentType(ContentType.JSON);
    }
}
