package id.penghubung.focalpoint.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Canonical JSON of entry details: sorted members, no white space. Equal details have equal text. */
final class CanonicalJson {

    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<Map<String, String>> DETAILS_TYPE = new TypeReference<>() {};

    private CanonicalJson() {}

    static @Nullable String write(Map<String, String> details) {
        if (details.isEmpty()) {
            return null;
        }
        try {
            return JSON.writeValueAsString(new TreeMap<>(details));
        } catch (JsonProcessingException failure) {
            throw new IllegalArgumentException(failure);
        }
    }

    static @Nullable Map<String, String> read(@Nullable String json) {
        if (json == null) {
            return null;
        }
        try {
            return JSON.readValue(json, DETAILS_TYPE);
        } catch (JsonProcessingException unreadable) {
            // Altered outside the service. The verification reports it; the case must still be readable.
            return Map.of();
        }
    }
}
