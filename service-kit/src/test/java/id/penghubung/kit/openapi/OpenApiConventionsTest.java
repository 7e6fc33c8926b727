package id.penghubung.kit.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.penghubung.kit.problemtype.CatalogProblem;
import id.penghubung.kit.problemtype.CommonProblem;
import id.penghubung.kit.problemtype.ProblemType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jboss.jandex.CompositeIndex;
import org.jboss.jandex.Index;
import org.junit.jupiter.api.Test;

class OpenApiConventionsTest {

    private final OpenAPI document =
            OASFactory.createOpenAPI().components(OASFactory.createComponents()).paths(OASFactory.createPaths());

    @Test
    void shouldDeriveProblemsFromParametersAndBody() {
        Operation change = operation("changeThing")
                .addParameter(parameter(Parameter.In.PATH, "id"))
                .addParameter(parameter(Parameter.In.HEADER, "If-Match"))
                .requestBody(OASFactory.createRequestBody().content(json("Thing")));
        add("/things/{id}", PathItem.HttpMethod.PUT, change);

        filter();

        assertThat(change.getResponses().getAPIResponses())
                .containsOnlyKeys("200", "400", "401", "404", "412", "413", "415", "428", "429", "503");
        assertThat(document.getComponents().getResponses()).containsKeys("StaleVersion", "NotFound", "Unauthenticated");
        assertThat(document.getComponents()
                        .getExamples()
                        .get("problem.stale-version")
                        .getValue())
                .asInstanceOf(InstanceOfAssertFactories.MAP)
                .containsEntry("type", "urn:penghubung:problem:stale-version")
                .containsEntry("status", 412);
    }

    @Test
    void shouldDocumentIdempotencyAndForbiddenOnlyWhereTheyCanOccur() {
        Operation open = operation("listThings");
        Operation create = operation("createThing")
                .addParameter(parameter(Parameter.In.HEADER, "Idempotency-Key"))
                .addSecurityRequirement(OASFactory.createSecurityRequirement().addScheme("bearer", List.of("admin")));
        add("/things", PathItem.HttpMethod.GET, open);
        add("/things", PathItem.HttpMethod.POST, create);

        filter();

        assertThat(open.getResponses().getAPIResponses()).containsOnlyKeys("200", "401", "429", "503");
        assertThat(create.getResponses().getAPIResponses())
                .containsOnlyKeys("200", "400", "401", "403", "409", "422", "429", "503");
    }

    @Test
    void shouldListDeclaredProblemTypesAndKeepTheDescriptionOfTheOperation() {
        Operation freeze = operation("freezeThing");
        freeze.getResponses()
                .addAPIResponse("409", OASFactory.createAPIResponse().description("It is frozen"));
        add("/things/{id}/freezing", PathItem.HttpMethod.POST, freeze);

        filter(Things.class);

        APIResponse conflict = freeze.getResponses().getAPIResponse("409");
        assertThat(conflict.getDescription()).isEqualTo("It is frozen");
        assertThat(conflict.getContent()
                        .getMediaType("application/problem+json")
                        .getExamples())
                .containsOnlyKeys("already-frozen");
    }

    @Test
    void shouldRejectAnUnknownProblemType() {
        add("/things/{id}/melt", PathItem.HttpMethod.POST, operation("meltThing"));

        assertThatThrownBy(() -> filter(ThingsWithUnknownProblem.class))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("The operation meltThing declares an unknown problem: not-frozen");
    }

    @Test
    void shouldMoveRolesToTheDescription() {
        Operation secured = operation("readThing")
                .description("Reads.")
                .addSecurityRequirement(
                        OASFactory.createSecurityRequirement().addScheme("bearer", List.of("inspector", "admin")));
        Operation open = operation("listThings").description("Lists.");
        add("/things/{id}", PathItem.HttpMethod.GET, secured);
        add("/things", PathItem.HttpMethod.GET, open);

        filter();

        assertThat(secured.getDescription()).isEqualTo("Reads.\n\nRoles: `admin`, `inspector`.");
        assertThat(secured.getSecurity())
                .singleElement()
                .satisfies(requirement ->
                        assertThat(requirement.getSchemes()).containsExactly(Map.entry("bearer", List.of())));
        assertThat(open.getDescription()).isEqualTo("Lists.\n\nNeeds no access token.");
        assertThat(open.getSecurity()).hasSize(1);
    }

