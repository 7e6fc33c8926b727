package id.penghubung.gateway.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every operation of the merged document is described, with examples and problems, in an order that can be read. */
class DocumentedOperationsTest {

    private static final int LONGEST_SUMMARY = 80;

    private static JsonNode document;
    private static List<DocumentedOperation> operations;

    @BeforeAll
    static void merge() throws Exception {
        document = MergedOpenApiDocument.merge();
        operations = DocumentedOperation.of(document);
        assertThat(operations).hasSizeGreaterThan(80);
    }

    @Test
    void shouldDescribeEveryOperation() {
        assertThat(operations).allSatisfy(operation -> {
            assertThat(operation.text("operationId")).isNotBlank();
            assertThat(operation.text("summary"))
                    .isNotBlank()
                    .hasSizeLessThanOrEqualTo(LONGEST_SUMMARY)
                    .doesNotEndWith(".");
            assertThat(operation.text("description")).isNotBlank().endsWith(".");
            assertThat(operation.content().path("tags")).hasSize(1);
            assertThat(operation.content().path("security")).isNotEmpty();
        });
    }

    @Test
    void shouldGiveEveryOperationItsOwnId() {
        assertThat(operations)
                .extracting(operation -> operation.text("operationId"))
                .doesNotHaveDuplicates();
    }

    @Test
    void shouldDescribeEveryTagAndUseIt() {
        assertThat(document.path("tags"))
                .allSatisfy(tag -> assertThat(tag.path("description").asText()).isNotBlank());
        assertThat(document.path("tags"))
                .extracting(tag -> tag.path("name").asText())
                .containsExactlyElementsOf(tagsInOrder());
    }

    @Test
    void shouldListReadsBeforeWritesOfEachPath() {
        for (int next = 1; next < operations.size(); next++) {
            DocumentedOperation before = operations.get(next - 1);
            DocumentedOperation operation = operations.get(next);
            assertThat(operation.reads() && before.path().equals(operation.path()) && !before.reads())
                    .as("%s follows %s", operation, before)
                    .isFalse();
        }
    }

    @Test
    void shouldShowAnExampleOfEveryJsonBody() {
        assertThat(operations)
                .allSatisfy(operation -> assertThat(operation.jsonBodies())
                        .allSatisfy(body -> assertThat(operation.examples(body))
                                .as("%s of %s", body.path("schema"), operation)
                                .isNotEmpty()));
    }

    @Test
    void shouldShowOnlyValidExamples() {
        ExampleSchema schemas = new ExampleSchema(document);

        assertThat(operations)
                .allSatisfy(operation -> assertThat(operation.jsonBodies())
                        .allSatisfy(body -> assertThat(operation.examples(body))
                                .allSatisfy(example -> assertThat(schemas.violations(body.path("schema"), example))
                                        .as("%s of %s", example, operation)
                                        .isEmpty())));
    }

    @Test
    void shouldFindInvalidExamples() throws Exception {
        ExampleSchema schemas = new ExampleSchema(document);
        ObjectMapper json = new ObjectMapper();
        JsonNode problem = json.readTree("{\"$ref\":\"#/components/schemas/Problem\"}");

        assertThat(schemas.violations(problem, json.readTree("{\"status\":409}")))
                .isEmpty();
        assertThat(schemas.violations(problem, json.readTree("{\"status\":\"409\"}")))
                .isNotEmpty();
        assertThat(schemas.violations(problem, json.readTree("{\"oldName\":409}")))
                .isNotEmpty();
    }

    @Test
    void shouldDocumentTheProblemsOfEveryOperation() {
        assertThat(operations).allSatisfy(operation -> {
            assertThat(operation.problems())
                    .anyMatch(problem -> problem.getKey().startsWith("4"));
            assertThat(operation.problems()).allSatisfy(problem -> {
                JsonNode content = problem.getValue().at("/content/application~1problem+json");
                assertThat(content.at("/schema/$ref").asText()).isEqualTo("#/components/schemas/Problem");
                assertThat(operation.examples(content)).isNotEmpty().allSatisfy(example -> {
                    assertThat(example.path("type").asText()).startsWith("urn:penghubung:problem:");
                    assertThat(example.path("status").asText()).isEqualTo(problem.getKey());
                });
            });
        });
    }

    @Test
    void shouldReferToEveryComponent() {
        Set<String> references = new TreeSet<>(document.findValuesAsText("$ref"));
        Set<String> components = new TreeSet<>();
        document.path("components").properties().stream()
                .filter(kind -> !"securitySchemes".equals(kind.getKey()))
                .forEach(kind -> kind.getValue()
                        .fieldNames()
                        .forEachRemaining(name -> components.add("#/components/" + kind.getKey() + "/" + name)));

        assertThat(references).isEqualTo(components);
    }

    /** Returns the tags in the order in which the operations use them. A tag that is taken up again appears twice. */
    private static List<String> tagsInOrder() {
        List<String> tags = new ArrayList<>();
        for (DocumentedOperation operation : operations) {
            String tag = operation.content().at("/tags/0").asText();
            if (tags.isEmpty() || !tags.get(tags.size() - 1).equals(tag)) {
                tags.add(tag);
            }
        }
        return tags;
    }
}
