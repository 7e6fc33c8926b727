package id.penghubung.kit.mail;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.properties.IfBuildProperty;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** Converts the facts of mails, and of what becomes a mail, to JSON, as they are stored, and back. */
@ApplicationScoped
@IfBuildProperty(name = MailPart.ENABLED, stringValue = "true")
public class FactsJson {

    private static final TypeReference<Map<String, String>> FACTS = new TypeReference<>() {};

    private final ObjectMapper json;

    FactsJson(ObjectMapper json) {
        this.json = json;
    }

    public String write(Map<String, String> facts) {
        try {
            return json.writeValueAsString(facts);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalArgumentException("The facts cannot be written as JSON", unwritable);
        }
    }

    public Map<String, String> read(String stored) {
        try {
            return json.readValue(stored, FACTS);
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException(damaged);
        }
    }
}