    @Test
    void shouldAttachExamplesByTheNameOfTheSchema() {
        document.getComponents()
                .addSchema("Thing", OASFactory.createSchema())
                .addSchema("PageThing", page("Thing"))
                .addExample("Thing", OASFactory.createExample().value(Map.of("id", 1)))
                .addExample("Thing.frozen", OASFactory.createExample().value(Map.of("id", 2)))
                .addExample("Other", OASFactory.createExample().value(Map.of()));
        Operation read = operation("readThing", "Thing");
        Operation list = operation("listThings", "PageThing");
        add("/things/{id}", PathItem.HttpMethod.GET, read);
        add("/things", PathItem.HttpMethod.GET, list);

        filter();

        assertThat(examples(read)).isEqualTo(Map.of("default", "Thing", "frozen", "Thing.frozen"));
        assertThat(examples(list)).isEqualTo(Map.of("default", "PageThing"));
        assertThat(document.getComponents().getExamples().get("PageThing").getValue())
                .asInstanceOf(InstanceOfAssertFactories.MAP)
                .containsEntry("items", List.of(Map.of("id", 1)));
        assertThat(document.getComponents().getExamples()).doesNotContainKey("Other");
    }

    @Test
    void shouldOrderPathsByTagAndReadsBeforeWrites() {
        document.addTag(OASFactory.createTag().name("Second"));
        document.addTag(OASFactory.createTag().name("First"));
        add("/a", PathItem.HttpMethod.POST, operation("createA").addTag("First"));
        add("/b", PathItem.HttpMethod.DELETE, operation("removeB").addTag("Second"));
        add("/b", PathItem.HttpMethod.GET, operation("readB").addTag("Second"));

        filter();

        assertThat(document.getPaths().getPathItems().keySet()).containsExactly("/b", "/a");
        assertThat(document.getPaths().getPathItem("/b").getOperations().keySet())
                .containsExactly(PathItem.HttpMethod.GET, PathItem.HttpMethod.DELETE);
    }

    @Test
    void shouldGiveEachVariantItsDiscriminatorValue() {
        document.getComponents()
                .addSchema("Freeze", OASFactory.createSchema())
                .addSchema(
                        "Action",
                        OASFactory.createSchema()
                                .discriminator(OASFactory.createDiscriminator()
                                        .propertyName("action")
                                        .addMapping("FREEZE", "#/components/schemas/Freeze")));
        add("/things", PathItem.HttpMethod.GET, operation("listThings"));

        filter();

        Schema freeze = document.getComponents().getSchemas().get("Freeze");
        assertThat(freeze.getProperties().get("action").getConstValue()).isEqualTo("FREEZE");
        assertThat(freeze.getRequired()).containsExactly("action");
    }

    private void filter(Class<?>... resources) {
        try {
            Index types = Index.of(CatalogProblem.class, CommonProblem.class, ThingProblem.class);
            Index declarations = Index.of(resources);
            new OpenApiConventions(CompositeIndex.create(types, declarations)).filterOpenAPI(document);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void add(String path, PathItem.HttpMethod method, Operation operation) {
        PathItem item = document.getPaths().getPathItem(path);
        if (item == null) {
            item = OASFactory.createPathItem();
            document.getPaths().addPathItem(path, item);
        }
        item.setOperation(method, operation);
    }

    private static Operation operation(String operationId) {
        return OASFactory.createOperation()
                .operationId(operationId)
                .responses(OASFactory.createAPIResponses()
                        .addAPIResponse("200", OASFactory.createAPIResponse().description("OK")));
    }

    private static Operation operation(String operationId, String schema) {
        Operation operation = operation(operationId);
        operation.getResponses().getAPIResponse("200").setContent(json(schema));
        return operation;
    }

    private static Parameter parameter(Parameter.In in, String name) {
        return OASFactory.createParameter().in(in).name(name);
    }

    private static Content json(String schema) {
        MediaType body =
                OASFactory.createMediaType().schema(OASFactory.createSchema().ref(schema));
        return OASFactory.createContent().addMediaType("application/json", body);
    }

    private static Schema page(String item) {
        return OASFactory.createSchema()
                .addProperty(
                        "items",
                        OASFactory.createSchema()
                                .items(OASFactory.createSchema().ref(item)));
    }

    /** Returns the names of the examples of the response, by their keys. */
    private static Map<String, String> examples(Operation operation) {
        return operation
                .getResponses()
                .getAPIResponse("200")
                .getContent()
                .getMediaType("application/json")
                .getExamples()
                .entrySet()
                .stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        example -> example.getValue().getRef().replace("#/components/examples/", "")));
    }

    /** Problem type of a service. */
    enum ThingProblem implements CatalogProblem {
        ALREADY_FROZEN;

        @Override
        public ProblemType type() {
            return ProblemType.of("already-frozen", 409, "Sudah beku", "Already frozen");
        }
    }

    interface Things {
        @org.eclipse.microprofile.openapi.annotations.Operation(operationId = "freezeThing")
        @ProblemTypes("already-frozen")
        void freeze();
    }

    interface ThingsWithUnknownProblem {
        @org.eclipse.microprofile.openapi.annotations.Operation(operationId = "meltThing")
        @ProblemTypes("not-frozen")
        void melt();
    }
}
