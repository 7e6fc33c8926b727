package id.penghubung.systemtests.routing;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.systemtests.http.ApiClient;
import id.penghubung.systemtests.http.ApiResponse;
import id.penghubung.systemtests.stack.SystemTest;
import id.penghubung.systemtests.stack.SystemUnderTest;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Past decisions, from which suggestions are learned, and the versions of the model. */
@SystemTest
class PastDecisionsIT {

    private final ApiClient coordinator;
    private final List<ApiClient> others;

    PastDecisionsIT(SystemUnderTest system) {
        coordinator = system.coordinator().api();
        others = Stream.of("reporter", "dpu", "dpu-kepala", "inspector", "secretary")
                .map(account -> system.withoutToken().withToken(system.tokens().of(account)))
                .toList();
    }

    @Test
    void shouldNameTheWrongLineAndStoreTheOthersOnce() {
        // Given
        var word = "w" + UUID.randomUUID().toString().replace("-", "");
        var lines = """
                {"text": "Jalan %1$s rusak", "category": "101", "agency": "dpu", "decidedAt": "2025-03-10T02:15:30Z"}
                {"text": "Sampah %1$s menumpuk", "decidedAt": "2025-03-11T02:15:30Z"}
                {"text": "Pohon %1$s tumbang", "agency": "dlhk", "decidedAt": "2025-03-12T02:15:30Z"}
                """.formatted(word);

        // When
        var first = load(coordinator, lines).expect(200);
        var again = load(coordinator, lines).expect(200);

        // Then
        assertReport(first, 2, 0);
        assertReport(again, 0, 2);
        assertThat(others).allSatisfy(other -> load(other, lines).expect(403));
    }

    @Test
    void shouldShowTheVersionsOfTheModelToTheCoordinatorAndNotToOfficersOrReporters() {
        // When
        var versions = coordinator.get("/v1/suggestion-models");
        var automatic = coordinator.get("/v1/suggestion-models/automatic-decisions");

        // Then
        assertThat(versions.expect(200).json().path("items").isArray()).isTrue();
        assertThat(automatic.expect(200).json().path("enabled").isBoolean()).isTrue();
        assertThat(others)
                .allSatisfy(other -> other.get("/v1/suggestion-models").expect(403));
    }

    private static void assertReport(ApiResponse report, int stored, int known) {
        var counts = report.json();
        assertThat(counts.path("lines").asInt()).isEqualTo(3);
        assertThat(counts.path("stored").asInt()).isEqualTo(stored);
        assertThat(counts.path("known").asInt()).isEqualTo(known);
        assertThat(counts.path("refused").asInt()).isOne();
        assertThat(counts.path("errors")).singleElement().satisfies(error -> {
            assertThat(error.path("line").asInt()).isEqualTo(2);
            assertThat(error.path("field").asText()).isEqualTo("agency");
        });
    }

    private static ApiResponse load(ApiClient client, String lines) {
        return client.post("/v1/routing-history", "application/x-ndjson", lines);
    }
}
