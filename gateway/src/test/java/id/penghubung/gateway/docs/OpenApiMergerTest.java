package id.penghubung.gateway.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import org.junit.jupiter.api.Test;

/** Several documents are merged into one, and contradictions are reported. */
class OpenApiMergerTest {

    private static final String COMPLAINTS = """
            openapi: 3.1.0
            tags: [{name: Complaints}]
            paths:
              /v1/complaints:
                post:
                  security: [{SecurityScheme: [reporter]}, {}]
                  responses: {"201": {description: Created}}
            components:
              schemas:
                Problem: {type: object}
                Complaint: {type: object}
              securitySchemes:
                SecurityScheme: {type: openIdConnect}
            """;
    private static final String CASES = """
            openapi: 3.1.0
            tags: [{name: Cases}]
            paths:
              /v1/cases:
                get:
                  security: [{oidc: []}]
                  responses: {"200": {description: OK}}
            components:
              schemas:
                Problem: {type: object}
                Case: {type: object}
            """;

    private final OpenApiMerger merger = new OpenApiMerger();

    @Test
    void shouldMergePathsSchemasAndTags() throws Exception {
        add("complaints", COMPLAINTS);
        add("cases", CASES);

        JsonNode merged = merger.merged();

        assertThat(merged.path("paths").fieldNames()).toIterable().containsExactly("/v1/complaints", "/v1/cases");
        assertThat(merged.at("/components/schemas").fieldNames())
                .toIterable()
                .containsExactly("Case", "Complaint", "Problem");
        assertThat(merged.path("tags"))
                .extracting(tag -> tag.path("name").asText())
                .containsExactly("Complaints", "Cases");
        assertThat(merged.at("/servers/0/url").asText()).isEqualTo("/");
    }

    @Test
    void shouldUseOneSecuritySchemeAndKeepOperationsWithoutToken() throws Exception {
        add("complaints", COMPLAINTS);
        add("cases", CASES);

        JsonNode merged = merger.merged();

        assertThat(merged.at("/components/securitySchemes").fieldNames())
                .toIterable()
                .containsExactly("bearer");
        assertThat(merged.at("/paths/~1v1~1complaints/post/security")).hasToString("[{\"bearer\":[\"reporter\"]},{}]");
        assertThat(merged.at("/paths/~1v1~1cases/get/security")).hasToString("[{\"bearer\":[]}]");
    }

    @Test
    void shouldRejectTwoSchemasWithOneName() throws Exception {
        add("complaints", COMPLAINTS);

        assertThatThrownBy(() -> add("cases", CASES.replace("Problem: {type: object}", "Problem: {type: string}")))
                .isInstanceOf(MergeConflictException.class)
                .hasMessage("schemas Problem is described by cases differently than by an earlier service");
    }

    @Test
    void shouldRejectOneOperationFromTwoServices() throws Exception {
        add("complaints", COMPLAINTS);

        assertThatThrownBy(() -> add("cases", COMPLAINTS.replace("Created", "Made")))
                .isInstanceOf(MergeConflictException.class)
                .hasMessageContaining("/v1/complaints post");
    }

    private void add(String service, String yaml) throws Exception {
        merger.add(service, new YAMLMapper().readTree(yaml));
    }
}
