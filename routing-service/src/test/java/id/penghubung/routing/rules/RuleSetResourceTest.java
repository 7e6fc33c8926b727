package id.penghubung.routing.rules;

import static id.penghubung.kit.testing.Polling.await;
import static id.penghubung.routing.testing.RuleSets.asCoordinator;
import static id.penghubung.routing.testing.RuleSets.ofWords;
import static id.penghubung.routing.testing.RuleSets.toAgency;
import static id.penghubung.routing.testing.SampleAgencies.anAgency;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import id.penghubung.events.ComplaintRouted;
import id.penghubung.events.ComplaintSentToTriage;
import id.penghubung.events.DomainEvent;
import id.penghubung.kit.testing.Tokens;
import id.penghubung.routing.directory.AgencyDirectoryCache;
import id.penghubung.routing.testing.Backends;
import id.penghubung.routing.testing.ComplaintScenario;
import id.penghubung.routing.testing.RuleSets;
import id.penghubung.routing.testing.SampleAgencies;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Drafts, checks and publications of rule sets, and the decisions that follow from them. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class RuleSetResourceTest {

    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    @Inject
    AgencyDirectoryCache directory;

    @BeforeAll
    static void publishDirectory() {
        SampleAgencies.publishAll();
        ComplaintScenario.ofAComplaintInTenggarong("101").submitted().awaitRouted();
    }

    @AfterEach
    void goBack() {
        RuleSets.publishTheFirst();
    }

    @Test
    void shouldDecideByAPublishedSetAndSayWhatMatched() {
        // Given
        String draft = RuleSets.draftWith(List.of(ofWords("pasar", List.of("depan pasar"), toAgency("disperindag"))));
        int number = RuleSets.get(draft).path("number");
        assertThat(submitted("101"))
                .isInstanceOfSatisfying(
                        ComplaintRouted.class,
                        routed -> assertThat(routed.agencyCode()).isEqualTo("dpu"));

        // When
        RuleSets.publish(draft).then().statusCode(200).body("inForce", equalTo(true));

        // Then
        ComplaintScenario scenario =
                ComplaintScenario.ofAComplaintInTenggarong("101").submitted();
        ComplaintRouted routed = scenario.awaitRouted();
        assertThat(routed.agencyCode()).isEqualTo("disperindag");
        assertThat(routed.explanation().id()).contains("aturan pasar versi " + number, "kata “depan pasar”");
        assertThat(routed.explanation().en()).contains("rule pasar, version " + number, "the words “depan pasar”");
        given().auth()
                .oauth2(Tokens.coordinator())
                .get("/v1/routing-decisions/{id}", routed.decisionId())
                .then()
                .statusCode(200)
                .body("ruleSet.id", equalTo(draft))
                .body("ruleSet.version", equalTo(number))
                .body("rule.code", equalTo("pasar"))
                .body("matched.condition", contains("WORDS"))
                .body("matched.value", contains("depan pasar"))
                .body("matched[0].text.id", equalTo("kata “depan pasar” dalam laporan"));
    }

    @Test
    void shouldDecideByTheAgenciesThatAComplaintNamesAndAccuses() {
        // Given
        String draft = RuleSets.draftWith(List.of(
                RuleSets.rule("terlapor", Map.of("accusedAgencies", List.of("dpu")), Map.of("kind", "INSPECTORATE")),
                RuleSets.rule("disebut", Map.of("namedAgencies", List.of("dishub")), toAgency("dishub"))));

        // When
        RuleSets.publish(draft).then().statusCode(200);

        // Then
        ComplaintRouted named = ComplaintScenario.ofAComplaintInTenggarong("101")
                .submittedNaming("dishub", null)
                .awaitRouted();
        ComplaintRouted accused = ComplaintScenario.ofAComplaintInTenggarong("101")
                .submittedNaming("dishub", "dpu")
                .awaitRouted();
        assertThat(named.agencyCode()).isEqualTo("dishub");
        assertThat(named.explanation().en()).contains("rule disebut", "the reporter named agency dishub");
        assertThat(named.oversight()).isFalse();
        assertThat(accused.agencyCode()).isEqualTo("inspektorat");
        assertThat(accused.explanation().id()).contains("laporan ini melaporkan instansi dpu");
        assertThat(accused.oversight()).isTrue();
    }

    @Test
    void shouldGoBackByPublishingAnOlderSet() {
        // Given
        String draft = RuleSets.draftWith(List.of(ofWords("pasar", List.of("pasar"), toAgency("disperindag"))));
        RuleSets.publish(draft).then().statusCode(200);

        // When
        RuleSets.publishTheFirst();

        // Then
        assertThat(submitted("101"))
                .isInstanceOfSatisfying(
                        ComplaintRouted.class,
                        routed -> assertThat(routed.agencyCode()).isEqualTo("dpu"));
        RuleSets.get(draft)
                .then()
                .body("state", equalTo("PUBLISHED"))
                .body("inForce", equalTo(false))
                .body("publications.reason", contains("Uji"))
                .body("publications[0].publishedBy", notNullValue());
    }

    @Test
    void shouldNeverChangeAPublishedSet() {
        // Given
        String draft = RuleSets.draft("Sama");
        List<Object> rules = RuleSets.get(draft).path("rules");
        RuleSets.publish(draft).then().statusCode(200);

        // When
        Response change = RuleSets.change(draft, RuleSets.etag(draft), rules);

        // Then
        change.then().statusCode(409).body("type", equalTo("urn:penghubung:problem:rule-set-published"));
        RuleSets.publish(draft)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:penghubung:problem:rule-set-in-force"));
    }

    @Test
    void shouldProposeAnOutsideBodyAndLeaveTheEndToTheCoordinator() {
        // Given
        Map<String, Object> outside = Map.of(
                "kind",
                "OUTSIDE_BODY",
                "outsideBodyCode",
                "land-office",
                "whereToGo",
                "Kantor Pertanahan, Jl. Jelawat");
        String draft = RuleSets.draftWith(List.of(ofWords("tanah", List.of("depan pasar"), outside)));
        RuleSets.publish(draft).then().statusCode(200);

        // When
        ComplaintScenario scenario =
                ComplaintScenario.ofAComplaintInTenggarong("101").submitted();

        // Then
        assertThat(scenario.awaitSentToTriage().reason().id())
                .contains("Kantor Pertanahan (ATR/BPN) Kabupaten Kutai Kartanegara", "Jl. Jelawat");
        scenario.decisions(Tokens.coordinator())
                .then()
                .body("items.outcome", contains("OUTSIDE_BODY"))
                .body("items.outsideBodyCode", contains("land-office"));
        scenario.triage().then().statusCode(200);
    }

    @Test
    void shouldNeverSendOversightElsewhereThanToTheInspectorate() {
        // Given: a rule that comes before that of the category and names the public works agency
        String draft = RuleSets.draftWith(List.of(ofWords("pasar", List.of("pasar"), toAgency("dpu"))));
        RuleSets.publish(draft).then().statusCode(200);

        // When
        DomainEvent decided = submitted("602");

        // Then
        assertThat(decided).isInstanceOfSatisfying(ComplaintRouted.class, routed -> {
            assertThat(routed.agencyCode()).isEqualTo("inspektorat");
            assertThat(routed.oversight()).isTrue();
        });
    }

    @Test
    void shouldFindWhatPreventsAPublication() {
        // Given
        String draft = RuleSets.draft("Konsep");
        Map<String, Object> roads = RuleSets.rule("jalan", Map.of("categories", List.of("101")), toAgency("dpu"));
        Map<String, Object> bridges = RuleSets.rule(
                "jembatan", Map.of("categories", List.of("101"), "words", List.of("jembatan")), toAgency("hilang"));
        RuleSets.change(draft, RuleSets.etag(draft), List.of(roads, bridges))
                .then()
                .statusCode(200);

        // When
        Response coverage = asCoordinator().get("/v1/rule-sets/{id}/coverage", draft);
        Response publication = RuleSets.publish(draft);

        // Then
        coverage.then()
                .statusCode(200)
                .body("publishable", equalTo(false))
                .body("findings.kind", contains("UNREACHABLE", "UNKNOWN_AGENCY", "NOT_TOTAL"))
                .body("findings[0].ruleCode", equalTo("jembatan"))
                .body("findings[0].detail.en", containsString("rule jalan comes before it"));
        publication
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:penghubung:problem:rule-set-invalid"))
                .body("findings.kind", hasItems("UNREACHABLE", "NOT_TOTAL"));
        assertThat(submitted("999")).isInstanceOf(ComplaintSentToTriage.class);
    }

    @Test
    void shouldShowWhichPairsOfCategoryAndDistrictReachNobody() {
        // Given
        String draft = RuleSets.draft("Konsep");
        List<Map<String, Object>> rules = RuleSets.get(draft).path("rules");
        RuleSets.change(
                        draft,
                        RuleSets.etag(draft),
                        rules.stream()
                                .filter(rule -> !"103".equals(rule.get("code")))
                                .toList())
                .then()
                .statusCode(200);

        // When
        Response coverage = asCoordinator().get("/v1/rule-sets/{id}/coverage", draft);

        // Then
        coverage.then()
                .statusCode(200)
                .body("publishable", equalTo(true))
                .body("unreached.findAll { it.categoryCode == '103' }.obstacle", everyItem(equalTo("NO_RULE")))
                .body("unreached.findAll { it.categoryCode == '103' }.districtCode", hasItem("64.02.06"));
    }

    @Test
    void shouldWarnOfAgenciesForWhichTheHeadAnswers() {
        // Given
        String office = "kec-berpimpinan";
        SampleAgencies.publish(
                anAgency(office, "DISTRICT_OFFICE", "64.02.79", true).withAnswering("HEAD"), 1);
        await().atMost(TIMEOUT)
                .untilAsserted(
                        () -> assertThat(directory.current().find(office)).isPresent());
        Map<String, Object> when = Map.of("categories", List.of("504"), "districts", List.of("64.02.20"));
        String draft = RuleSets.draftWith(List.of(RuleSets.rule("wisata", when, toAgency(office))));

        // When
        Response coverage = asCoordinator().get("/v1/rule-sets/{id}/coverage", draft);

        // Then
        String ofOffice = "warnings.find { it.agencyCode == '%s' }".formatted(office);
        coverage.then()
                .statusCode(200)
                .body("publishable", equalTo(true))
                .body(ofOffice + ".code", equalTo("NO_FOCAL_POINT"))
                .body(ofOffice + ".text.en", containsString("the head answers"))
                .body("unreached.ruleCode", not(hasItem("wisata")));
    }

    @Test
    void shouldPointToRulesWithoutMeaning() {
        // Given
        String draft = RuleSets.draft("Konsep");
        Map<String, Object> nameless = RuleSets.rule("a", Map.of("words", List.of("!!")), Map.of("kind", "AGENCY"));
        Map<String, Object> same = RuleSets.rule("a", Map.of(), Map.of("kind", "TRIAGE", "agencyCode", "dpu"));

        // When
        Response change = RuleSets.change(draft, RuleSets.etag(draft), List.of(nameless, same));

        // Then
        change.then()
                .statusCode(400)
                .body(
                        "errors.pointer",
                        contains(
                                "#/rules/0/when/words",
                                "#/rules/0/then/agencyCode",
                                "#/rules/1/code",
                                "#/rules/1/then/agencyCode"));
    }

    /** The checks compare the words of each rule with those of every rule before it. */
    @Test
    void shouldPointToTheRuleWithWhichASetHasTooManyWordsOrValues() {
        // Given
        String draft = RuleSets.draft("Konsep");
        List<Map<String, Object>> wordy = Stream.iterate(0, i -> i + 1)
                .limit(27)
                .map(i -> RuleSets.rule("rule-" + i, Map.of("words", numbered("kata", 200)), Map.of("kind", "TRIAGE")))
                .toList();
        List<Map<String, Object>> many = Stream.iterate(0, i -> i + 1)
                .limit(102)
                .map(i ->
                        RuleSets.rule("rule-" + i, Map.of("categories", numbered("k", 200)), Map.of("kind", "TRIAGE")))
                .toList();

        // When
        Response words = RuleSets.change(draft, RuleSets.etag(draft), wordy);
        Response values = RuleSets.change(draft, RuleSets.etag(draft), many);

        // Then
        words.then().statusCode(400).body("errors.pointer", contains("#/rules/25/when/words"));
        values.then().statusCode(400).body("errors.pointer", contains("#/rules/100/when"));
    }

    private static List<String> numbered(String word, int count) {
        return Stream.iterate(0, i -> i + 1).limit(count).map(i -> word + i).toList();
    }

    @Test
    void shouldRejectCodesThatCannotBeStored() {
        // Given: a null character, which JSON in PostgreSQL cannot have
        String draft = RuleSets.draft("Konsep");
        List<Map<String, Object>> rules = Stream.of(
                        "categories", "districts", "channels", "namedAgencies", "accusedAgencies", "services")
                .map(condition -> RuleSets.rule(
                        "rule-" + condition.toLowerCase(Locale.ROOT),
                        Map.of(condition, List.of("a\0b")),
                        Map.of("kind", "TRIAGE")))
                .toList();

        // When
        Response change = RuleSets.change(draft, RuleSets.etag(draft), rules);

        // Then
        change.then().statusCode(400).body("errors.pointer", contains("#/rules/0/when/categories/0"));
    }

    @Test
    void shouldRequireTheVersionThatWasRead() {
        // Given
        String draft = RuleSets.draft("Konsep");
        String read = RuleSets.etag(draft);
        List<Object> rules = RuleSets.get(draft).path("rules");
        RuleSets.change(draft, read, rules).then().statusCode(200);

        // When
        Response stale = RuleSets.change(draft, read, rules);
        Response without = asCoordinator().body(Map.of("reason", "Uji")).post("/v1/rule-sets/{id}/publication", draft);

        // Then
        stale.then().statusCode(412);
        without.then().statusCode(428);
    }

    @Test
    void shouldLetAdministratorsReadOnly() {
        // Given
        String draft = RuleSets.draft("Konsep");

        // When
        Response read = given().auth().oauth2(Tokens.admin()).get("/v1/rule-sets/{id}", draft);
        Response write = given().auth()
                .oauth2(Tokens.admin())
                .contentType("application/json")
                .body(Map.of("title", "Konsep", "reason", "Uji"))
                .post("/v1/rule-sets");
        Response reporter = given().auth().oauth2(Tokens.reporter()).get("/v1/rule-sets");

        // Then
        read.then().statusCode(200).body("state", equalTo("DRAFT"));
        write.then().statusCode(403);
        reporter.then().statusCode(403);
    }

    private static DomainEvent submitted(String category) {
        return ComplaintScenario.ofAComplaintInTenggarong(category)
                .submitted()
                .awaitEvents(1)
                .getFirst();
    }
}
