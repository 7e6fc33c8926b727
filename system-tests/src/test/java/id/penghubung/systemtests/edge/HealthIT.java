package id.penghubung.systemtests.edge;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.systemtests.actors.Polling;
import id.penghubung.systemtests.http.ApiClient;
import id.penghubung.systemtests.stack.SystemTest;
import id.penghubung.systemtests.stack.SystemUnderTest;
import org.junit.jupiter.api.Test;

@SystemTest
class HealthIT {

    private final ApiClient client;

    HealthIT(SystemUnderTest system) {
        client = system.withoutToken();
    }

    @Test
    void shouldReportThatAllPartsAreUp() {
        // A check that takes too long on a busy machine counts as down.
        var health = Polling.standard().until(() -> client.get("/health"), answer -> answer.status() == 200);

        assertThat(health.json().path("status").asText()).isEqualTo("UP");
        assertThat(health.body())
                .contains("complaints", "routing", "focal-point", "quality")
                .doesNotContain("127.0.0.1", "jdbc");
    }

    @Test
    void shouldSetSecurityHeaders() {
        var answer = client.get("/v1/categories").expect(200);

        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Content-Security-Policy")).isNotEmpty();
        assertThat(answer.header("Referrer-Policy")).isNotEmpty();
        assertThat(answer.header("X-Frame-Options")).isNotEmpty();
        assertThat(answer.header("X-Request-Id")).isNotEmpty();
        assertThat(answer.header("Server")).isEmpty();
    }

    @Test
    void shouldListCategoriesDistrictsAndAgencies() {
        assertThat(client.all("/v1/categories"))
                .extracting(category -> category.path("name").path("id").asText())
                .contains("Jalan dan jembatan");
        assertThat(client.all("/v1/districts")).hasSize(20);
        assertThat(client.all("/v1/agencies"))
                .extracting(agency -> agency.path("code").asText())
                .contains("dpu", "kec-tenggarong", "inspektorat");
    }
}
