package id.penghubung.systemtests.routing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.penghubung.systemtests.actors.Coordinator;
import id.penghubung.systemtests.actors.Draft;
import id.penghubung.systemtests.actors.Officer;
import id.penghubung.systemtests.actors.Polling;
import id.penghubung.systemtests.actors.Reporter;
import id.penghubung.systemtests.actors.RuleSets;
import id.penghubung.systemtests.actors.Submission;
import id.penghubung.systemtests.http.ApiClient;
import id.penghubung.systemtests.stack.SystemTest;
import id.penghubung.systemtests.stack.SystemUnderTest;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rules about the agencies that a reporter names and accuses, and about one for which nobody answers at present. */
@SystemTest
class AgencyRulesIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ZoneId OFFICE = ZoneId.of("Asia/Makassar");

    private static final String OTHER = "901";

    /** No other test submits complaints about this district. */
    private static final String MUARA_WIS = "64.02.18";

    /** The agency for research. No other test sends complaints to it. */
    private static final String RESEARCH = "brida";

    private static final String FOCAL_POINTS = "/v1/agencies/" + RESEARCH + "/focal-points";

    private final Reporter reporter;
    private final Coordinator coordinator;
    private final Officer publicWorks;
    private final Officer environment;
    private final Officer research;
    private final ApiClient admin;
    private final RuleSets ruleSets;
    private String before = "";

    AgencyRulesIT(SystemUnderTest system) {
        reporter = system.reporter("reporter");
        coordinator = system.coordinator();
        publicWorks = system.officer("dpu");
        environment = system.officer("dlhk");
        research = system.officer(RESEARCH);
        admin = system.withoutToken().withToken(system.tokens().of("admin"));
        ruleSets = new RuleSets(coordinator.api());
    }

    @BeforeEach
    void rememberTheSetInForce() {
        before = ruleSets.inForce();
    }

    @AfterEach
    void goBack() {
        ruleSets.goBackTo(before);
    }

    @AfterEach
    void letTheOfficerReturn() {
        changeOfficer(officer -> {});
    }

    @Test
    void shouldDecideByTheNamedAndTheAccusedAgencyAndSayWhy() {
        // Given: an agency of a condition that does not exist is a hint, and prevents nothing
        var when = JSON.createObjectNode();
        when.putArray("namedAgencies").add("dishub").add("tidak-ada");
        when.putArray("accusedAgencies").add("satpolpp");
        var draft = ruleSets.draft(when, "dlhk");
        var coverage = Polling.standard()
                .until(
                        () -> coverageOf(draft),
                        found -> found.path("publishable").asBoolean());
        assertThat(coverage.path("findings")).anySatisfy(finding -> {
            assertThat(finding.path("kind").asText()).isEqualTo("UNKNOWN_AGENCY");
            assertThat(finding.path("detail").path("id").asText()).contains("tidak-ada");
            assertThat(finding.path("preventsPublication").asBoolean(true)).isFalse();
        });
        ruleSets.publish(draft, "Terminal ditangani bersama");

        // When
        var naming = Draft.aboutARoad().naming("dishub");
        var accusing = naming.accusing("satpolpp", "Petugas jaga terminal");
        var byBoth = reporter.submit(accusing);
        var byCategory = reporter.submit(naming);

        // Then
        awaitDecision(byBoth, "dlhk", draft);
        awaitDecision(byCategory, "dpu", draft);
        var path = "/v1/routing-decisions/"
                + coordinator.decisionsOn(byBoth).getFirst().path("id").asText();
        var decision = coordinator.api().get(path).expect(200).json();
        assertThat(decision.path("matched"))
                .extracting(condition -> condition.path("condition").asText() + " "
                        + condition.path("value").asText())
                .containsExactly("NAMED_AGENCY dishub", "ACCUSED_AGENCY satpolpp");
        assertThat(decision.at("/explanation/id").asText()).contains("pelapor menyebut instansi dishub");
        assertThat(decision.at("/explanation/en").asText()).contains("the reporter named agency dishub");
        assertThat(environment.api().get(path).expect(200).json().path("explanation"))
                .isEqualTo(decision.path("explanation"));
        publicWorks.api().get(path).expect(404);
        reporter.awaitStatus(byBoth, "FORWARDED");
        assertThat(reporter.readTimeline(byBoth))
                .extracting(entry -> entry.path("message").asText())
                .contains(decision.at("/explanation/id").asText());

        // When
        ruleSets.publish(before, "Kembali ke versi sebelumnya");
        var later = reporter.submit(accusing);

        // Then
        awaitDecision(later, "dpu", before);
    }

    @Test
    void shouldLeaveAComplaintToTriageWhileNobodyAnswersForItsAgencyAndThenSendItToTheHead() {
        // Given: the only officer of the agency is absent, and routing knows it
        var yesterday = LocalDate.now(OFFICE).minusDays(1);
        changeOfficer(officer -> {
            officer.put("absentFrom", yesterday.toString());
            officer.put("absentUntil", yesterday.plusDays(30).toString());
        });
        var when = JSON.createObjectNode();
        when.putArray("categories").add(OTHER);
        when.putArray("districts").add(MUARA_WIS);
        var draft = ruleSets.draft(when, RESEARCH);
        Polling.standard()
                .untilAsserted(() -> assertThat(coverageOf(draft).path("unreached"))
                        .anySatisfy(pair -> {
                            assertThat(pair.path("districtCode").asText()).isEqualTo(MUARA_WIS);
                            assertThat(pair.path("obstacle").asText()).isEqualTo("UNANSWERED_AGENCY");
                        }));
        ruleSets.publish(draft, "Riset ditangani BRIDA");

        // When
        var submission = reporter.submit(Draft.aboutARoad().inCategory(OTHER).inDistrict(MUARA_WIS));

        // Then
        var item = coordinator.awaitTriageItem(submission, 1);
        assertThat(item.at("/reason/id").asText()).contains("tidak ada pejabat penghubung");
        assertThat(item.path("warnings"))
                .extracting(warning -> warning.path("code").asText() + " "
                        + warning.path("agencyCode").asText())
                .contains("UNANSWERED_AGENCY " + RESEARCH);

        // When
        appointHead();

        // Then
        assertThat(research.awaitCase(submission).status()).isEqualTo("OPEN");
        assertThat(coordinator.decisionsOn(submission))
                .extracting(decision -> decision.path("outcome").asText())
                .containsExactly("ROUTED", "TRIAGE");
        assertThat(coordinator
                        .decisionsOn(submission)
                        .getFirst()
                        .at("/explanation/id")
                        .asText())
                .contains("pimpinannya yang menjawab");
    }

    /**
     * Changes the entry of the agency's officer in the directory.
     *
     * @param change is given the entry of the officer without an absence
     */
    private void changeOfficer(Consumer<ObjectNode> change) {
        var officer = admin.all(FOCAL_POINTS).stream()
                .filter(person -> person.path("account").asText().equals(RESEARCH))
                .findFirst()
                .orElseThrow();
        ObjectNode changed = officer.deepCopy();
        changed.retain("account", "name", "position", "email", "language", "role", "termFrom");
        change.accept(changed);
        var path = FOCAL_POINTS + "/" + officer.path("id").asText();
        var read = admin.get(path).expect(200);
        admin.ifMatch(read).put(path, changed).expect(200);
    }

    private void appointHead() {
        var head = JSON.createObjectNode()
                .put("account", "brida-kepala")
                .put("name", "Sari Wulandari")
                .put("position", "Kepala Badan Riset dan Inovasi Daerah")
                .put("email", "brida-kepala@example.org")
                .put("role", "HEAD")
                .put("termFrom", "2020-01-01");
        admin.post(FOCAL_POINTS, head).expect(201);
    }

    private JsonNode coverageOf(String ruleSet) {
        return coordinator
                .api()
                .get("/v1/rule-sets/" + ruleSet + "/coverage")
                .expect(200)
                .json();
    }

    /** Waits until the only decision on the complaint is this one. */
    private void awaitDecision(Submission submission, String agency, String ruleSet) {
        Polling.standard()
                .untilAsserted(() -> assertThat(coordinator.decisionsOn(submission))
                        .singleElement()
                        .satisfies(decision -> {
                            assertThat(decision.path("agencyCode").asText()).isEqualTo(agency);
                            assertThat(decision.at("/ruleSet/id").asText()).isEqualTo(ruleSet);
                        }));
    }
}
