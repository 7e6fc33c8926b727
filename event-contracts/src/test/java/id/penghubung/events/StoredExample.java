package id.penghubung.events;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Body of an event as published by a release; it is kept permanently. {@code <n>.json} is version n of its type with
 * every field; {@code <n>-minimal.json} exists if there are optional fields and contains only the required ones.
 */
record StoredExample(EventType type, String name, JsonNode body) {

    private static final String MINIMAL = "-minimal";

    static Stream<StoredExample> all() {
        return Arrays.stream(EventType.values()).flatMap(type -> of(type).stream());
    }

    /** Returns examples that contain no optional field. */
    static Stream<StoredExample> withoutOptionalFields() {
        return all().filter(example -> !example.hasMinimalVariant());
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

    private boolean hasMinimalVariant() {
        return TestFiles.names(folder(type)).contains(name + MINIMAL + ".json");
    }

    @Override
    public String toString() {
        return type.typeName() + "/" + name;
    }
}
