package id.penghubung.systemtests.edge;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import id.penghubung.systemtests.http.ApiClient;
import id.penghubung.systemtests.stack.SystemTest;
import id.penghubung.systemtests.stack.SystemUnderTest;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@SystemTest
class OpenApiIT {

    private static final Pattern LOADED = Pattern.compile("(?:src|href)=\"([^\"#]+\\.(?:js|css))\"");

    private final ApiClient client;

    OpenApiIT(SystemUnderTest system) {
        client = system.withoutToken();
    }

    @Test
    void shouldMergeAllServicesInYamlAndInJson() throws IOException {
        var yaml = client.get("/openapi").expect(200);
        var json = client.with("Accept", "application/json").get("/openapi").expect(200);

        assertThat(yaml.header("Content-Type")).contains("yaml");
        assertThat(json.header("Content-Type")).contains("application/json");
        assertThat(new YAMLMapper().readTree(yaml.body())).isEqualTo(new ObjectMapper().readTree(json.body()));
        assertThat(json.json().path("openapi").asText()).startsWith("3.1");
        assertThat(json.json().path("paths").properties())
                .extracting(Map.Entry::getKey)
                .contains(
                        "/v1/complaints",
                        "/v1/complaints/{id}/timeline",
                        "/v1/tracking/{trackingNumber}",
                        "/v1/triage/{complaintId}/decision",
                        "/v1/routing-decisions",
                        "/v1/rule-sets/{ruleSetId}/coverage",
                        "/v1/cases/{id}/resolution",
                        "/v1/agencies/{code}",
                        "/v1/units");
    }

    @Test
    void shouldServeAnExplorerThatLoadsOnlyLocalFiles() {
        var page = client.get("/docs");
        var address = "/docs";
        if (page.status() / 100 == 3) {
            address = page.header("Location");
            page = client.get(address);
        }

        page.expect(200);
        assertThat(page.header("Content-Type")).contains("text/html");
        var loaded = LOADED.matcher(page.body())
                .results()
                .map(match -> match.group(1))
                .toList();
        assertThat(loaded).isNotEmpty();
        var base = URI.create(address);
        assertThat(loaded)
                .allSatisfy(file -> client.get(base.resolve(file).toString()).expect(200));
    }

    @Test
    void shouldNotServeInternalPaths() {
        client.get("/v2/complaints").expect(404);
        client.get("/q/openapi").expect(404);
        client.get("/q/metrics").expect(404);
    }
}
