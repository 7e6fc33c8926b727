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
    private final MatterApiClient coordinator = MatterApiClient.as(Tokens.coordinator());
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
        String unit = directory
                .add("units", Map.of("name", "Bidang " + UUID.randomUUID()))
                .jsonPath()
                .getString("id");
        String account = "mantan-" + UUID.randomUUID();
        Response added = directory.add(
                "focal-points", DirectoryApiClient.person(account, Map.of("unitId", unit, "termUntil", "2026-01-31")));
        assertThat(added.statusCode()).as(added.asString()).isEqualTo(201);

        // When
        String id = liaison.opened(
                "disdukcapil", Map.of("accused", List.of(Map.of("agencyCode", "disdukcapil", "unitId", unit))));

        // Then
        assertThat(MatterApiClient.as(Tokens.namedOfficerOf("disdukcapil", account, "focal-point"))
                        .read(id)
                        .statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ombudsman", "dlhk", "nobody"})
    void shouldRejectAConflictOfAnAccountThatIsOfNoAgencyConcerned(String account) {
        // Given
        String id = liaison.opened("dpu", Map.of());

        // When
        Response reply = coordinator.declareConflict(id, conflictOf(account));

        // Then
        assertThat(reply.statusCode()).isEqualTo(400);
        assertThat(reply.jsonPath().getList("errors.pointer")).containsExactly("#/account");
        assertThat(liaison.read(id).statusCode()).isEqualTo(200);
    }

    @Test
    void shouldShowAMatterAgainAfterTheWithdrawalOfAConflict() {
        // Given
        String id = liaison.opened("dpu", Map.of());
        coordinator.declareConflict(id, conflictOf("DPU"));
        assertThat(officer.read(id).statusCode()).isEqualTo(404);

        // When
        Response withdrawn = withdraw(liaison, id);

        // Then
        assertThat(withdrawn.statusCode()).isEqualTo(204);
        assertThat(officer.read(id).statusCode()).isEqualTo(200);
        assertThat(liaison.timeline(id).jsonPath().getList("entries.type"))
                .endsWith("MATTER_CONFLICT_DECLARED", "MATTER_CONFLICT_WITHDRAWN");
        assertThat(officer.timeline(id).asString()).doesNotContain("MATTER_CONFLICT");

        // And: a second withdrawal finds none, and a new declaration counts
        assertThat(withdraw(liaison, id).jsonPath().getList("errors.pointer")).containsExactly("#/account");
        coordinator.declareConflict(id, conflictOf("dpu"));
        assertThat(officer.read(id).statusCode()).isEqualTo(404);
    }

    @Test
    void shouldLetOnlyLiaisonAndCoordinatorWithdrawAConflict() {
        String id = liaison.opened("dpu", Map.of());
        coordinator.declareConflict(id, conflictOf("dpu"));

        assertThat(withdraw(officer, id).statusCode()).isEqualTo(403);
        assertThat(withdraw(MatterApiClient.as(Tokens.headOf("dpu")), id).statusCode())
                .isEqualTo(403);
    }

    @Test
    void shouldAcceptTheRepeatedDeclarationOfAnOwnConflict() {
        // Given
        String id = liaison.opened("dpu", Map.of());
        Map<String, String> own = Map.of("reason", "Saudara terlapor");
        officer.declareConflict(id, own);

        // When
        Response again = officer.declareConflict(id, own);

        // Then
        assertThat(again.statusCode()).isEqualTo(204);
        assertThat(liaison.timeline(id).jsonPath().getList("entries.type"))
                .filteredOn("MATTER_CONFLICT_DECLARED"::equals)
                .hasSize(1);
    }

    private static Response withdraw(MatterApiClient client, String id) {
        return client.request()
                .body(Map.of("account", "dpu", "reason", "Salah akun"))
                .post("/v1/ombudsman/matters/{id}/conflicts/withdrawals", id);
    }

    private static Map<String, String> conflictOf(String account) {
        return Map.of("account", account, "reason", "Saudara terlapor");
    }

    private static Map<String, String> accused(String agency, String account) {
        return Map.of("agencyCode", agency, "account", account);
    }
}
