package id.penghubung.kit.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.jboss.jandex.IndexView;

/** Applies the conventions of all services to an OpenAPI document while the service is built. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class OpenApiConventions implements OASFilter {

    private final ProblemCatalogue catalogue;

    /** @param index index of the classes of the service and of the kit */
    public OpenApiConventions(IndexView index) {
        this.catalogue = new ProblemCatalogue(index);
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getPaths() == null || document.getPaths().getPathItems() == null) {
            return;
        }
        Components components = document.getComponents();
        if (components == null) {
            components = OASFactory.createComponents();
            document.setComponents(components);
        }
        List<Operation> operations = document.getPaths().getPathItems().values().stream()
                .flatMap(item -> item.getOperations().values().stream())
                .toList();
        BodyExamples examples = new BodyExamples(components);
        ProblemResponseDocumentation problems = new ProblemResponseDocumentation(catalogue, components);
        operations.forEach(operation -> {
            problems.document(operation);
            examples.attach(operation);
            SchemaConventions.completeHeaders(operation);
            OperationRoles.describe(operation);
            ParameterDescriptions.complete(operation);
        });
        examples.removeUnused();
        SchemaConventions.completeVariants(components.getSchemas());
        DocumentOrder.apply(document);
    }
}
