package id.penghubung.systemtests.actors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.penghubung.systemtests.http.ApiClient;

/**
 * The rule sets, as the coordinator changes them.
 *
 * @param api client of the coordinator
 */
public record RuleSets(ApiClient api) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Returns the id of the version by which complaints are decided. */
    public String inForce() {
        return api.all("/v1/rule-sets").stream()
                .filter(ruleSet -> ruleSet.path("inForce").asBoolean())
                .map(ruleSet -> ruleSet.path("id").asText())
                .findFirst()
                .orElseThrow();
    }

    /** Publishes an earlier version again, unless complaints are decided by it. */
    public void goBackTo(String earlier) {
        if (!earlier.equals(inForce())) {
            publish(earlier, "Kembali ke versi sebelumnya");
        }
    }

    /**
     * Creates a draft with one more rule before those in force, and returns its id.
     *
     * @param words word or phrase of the complaints that the rule sends to the agency
     */
    public String draftThatSends(String words, String agency) {
        ObjectNode when = JSON.createObjectNode();
        when.putArray("words").add(words);
        return draft(when, agency);
    }

    /**
     * Creates a draft with one more rule before those in force, and returns its id.
     *
     * @param when conditions of the rule
     * @param agency agency to which it sends the complaints
     */
    public String draft(JsonNode when, String agency) {
        JsonNode draft = api.post(
                        "/v1/rule-sets",
                        JSON.createObjectNode().put("title", "Uji").put("reason", "Uji"))
                .expect(201)
                .json();
        String path = "/v1/rule-sets/" + draft.path("id").asText();
        // The code is unique, so that a draft may be based on another one of a test.
        ObjectNode first = JSON.createObjectNode()
                .put("code", "uji-" + draft.path("number").asInt());
        first.putObject("name").put("id", "Uji").put("en", "Test");
        first.set("when", when);
        first.putObject("then").put("kind", "AGENCY").put("agencyCode", agency);
        ArrayNode rules = JSON.createArrayNode().add(first).addAll((ArrayNode) draft.path("rules"));
        ObjectNode changed = JSON.createObjectNode().put("title", "Uji").put("reason", "Uji");
        changed.set("rules", rules);
        api.ifMatch(api.get(path)).put(path, changed).expect(200);
        return draft.path("id").asText();
    }

    /** Puts a version in force: a draft, or one that was in force before. */
    public void publish(String ruleSet, String reason) {
        String path = "/v1/rule-sets/" + ruleSet;
        api.ifMatch(api.get(path).expect(200))
                .post(path + "/publication", JSON.createObjectNode().put("reason", reason))
                .expect(200);
    }
}
