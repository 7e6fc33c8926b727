package id.penghubung.kit.mail;

import com.fasterxml.jackson.core.type.TypeReference;
import id.penghubung.kit.runtime.JsonText;
import io.quarkus.arc.properties.IfBuildProperty;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** Converts the facts of mails, and of what becomes a mail, to JSON, as they are stored, and back. */
@ApplicationScoped
@IfBuildProperty(name = MailPart.ENABLED, stringValue = "true")
public class FactsJson {

    private static final TypeReference<Map<String, String>> FACTS = new TypeReference<>() {};

    private final JsonText json;

    FactsJson(JsonText json) {
        this.json = json;
    }

    public String write(Map<String, String> facts) {
        return json.write(facts);
    }

    public Map<String, String> read(String stored) {
        return json.read(stored, FACTS);
    }
}
