package id.penghubung.routing.decision;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.events.ComplaintDetails;
import id.penghubung.events.ComplaintKind;
import id.penghubung.routing.directory.Agency;
import id.penghubung.routing.directory.AgencyDirectory;
import id.penghubung.routing.rules.Rule;
import id.penghubung.routing.rules.RuleSet;
import id.penghubung.routing.rules.RuleTarget;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Evaluation of rules, without database or Kafka. */
class RoutingPolicyTest {

    private static final Instant NOW = Instant.parse("2026-11-21T00:00:00Z");
    private static final Agency PUBLIC_WORKS = agency("dpu", "DEPARTMENT", null, true);
    private static final Agency INSPECTORATE = agency("inspektorat", "INSPECTORATE", null, true);
    private static final Agency TENGGARONG = agency("kec-tenggarong", "DISTRICT_OFFICE", "64.02.06", true);

    @Test
    void shouldRouteOversightToTheInspectorateInsteadOfTheAgencyOfTheRule() {
        // Given
        Rule accusesPublicWorks = rule("602", RuleTarget.AGENCY, "dpu", true);

        // When
        RuleEvaluation evaluation = evaluate(accusesPublicWorks, PUBLIC_WORKS, INSPECTORATE);

        // Then
        assertThat(evaluation).isInstanceOfSatisfying(RuleEvaluation.Responsible.class, responsible -> {
            assertThat(responsible.agency()).isEqualTo(INSPECTORATE);
            assertThat(responsible.oversight()).isTrue();
            assertThat(responsible.explanation().id()).contains("berkadar pengawasan", "tidak pernah oleh unit");
            assertThat(responsible.explanation().en()).contains("oversight", "never by the unit");
        });
    }

    @Test
    void shouldRouteOversightToTheInspectorateInsteadOfTriage() {
        // Given
        Rule oversight = rule("601", RuleTarget.TRIAGE, null, true);

        // When
        RuleEvaluation evaluation = evaluate(oversight, INSPECTORATE);

        // Then
        assertThat(evaluation).isInstanceOf(RuleEvaluation.Responsible.class);
    }

    @Test
    void shouldSendOversightToTriageWithoutAnInspectorate() {
        // Given
        Rule oversight = rule("602", RuleTarget.AGENCY, "dpu", true);

        // When
        RuleEvaluation evaluation = evaluate(oversight, PUBLIC_WORKS);

        // Then
        assertThat(evaluation).isInstanceOfSatisfying(RuleEvaluation.Undecided.class, undecided -> {
            assertThat(undecided.agencyMissing()).isTrue();
            assertThat(undecided.oversight()).isTrue();
            assertThat(undecided.explanation().en()).contains("the directory has no inspectorate");
        });
    }

    @Test
    void shouldPreferTheActiveDistrictOffice() {
        // Given
        Agency closed = agency("kec-a-lama", "DISTRICT_OFFICE", "64.02.06", false);

        // When
        RuleEvaluation evaluation =
                evaluate(rule("205", RuleTarget.DISTRICT_OFFICE_OF_LOCATION, null, false), closed, TENGGARONG);

        // Then
        assertThat(evaluation)
                .isInstanceOfSatisfying(
                        RuleEvaluation.Responsible.class,
                        responsible -> assertThat(responsible.agency()).isEqualTo(TENGGARONG));
    }

    @Test
    void shouldNotUseADepartmentAsDistrictOffice() {
        // Given
        Agency department = agency("dinas-setempat", "DEPARTMENT", "64.02.06", true);

        // When
        RuleEvaluation evaluation =
                evaluate(rule("205", RuleTarget.DISTRICT_OFFICE_OF_LOCATION, null, false), department);

        // Then
        assertThat(evaluation)
                .isInstanceOfSatisfying(
                        RuleEvaluation.Undecided.class,
                        undecided -> assertThat(undecided.explanation().en())
                                .contains("the directory has none for district 64.02.06"));
    }

    @Test
    void shouldSendToTriageWhenTheAgencyIsNotInTheDirectory() {
        // When
        RuleEvaluation evaluation = evaluate(rule("101", RuleTarget.AGENCY, "dpu", false), INSPECTORATE);

        // Then
        assertThat(evaluation).isInstanceOfSatisfying(RuleEvaluation.Undecided.class, undecided -> {
            assertThat(undecided.agencyMissing()).isTrue();
            assertThat(undecided.explanation().id()).contains("dpu", "tidak ada dalam direktori");
            assertThat(undecided.explanation().en()).contains("dpu", "is not in the directory");
        });
    }

    @Test
    void shouldSendToTriageWhenTheAgencyIsNotActive() {
        // Given
        Agency inactive = agency("dpu", "DEPARTMENT", null, false);

        // When
        RuleEvaluation evaluation = evaluate(rule("101", RuleTarget.AGENCY, "dpu", false), inactive);

        // Then
        assertThat(evaluation).isInstanceOfSatisfying(RuleEvaluation.Undecided.class, undecided -> {
            assertThat(undecided.agencyMissing()).isFalse();
            assertThat(undecided.explanation().id()).contains("Instansi dpu", "sedang tidak aktif");
            assertThat(undecided.explanation().en()).contains("Instansi dpu", "is not active");
        });
    }

    @Test
    void shouldSendToTriageWhenNoRuleIsValid() {
        // Given
        Rule ofAnotherCategory = rule("102", RuleTarget.AGENCY, "dpu", false);

        // When
        RuleEvaluation evaluation = evaluate("101", ofAnotherCategory, PUBLIC_WORKS);

        // Then
        assertThat(evaluation).isInstanceOfSatisfying(RuleEvaluation.Undecided.class, undecided -> {
            assertThat(undecided.rule()).isNull();
            assertThat(undecided.oversight()).isFalse();
            assertThat(undecided.explanation().id()).contains("Tidak ada aturan untuk kategori 101");
        });
    }

    private static RuleEvaluation evaluate(Rule rule, Agency... agencies) {
        return evaluate(rule.categoryCode(), rule, agencies);
    }

    private static RuleEvaluation evaluate(String category, Rule rule, Agency... agencies) {
        ComplaintDetails complaint = new ComplaintDetails(
                ComplaintKind.COMPLAINT, "Judul", "Uraian", category, "64.02.06", null, null, false, false);
        return new RoutingPolicy(new RuleSet(List.of(rule)), new AgencyDirectory(List.of(agencies), NOW))
                .evaluate(complaint, NOW);
    }

    private static Rule rule(String category, RuleTarget target, @Nullable String agency, boolean oversight) {
        return new Rule(UUID.randomUUID(), category, 1, "Nama", "Name", target, agency, oversight, Instant.EPOCH, null);
    }

    private static Agency agency(String code, String kind, @Nullable String district, boolean active) {
        return new Agency(code, "Instansi " + code, kind, district, active);
    }
}
