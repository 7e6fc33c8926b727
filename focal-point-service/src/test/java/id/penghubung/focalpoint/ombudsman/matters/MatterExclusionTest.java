package id.penghubung.focalpoint.ombudsman.matters;

import static id.penghubung.focalpoint.testing.MatterApiClient.matter;
import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.focalpoint.testing.Backends;
import id.penghubung.focalpoint.testing.DirectoryApiClient;
import id.penghubung.focalpoint.testing.MatterApiClient;
import id.penghubung.kit.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The exclusion of the accused and of declared conflicts does not depend on the spelling of a name or on a term. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class MatterExclusionTest {

    private final MatterApiClient liaison = MatterApiClient.liaison();
    private final MatterApiClient officer = MatterApiClient.as(Tokens.officerOf("dpu"));

    @ParameterizedTest
    @ValueSource(strings = {"DPU", "  dpu ", "Dpu"})
    void shouldExcludeTheAccusedHoweverTheNameIsWritten(String account) {
        // When
        String id = liaison.opened("dpu", Map.of("accused", List.of(accused("dpu", account))));

        // Then
        assertThat(officer.read(id).statusCode()).isEqualTo(404);
        assertThat(liaison.read(id).jsonPath().getString("accused[0].account")).isEqualTo("dpu");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody-of-dpu", "dlhk", "two words", "x"})
    void shouldRejectAnAccusedAccountThatTheAgencyDoesNotHave(String account) {
        Response reply = liaison.open(matter("dpu", Map.of("accused", List.of(accused("dpu", account)))));

        assertThat(reply.statusCode()).isEqualTo(400);
        assertThat(reply.jsonPath().getList("errors.pointer")).containsExactly("#/accused/0/account");
    }

    @Test
    void shouldExcludeAnOfficerOfAnAccusedUnitAfterTheEndOfTheTerm() {
        // Given: an account that still has its role
        DirectoryApiClient directory = DirectoryApiClient.of("disdukcapil", Tokens.admin());
        String unit = directory.add("units", Map.of("name", "Bidang " + UUID.randomUUID()))
                .jsonPath()
                .getString("id");
        String account = "mantan-" + UUID.randomUUID();
        Response added = directory.add(
                "focal-points",
                DirectoryApiClient.person(account, Map.of("unitId", unit, "termUntil", "2026-01-31")));
        assertThat(added.statusCode()).as(added.asString()).isEqualTo(201);

        // When
        String id = liaison.opened(
                "disdukcapil",
                Map.of("accused", List.of(Map.of("agencyCode", "disdukcapil", "unitId", unit))));

        // Then
        assertThat(MatterApiClient.as(Tokens.namedOfficerOf("disdukcapil", account, "focal-point"))
                        .read(id)
                        .statusCode())
                .isEqualTo(404);
    }

    private static Map<String, String> accused(String agency, String account) {
        return Map.of("agencyCode", agency, "account", account);
    }
}
