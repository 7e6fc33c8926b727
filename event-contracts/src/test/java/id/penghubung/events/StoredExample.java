package id.penghubung.events;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * A body as some release published it, kept for ever. {@code <n>.json} is the n-th shape of its type with every field;
 * {@code <n>-minimal.json} stands beside it where fields are optional and has only those that must be there.
 */
record StoredExample(EventType type, String name, JsonNode body) {

    private static final String MINIMAL = "-minimal";

    static Stream<StoredExample> all() {
        return Arrays.stream(EventType.values()).flatMap(type -> of(type).stream());
    }

    /** Examples without an optional field in them. */
    static Stream<StoredExample> withoutOptionalFields() {
        return all().filter(example -> !example.hasMinimalTwin());
    }

    static List<StoredExample> of(EventType type) {
        String folder = folder(type);
        return TestFiles.names(folder).stream()
                .map(file -> new StoredExample(
                        type, file.replace(".json", ""), EventJson.parse(TestFiles.text(folder + "/" + file))))
                .toList();
    }

    private static String folder(EventType type) {
        return "/examples/" + type.typeName();
    }

    private boolean hasMinimalTwin() {
        return TestFiles.names(folder(type)).contains(name + MINIMAL + ".json");
    }

    @Override
    public String toString() {
        return type.typeName() + "/" + name;
    }
}
