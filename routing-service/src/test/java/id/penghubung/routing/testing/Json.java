package id.penghubung.routing.testing;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** Reads and writes JSON as the other services do. */
public final class Json {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .serializationInclusion(JsonInclude.Include.NON_NULL)
            .build();

    private Json() {}

    public static byte[] write(Object value) {
        try {
            return MAPPER.writeValueAsBytes(value);
        } catch (JsonProcessingException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    public static <T> T read(byte[] json, Class<T> shape) {
        try {
            return MAPPER.readValue(json, shape);
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    public static <T> T resource(String path, Class<T> shape) {
        try (InputStream stream = Objects.requireNonNull(Json.class.getResourceAsStream(path), path)) {
            return MAPPER.readValue(stream, shape);
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }
}
