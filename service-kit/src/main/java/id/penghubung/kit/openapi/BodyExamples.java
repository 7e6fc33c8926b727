package id.penghubung.kit.openapi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.examples.Example;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Attaches the examples of {@code META-INF/openapi.yaml} to the bodies of requests and successful responses.
 *
 * <p>An example has the name of the schema that it is for; a second one adds a point and a word, such as {@code
 * Request.minimal}. The example of a page is created from that of its items.
 */
final class BodyExamples {

    private static final String SCHEMAS = "#/components/schemas/";
    private static final String NEXT_CURSOR = "WyIwMTk4YjNjNC03YzE1LTdkMGUtOWI1ZS0xZjJhM2I0YzVkNmUiXQ";

    private final Components components;
    private final Map<String, Example> written;
    private final Map<String, Example> used = new TreeMap<>();

    BodyExamples(Components components) {
        this.components = components;
        Map<String, Example> examples = components.getExamples();
        this.written = examples == null ? Map.of() : new TreeMap<>(examples);
    }

    /** Attaches examples to an operation. */
    void attach(Operation operation) {
        if (operation.getRequestBody() != null) {
            attach(operation.getRequestBody().getContent());
        }
        operation.getResponses().getAPIResponses().values().forEach(response -> attach(response.getContent()));
    }

    /** Removes the examples that are only parts of others. */
    void removeUnused() {
        Map<String, Example> all =
                new TreeMap<>(components.getExamples() == null ? Map.of() : components.getExamples());
        Set<String> unused = new TreeSet<>(written.keySet());
        unused.removeAll(used.keySet());
        all.keySet().removeAll(unused);
        all.putAll(used);
        components.setExamples(all);
    }

    private void attach(@Nullable Content content) {
        if (content != null) {
            content.getMediaTypes().values().forEach(this::attach);
        }
    }

    private void attach(MediaType body) {
        String schema = body.getSchema() == null ? null : name(body.getSchema().getRef());
        if (schema == null || body.getExamples() != null) {
            return;
        }
        Example page = pageExample(schema);
        if (page != null) {
            used.put(schema, page);
            body.addExample("default", OASFactory.createExample().ref(schema));
        }
        written.forEach((name, example) -> {
            if (name.equals(schema) || name.startsWith(schema + ".")) {
                used.put(name, example);
                String key = name.equals(schema) ? "default" : name.substring(schema.length() + 1);
                body.addExample(key, OASFactory.createExample().ref(name));
            }
        });
    }

    private @Nullable Example pageExample(String schema) {
        Example item = schema.startsWith("Page") ? written.get(itemSchema(schema)) : null;
        if (item == null) {
            return null;
        }
        Map<String, Object> page = new LinkedHashMap<>();
        page.put("items", List.of(item.getValue()));
        page.put("next", NEXT_CURSOR);
        return OASFactory.createExample().summary("One page").value(page);
    }

    private String itemSchema(String pageSchema) {
        Schema page = components.getSchemas().get(pageSchema);
        Map<String, Schema> properties = page == null ? null : page.getProperties();
        Schema items = properties == null ? null : properties.get("items");
        Schema item = items == null ? null : items.getItems();
        String name = item == null ? null : name(item.getRef());
        return name == null ? "" : name;
    }

    private static @Nullable String name(@Nullable String reference) {
        return reference == null || !reference.startsWith(SCHEMAS) ? null : reference.substring(SCHEMAS.length());
    }
}
