package id.penghubung.gateway.docs;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Operation of an OpenAPI document.
 *
 * @param document document, in which references are resolved
 * @param path path template
 * @param method HTTP method in lower case
 * @param content what the document says about the operation
 */
record DocumentedOperation(JsonNode document, String path, String method, JsonNode content) {

    private static final Set<String> METHODS =
            Set.of("get", "head", "post", "put", "patch", "delete", "options", "trace");

    /** Returns all operations in the order of the document. */
    static List<DocumentedOperation> of(JsonNode document) {
        List<DocumentedOperation> operations = new ArrayList<>();
        document.path("paths")
                .properties()
                .forEach(item -> item.getValue().properties().stream()
                        .filter(member -> METHODS.contains(member.getKey()))
                        .forEach(member -> operations.add(
                                new DocumentedOperation(document, item.getKey(), member.getKey(), member.getValue()))));
        return operations;
    }

    String text(String member) {
        return content.path(member).asText();
    }

    boolean reads() {
        return "get".equals(method) || "head".equals(method);
    }

    /** Returns responses by status code, with references resolved. */
    Stream<Map.Entry<String, JsonNode>> responses() {
        return content.path("responses").properties().stream()
                .map(response -> Map.entry(response.getKey(), resolved(response.getValue())));
    }

    /** Returns the responses that report a problem. */
    List<Map.Entry<String, JsonNode>> problems() {
        return responses()
                .filter(response -> response.getKey().compareTo("400") >= 0)
                .toList();
    }

    /** Returns the media types of the request and of all responses whose content is JSON. */
    List<JsonNode> jsonBodies() {
        return Stream.concat(Stream.of(content.path("requestBody")), responses().map(Map.Entry::getValue))
                .flatMap(body -> body.path("content").properties().stream())
                .filter(mediaType -> mediaType.getKey().endsWith("json"))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** Returns the values of the examples of a media type. */
    List<JsonNode> examples(JsonNode mediaType) {
        return mediaType.path("examples").properties().stream()
                .map(example -> resolved(example.getValue()).path("value"))
                .toList();
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? document.at(node.path("$ref").asText().substring(1)) : node;
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
