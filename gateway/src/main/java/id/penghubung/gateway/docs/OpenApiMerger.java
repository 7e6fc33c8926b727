package id.penghubung.gateway.docs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * Merges the OpenAPI documents of the services into one.
 *
 * <p>Combines paths, components and tags. Paths and tags keep the order of the services and of their documents. The
 * same name with the same content counts once; with different content it is a conflict. The security schemes of all
 * services become one: {@code bearer}.
 */
final class OpenApiMerger {

    static final String SCHEME = "bearer";

    private static final String TAGS = "tags";
    private static final String SECURITY = "security";

    private final JsonNodeFactory json = JsonNodeFactory.instance;
    private final ObjectNode paths = json.objectNode();
    private final Map<String, ObjectNode> components = new TreeMap<>();
    private final Map<String, JsonNode> tags = new LinkedHashMap<>();

    /**
     * Adds the document of one service.
     *
     * @throws MergeConflictException if it contradicts an earlier document
     */
    void add(String service, JsonNode document) {
        document.path("paths").properties().forEach(path -> addPath(service, path.getKey(), path.getValue()));
        document.path("components").properties().forEach(kind -> {
            if (!"securitySchemes".equals(kind.getKey())) {
                ObjectNode all = components.computeIfAbsent(kind.getKey(), name -> json.objectNode());
                kind.getValue()
                        .properties()
                        .forEach(one -> mergeMember(service, kind.getKey(), all, one.getKey(), one.getValue()));
            }
        });
        document.path(TAGS).forEach(tag -> tags.putIfAbsent(tag.path("name").asText(), tag));
    }

    /** Returns the merged document. */
    ObjectNode merged() {
        ObjectNode all = json.objectNode();
        all.put("openapi", "3.1.0");
        ObjectNode info = all.putObject("info")
                .put("title", "Penghubung")
                .put("version", "1")
                .put(
                        "description",
                        "Pengaduan pelayanan publik, dari pelapor sampai pejabat penghubung."
                                + " Public-service complaints, from the reporter to the officer who must answer.");
        info.putObject("contact").put("name", "Penghubung");
        info.putObject("license").put("name", "Apache-2.0").put("identifier", "Apache-2.0");
        all.putArray("servers").addObject().put("url", "/");
        all.putArray(TAGS).addAll(tags.values());
        all.set("paths", paths);
        ObjectNode shared = all.putObject("components");
        components.forEach((kind, members) -> shared.set(kind, sorted(members)));
        shared.putObject("securitySchemes")
                .putObject(SCHEME)
                .put("type", "http")
                .put("scheme", "bearer")
                .put("bearerFormat", "JWT")
                .put("description", "Access token of the realm penghubung");
        return all;
    }

    private void addPath(String service, String path, JsonNode item) {
        ObjectNode methods = paths.withObjectProperty(path);
        item.properties().forEach(method -> {
            JsonNode operation = method.getValue().deepCopy();
            if (operation instanceof ObjectNode content && content.has(SECURITY)) {
                content.set(SECURITY, withSharedScheme(content.get(SECURITY)));
            }
            mergeMember(service, path, methods, method.getKey(), operation);
        });
    }

    /** Renames the security scheme. Keeps the required roles, and the operations that need no token. */
    private ArrayNode withSharedScheme(JsonNode requirements) {
        ArrayNode renamed = json.arrayNode();
        for (JsonNode requirement : requirements) {
            ObjectNode one = renamed.addObject();
            requirement.properties().forEach(scheme -> one.set(SCHEME, scheme.getValue()));
        }
        return renamed;
    }

    private static void mergeMember(String service, String where, ObjectNode all, String name, JsonNode content) {
        JsonNode present = all.get(name);
        if (present == null) {
            all.set(name, content);
        } else if (!present.equals(content)) {
            throw new MergeConflictException(where + " " + name, service);
        }
    }

    private ObjectNode sorted(ObjectNode members) {
        Map<String, JsonNode> byName = new TreeMap<>();
        members.properties().forEach(member -> byName.put(member.getKey(), member.getValue()));
        ObjectNode inOrder = json.objectNode();
        byName.forEach(inOrder::set);
        return inOrder;
    }
}
