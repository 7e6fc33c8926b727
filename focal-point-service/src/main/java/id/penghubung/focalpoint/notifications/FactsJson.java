package id.penghubung.focalpoint.notifications;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** Converts the facts of notifications and mails to JSON, as they are stored, and back. */
@ApplicationScoped
class FactsJson {

    private static final TypeReference<Map<String, String>> FACTS = new TypeReference<>() {};

    private final ObjectMapper json;

    FactsJson(ObjectMapper json) {
        this.json = json;
    }

    String write(Map<String, String> facts) {
        try {
            return json.writeValueAsString(facts);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalArgumentException("The facts cannot be written as JSON", unwritable);
        }
    }

    Map<String, String> read(String stored) {
        try {
            return json.readValue(stored, FACTS);
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException(damaged);
        }
    }
}
