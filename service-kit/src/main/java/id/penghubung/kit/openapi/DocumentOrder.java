package id.penghubung.kit.openapi;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.Paths;
import org.eclipse.microprofile.openapi.models.tags.Tag;

/** Orders a document: paths by tag and then by name, and in each path the operations that read before those that write. */
final class DocumentOrder {

    private static final List<PathItem.HttpMethod> METHODS = List.of(
            PathItem.HttpMethod.GET,
            PathItem.HttpMethod.HEAD,
            PathItem.HttpMethod.POST,
            PathItem.HttpMethod.PUT,
            PathItem.HttpMethod.PATCH,
            PathItem.HttpMethod.DELETE,
            PathItem.HttpMethod.OPTIONS,
            PathItem.HttpMethod.TRACE);

    private DocumentOrder() {}

    static void apply(OpenAPI document) {
        List<String> tags = document.getTags() == null
                ? List.of()
                : document.getTags().stream().map(Tag::getName).toList();
        Paths paths = OASFactory.createPaths();
        document.getPaths().getPathItems().entrySet().stream()
                .sorted(Comparator.comparingInt(
                                (Map.Entry<String, PathItem> path) -> tagPosition(path.getValue(), tags))
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(path -> paths.addPathItem(path.getKey(), readsFirst(path.getValue())));
        document.setPaths(paths);
    }

    private static int tagPosition(PathItem item, List<String> tags) {
        return item.getOperations().values().stream()
                .map(Operation::getTags)
                .filter(names -> names != null && !names.isEmpty())
                .mapToInt(names -> tags.indexOf(names.get(0)))
                .min()
                .orElse(Integer.MAX_VALUE);
    }

    private static PathItem readsFirst(PathItem item) {
        Map<PathItem.HttpMethod, Operation> operations = item.getOperations();
        PathItem sorted = OASFactory.createPathItem()
                .summary(item.getSummary())
                .description(item.getDescription())
                .parameters(item.getParameters())
                .servers(item.getServers())
                .extensions(item.getExtensions());
        for (PathItem.HttpMethod method : METHODS) {
            if (operations.containsKey(method)) {
                sorted.setOperation(method, operations.get(method));
            }
        }
        return sorted;
    }
}
