package id.penghubung.kit.runtime;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** Writes values as JSON text, in the form of the bodies of the service, and reads stored text. */
@ApplicationScoped
public class JsonText {

    private final ObjectMapper json;

    JsonText(ObjectMapper json) {
        this.json = json;
    }

    /** @throws IllegalArgumentException if the value has no JSON form */
    public String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalArgumentException("Cannot be written as JSON: " + value.getClass(), unwritable);
        }
    }

    /** Returns the text of a value, or null for null. */
    public @Nullable String writeOrNull(@Nullable Object value) {
        return value == null ? null : write(value);
    }

    /** @throws IllegalStateException if the text does not have the form of the type */
    public <T> T read(String text, Class<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException damaged) {
            throw unreadable(type.getTypeName(), damaged);
        }
    }

    /** @throws IllegalStateException if the text does not have the form of the type */
    public <T> T read(String text, TypeReference<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException damaged) {
            throw unreadable(type.getType().getTypeName(), damaged);
        }
    }

    /** Reads a text, or returns null for null. */
    public <T> @Nullable T readOrNull(@Nullable String text, Class<T> type) {
        return text == null ? null : read(text, type);
    }

    private static IllegalStateException unreadable(String type, JsonProcessingException damaged) {
        return new IllegalStateException("Stored JSON cannot be read as " + type, damaged);
    }
}
