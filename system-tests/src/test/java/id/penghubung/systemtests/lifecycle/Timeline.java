package id.penghubung.systemtests.lifecycle;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** Reads the entries of a timeline. */
final class Timeline {

    private Timeline() {}

    static List<String> statuses(List<JsonNode> entries) {
        return entries.stream().map(entry -> entry.path("status").asText()).toList();
    }

    /** Returns all texts of the timeline. */
    static String text(List<JsonNode> entries) {
        return entries.toString();
    }

    static List<JsonNode> of(JsonNode tracked) {
        return List.copyOf(tracked.path("timeline").valueStream().toList());
    }
}
