package id.penghubung.routing.testing;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** Reads JSON files of this service and of its tests. */
public final class Json {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private Json() {}

    public static <T> T resource(String path, Class<T> shape) {
        try (InputStream stream = Objects.requireNonNull(Json.class.getResourceAsStream(path), path)) {
            return MAPPER.readValue(stream, shape);
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }
}
