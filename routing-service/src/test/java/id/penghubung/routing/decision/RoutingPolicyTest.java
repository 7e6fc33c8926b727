package id.penghubung.routing.decision;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.events.ComplaintKind;
import id.penghubung.events.LocalizedText;
import id.penghubung.kit.text.Text;
import id.penghubung.routing.directory.Agency;
import id.penghubung.routing.directory.AgencyDirectory;
import id.penghubung.routing.directory.Substitute;
import id.penghubung.routing.rules.ComplaintFacts;
import id.penghubung.routing.rules.ComplaintText;
import id.penghubung.routing.rules.OutcomeKind;
import id.penghubung.routing.rules.Rule;
import id.penghubung.routing.rules.RuleConditions;
import id.penghubung.routing.rules.RuleName;
import id.penghubung.routing.rules.RuleOutcome;
import id.penghubung.routing.rules.RuleSet;
import id.penghubung.routing.testing.Agencies;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
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
        Rule accusesPublicWorks = rule("602", RuleOutcome.agency("dpu"));

        // When
        RuleEvaluation evaluation = evaluate(true, null, accusesPublicWorks, PUBLIC_WORKS, INSPECTORATE);

        // Then
        assertThat(evaluation).isInstanceOfSatisfying(RuleEvaluation.Responsible.class, responsible -> {
            assertThat(responsible.agency()).isEqualTo(INSPECTORATE);
            assertThat(responsible.oversight()).isTrue();
            assertThat(responsible.explanation().id()).contains("berkadar pengawasan", "tidak pernah oleh unit");
            assertThat(responsible.explanation().en()).contains("oversight", "never by the unit");
        });
    }

    @Test
    void shouldMarkAComplaintThatARuleSendsToTheInspectorate() {
        // Given
        Rule oversight = rule("601", RuleOutcome.of(OutcomeKind.INSPECTORATE));

        // When
        RuleEvaluation evaluation = evaluate(oversight, INSPECTORATE);

        // Then
        assertThat(evaluation).isInstanceOfSatisfying(RuleEvaluation.Responsible.class, responsible -> {
            assertThat(responsible.agency()).isEqualTo(INSPECTORATE);
            assertThat(responsible.oversight()).isTrue();
        });
    }

    @Test
    void shouldSendOversightToTriageWithoutAnInspectorate() {
        // Given
        Rule oversight = rule("602", RuleOutcome.of(OutcomeKind.INSPECTORATE));

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
                evaluate(rule("205", RuleOutcome.of(OutcomeKind.DISTRICT_OFFICE)), closed, TENGGARONG);

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
        RuleEvaluation evaluation = evaluate(rule("205", RuleOutcome.of(OutcomeKind.DISTRICT_OFFICE)), department);

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
        RuleEvaluation evaluation = evaluate(rule("101", RuleOutcome.agency("dpu")), INSPECTORATE);

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
        RuleEvaluation evaluation = evaluate(rule("101", RuleOutcome.agency("dpu")), inactive);

        // Then
        assertThat(evaluation).isInstanceOfSatisfying(RuleEvaluation.Undecided.class, undecided -> {
            assertThat(undecided.agencyMissing()).isFalse();
            assertThat(undecided.hasTemporaryObstacle()).isTrue();
            assertThat(undecided.explanation().id()).contains("Instansi dpu", "sedang tidak aktif");
            assertThat(undecided.explanation().en()).contains("Instansi dpu", "is not active");
        });
    }

    @Test
    void shouldSendToTriageWhenNoRuleIsValid() {
        // Given
        Rule ofAnotherCategory = rule("102", RuleOutcome.agency("dpu"));

        // When
        RuleEvaluation evaluation = evaluate("101", false, null, ofAnotherCategory, PUBLIC_WORKS);

        // Then
        assertThat(evaluation).isInstanceOfSatisfying(RuleEvaluation.Undecided.class, undecided -> {
            assertThat(undecided.rule())
                    .isNotNull()
                    .extracting(AppliedRule::code)
                    .isEqualTo("rest");
            assertThat(undecided.oversight()).isFalse();
            assertThat(undecided.explanation().id()).contains("Tidak ada aturan untuk kategori “Nama 101” (101)");
        });
    }

    @Test
    void shouldRouteOversightOfTheCategoryToTheInspectorateWhateverTheRuleSays() {
        // Given
        Rule closesIt = rule("602", new RuleOutcome(OutcomeKind.ARCHIVE, null, null, null, "Terlalu umum"));

        // When
        RuleEvaluation evaluation = evaluate(true, null, closesIt, INSPECTORATE);

        // Then
        assertThat(evaluation)
                .isInstanceOfSatisfying(
                        RuleEvaluation.Responsible.class,
                        responsible -> assertThat(responsible.agency()).isEqualTo(INSPECTORATE));
    }

    @Test
    void shouldNotSendOversightToTheAgencyThatIsAccused() {
        // Given
        Rule oversight = rule("601", RuleOutcome.of(OutcomeKind.INSPECTORATE));

        // When
        RuleEvaluation evaluation = evaluate(true, "inspektorat", oversight, INSPECTORATE);

        // Then
        assertThat(evaluation).isInstanceOfSatisfying(RuleEvaluation.Undecided.class, undecided -> {
            assertThat(undecided.oversight()).isTrue();
            assertThat(undecided.agencyMissing()).isFalse();
            assertThat(undecided.hasTemporaryObstacle()).isFalse();
            assertThat(undecided.explanation().en()).contains("accuses staff of Instansi inspektorat");
        });
    }

    /** Other offices of the secretariat may be the accused ones; the regional secretary is the superior of the inspectorate. */
    @Test
    void shouldSendOversightToTheInspectorateInsteadOfAnotherOfficeOfTheSecretariat() {
        // Given
        Agency office = agency("setda-organisasi", "SECRETARIAT", null, true);
        Agency secretariat = agency("setda", "SECRETARIAT", null, true);
        Rule toOffice = rule("101", RuleOutcome.agency("setda-organisasi"));
        Rule toSecretary = rule("101", RuleOutcome.agency("setda"));

        // When
        RuleEvaluation ofOffice = evaluate(true, null, toOffice, INSPECTORATE, office, secretariat);
        RuleEvaluation ofSecretary = evaluate(true, null, toSecretary, INSPECTORATE, office, secretariat);

        // Then
        assertThat(ofOffice)
                .isInstanceOfSatisfying(
                        RuleEvaluation.Responsible.class,
                        responsible -> assertThat(responsible.agency()).isEqualTo(INSPECTORATE));
        assertThat(ofSecretary)
                .isInstanceOfSatisfying(
                        RuleEvaluation.Responsible.class,
                        responsible -> assertThat(responsible.agency()).isEqualTo(secretariat));
    }

    @Test
    void shouldSendToTriageWithAWarningWhenNobodyAnswersForTheAgency() {
        // Given
        Agency unanswered = Agencies.unansweredDepartment("dpu", "Dinas Pekerjaan Umum");

        // When
        RuleEvaluation evaluation = evaluate(rule("101", RuleOutcome.agency("dpu")), unanswered);

        // Then
        assertThat(evaluation).isInstanceOfSatisfying(RuleEvaluation.Undecided.class, undecided -> {
            assertThat(undecided.agencyMissing()).isFalse();
            assertThat(undecided.hasTemporaryObstacle()).isTrue();
            assertThat(undecided.explanation().id()).contains("Dinas Pekerjaan Umum", "tidak ada pejabat penghubung");
            assertThat(undecided.explanation().en()).contains("no focal point, deputy or head answers for it");
        });
    }

    @Test
    void shouldSayThatTheDeputyOrTheHeadAnswersWithoutAnActiveFocalPoint() {
        // Given
        Rule rule = rule("101", RuleOutcome.agency("dpu"));

        // When
        RuleEvaluation byDeputy = evaluate(rule, answeredBy(Substitute.DEPUTY));
        RuleEvaluation byHead = evaluate(rule, answeredBy(Substitute.HEAD));

        // Then
        assertThat(List.of(byDeputy, byHead))
                .allSatisfy(evaluation -> assertThat(evaluation).isInstanceOf(RuleEvaluation.Responsible.class));
        assertThat(byDeputy.explanation().id())
                .endsWith(
                        "ditangani oleh Dinas Pekerjaan Umum. Di Dinas Pekerjaan Umum tidak ada pejabat penghubung yang"
                                + " sedang bertugas; penggantinya yang menjawab.");
        assertThat(byDeputy.explanation().en())
                .endsWith("No focal point of Dinas Pekerjaan Umum is active at present; the deputy answers.");
        assertThat(byHead.explanation().id()).endsWith("pimpinannya yang menjawab.");
        assertThat(byHead.explanation().en()).endsWith("the head answers.");
    }

    @Test
    void shouldEndTheReasonOfAChoiceOnceBeforeItSaysWhoAnswers() {
        // Given
        LocalizedText chosen = new LocalizedText("Mendesak!", "Is it urgent?");

        // When
        LocalizedText explained = Explanations.withSubstitute(answeredBy(Substitute.HEAD), chosen);

        // Then
        assertThat(explained.id()).startsWith("Mendesak! Di Dinas Pekerjaan Umum tidak ada");
        assertThat(explained.en()).startsWith("Is it urgent? No focal point or deputy of Dinas Pekerjaan Umum");
    }

    @Test
    void shouldProposeTheArchiveWithItsReason() {
        // Given
        Rule tooGeneral = rule("901", new RuleOutcome(OutcomeKind.ARCHIVE, null, null, null, "Terlalu umum"));

        // When
        RuleEvaluation evaluation = evaluate(false, null, tooGeneral, PUBLIC_WORKS);

        // Then
        assertThat(evaluation)
                .isInstanceOfSatisfying(
                        RuleEvaluation.Proposed.class,
                        proposed -> assertThat(proposed.explanation().id())
                                .contains("Terlalu umum.", "Koordinator akan memastikan"));
    }

    @Test
    void shouldDecideByTheAgencyThatTheReporterNamed() {
        // When
        RuleEvaluation evaluation = evaluateNamed("dpu", PUBLIC_WORKS, TENGGARONG);

        // Then
        assertThat(evaluation).isInstanceOfSatisfying(RuleEvaluation.Responsible.class, responsible -> {
            assertThat(responsible.agency()).isEqualTo(PUBLIC_WORKS);
            assertThat(responsible.explanation().id()).contains("pelapor menyebut instansi dpu");
            assertThat(responsible.explanation().en()).contains("the reporter named agency dpu");
        });
    }

    @Test
    void shouldTakeANamedAgencyThatIsUnknownOrInactiveForNoHint() {
        // Given
        Agency inactive = agency("dpu", "DEPARTMENT", null, false);

        // When
        RuleEvaluation ofUnknown = evaluateNamed("dpu", TENGGARONG);
        RuleEvaluation ofInactive = evaluateNamed("dpu", inactive, TENGGARONG);

        // Then
        assertThat(List.of(ofUnknown, ofInactive))
                .allSatisfy(evaluation -> assertThat(evaluation)
                        .isInstanceOfSatisfying(
                                RuleEvaluation.Responsible.class,
                                responsible -> assertThat(responsible.agency()).isEqualTo(TENGGARONG)));
    }

    /** Evaluates a rule for the agency that the reporter named, before one for the district. */
    private static RuleEvaluation evaluateNamed(String named, Agency... agencies) {
        RuleConditions reporterNamesIt = new RuleConditions(
                List.of(), List.of(), List.of(), List.of(), List.of(), List.of(named), List.of(), null, List.of());
        RuleSet rules = new RuleSet(
                UUID.randomUUID(),
                1,
                List.of(
                        new Rule("disebut", new RuleName("Nama", "Name"), reporterNamesIt, RuleOutcome.agency(named)),
                        rule("205", RuleOutcome.of(OutcomeKind.DISTRICT_OFFICE))));
        return policy(rules, agencies)
                .evaluate(new ComplaintFacts(
                        ComplaintKind.COMPLAINT,
                        new ComplaintText("Judul", "Uraian"),
                        "205",
                        "64.02.06",
                        null,
                        named,
                        null,
                        null,
                        false));
    }

    private static RoutingPolicy policy(RuleSet rules, Agency... agencies) {
        return new RoutingPolicy(
                Optional.of(rules),
                new AgencyDirectory(List.of(agencies), NOW),
                "setda",
                (kind, code) -> Text.of("Nama " + code, "Name of " + code));
    }

    private static RuleEvaluation evaluate(Rule rule, Agency... agencies) {
        return evaluate(false, null, rule, agencies);
    }

    private static RuleEvaluation evaluate(boolean oversight, @Nullable String accused, Rule rule, Agency... agencies) {
        return evaluate(rule.code(), oversight, accused, rule, agencies);
    }

    private static RuleEvaluation evaluate(
            String category, boolean oversight, @Nullable String accused, Rule rule, Agency... agencies) {
        ComplaintFacts facts = new ComplaintFacts(
                ComplaintKind.COMPLAINT,
                new ComplaintText("Judul", "Uraian"),
                category,
                "64.02.06",
                null,
                null,
                accused,
                null,
                oversight);
        RuleSet rules = new RuleSet(UUID.randomUUID(), 1, List.of(rule));
        return policy(rules, agencies).evaluate(facts);
    }

    private static Rule rule(String category, RuleOutcome outcome) {
        return new Rule(category, new RuleName("Nama", "Name"), RuleConditions.category(category), outcome);
    }

    private static Agency answeredBy(Substitute substitute) {
        return new Agency("dpu", "Dinas Pekerjaan Umum", "DEPARTMENT", null, true, true, substitute);
    }

    private static Agency agency(String code, String kind, @Nullable String district, boolean active) {
        return Agencies.of(code, "Instansi " + code, kind, district, active);
    }
}
