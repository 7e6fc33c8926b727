package id.penghubung.kit.runtime;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** Reads JSON files that are packaged with a service, such as its initial data. */
public final class JsonResource {

    private JsonResource() {}

    /**
     * Reads a file from the class path of the given type.
     *
     * @param path absolute path, such as {@code /data/agencies.json}
     * @throws UncheckedIOException if the file does not have the form of the type
     */
    public static <T> T read(ObjectMapper json, String path, Class<T> type) {
        try (InputStream file = Objects.requireNonNull(type.getResourceAsStream(path), path)) {
            return json.readValue(file, type);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read " + path, unreadable);
        }
    }
}
