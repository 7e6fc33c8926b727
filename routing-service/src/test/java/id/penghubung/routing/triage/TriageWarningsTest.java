package id.penghubung.routing.triage;

import static id.penghubung.kit.testing.Polling.await;
import static id.penghubung.routing.testing.SampleAgencies.anAgency;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import id.penghubung.kit.testing.Tokens;
import id.penghubung.routing.directory.AgencyDirectoryCache;
import id.penghubung.routing.testing.Backends;
import id.penghubung.routing.testing.ComplaintScenario;
import id.penghubung.routing.testing.SampleAgencies;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Warnings about agencies of complaints in triage for which nobody answers, or somebody in place of the focal point. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class TriageWarningsTest {

    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    @Inject
    AgencyDirectoryCache directory;

    @BeforeAll
    static void publishDirectory() {
        SampleAgencies.publishAll();
    }

    @Test
    void shouldWarnOfAnAgencyForWhichNobodyAnswers() {
        // Given: nobody answers for the office of the district
        String office = "kec-tanpa-pejabat";
        SampleAgencies.publish(
                anAgency(office, "DISTRICT_OFFICE", "64.02.89", true).withAnswering("NOBODY"), 1);
        await().atMost(TIMEOUT)
                .untilAsserted(
                        () -> assertThat(directory.current().find(office)).isPresent());
        ComplaintScenario scenario =
                ComplaintScenario.ofAComplaint("205", "64.02.89").submitted();
        scenario.awaitSentToTriage();

        // When
        Response item = scenario.triage();
        Response decision = scenario.decide(office, "Tetap urusan kecamatan itu");

        // Then
        for (Response reply : List.of(item, decision)) {
            reply.then()
                    .statusCode(200)
                    .body("warnings.code", contains("UNANSWERED_AGENCY"))
                    .body("warnings.agencyCode", contains(office))
                    .body("warnings[0].text.id", containsString("tidak ada pejabat penghubung"))
                    .body("warnings[0].text.en", containsString("No focal point, deputy or head answers for"));
        }
    }

    @Test
    void shouldWarnOfAnAgencyThatTheReporterNamedAndForWhichNobodyAnswers() {
        // Given
        String named = "dinas-tanpa-pejabat";
        SampleAgencies.publish(anAgency(named, "DEPARTMENT", null, true).withAnswering("NOBODY"), 1);
        await().atMost(TIMEOUT)
                .untilAsserted(() -> assertThat(directory.current().find(named)).isPresent());

        // When
        ComplaintScenario scenario =
                ComplaintScenario.ofAComplaintInTenggarong("901").submittedNaming(named, null);
        scenario.awaitSentToTriage();

        // Then
        scenario.triage().then().body("warnings.agencyCode", contains(named));
    }

    @Test
    void shouldWarnOfAnAgencyForWhichTheDeputyAnswers() {
        // Given: the reporter named an office whose focal point is absent
        String named = "kec-diganti";
        SampleAgencies.publish(
                anAgency(named, "DISTRICT_OFFICE", "64.02.88", true).withAnswering("DEPUTY"), 1);
        await().atMost(TIMEOUT)
                .untilAsserted(() -> assertThat(directory.current().find(named)).isPresent());
        ComplaintScenario scenario =
                ComplaintScenario.ofAComplaintInTenggarong("901").submittedNaming(named, null);
        scenario.awaitSentToTriage();

        // When
        Response item = scenario.triage();
        Response decision = scenario.decide(named, "Tetap urusan kecamatan itu");

        // Then
        for (Response reply : List.of(item, decision)) {
            reply.then()
                    .statusCode(200)
                    .body("warnings.code", contains("NO_FOCAL_POINT"))
                    .body("warnings.agencyCode", contains(named))
                    .body("warnings[0].text.id", containsString("penggantinya yang menjawab"))
                    .body("warnings[0].text.en", containsString("the deputy answers"));
        }
        scenario.decisions(Tokens.coordinator())
                .then()
                .body("items[0].explanation.id", containsString("Tetap urusan kecamatan itu. Di Instansi kec-diganti"))
                .body("items[0].explanation.en", containsString("the deputy answers"));
    }

    @Test
    void shouldNotWarnOfANamedAgencyThatHasReturnedTheComplaint() {
        // Given: the reporter named an office for which the head answers, and it got the complaint
        String named = "kec-pengembali";
        SampleAgencies.publish(
                anAgency(named, "DISTRICT_OFFICE", "64.02.78", true).withAnswering("HEAD"), 1);
        await().atMost(TIMEOUT)
                .untilAsserted(() -> assertThat(directory.current().find(named)).isPresent());
        ComplaintScenario scenario =
                ComplaintScenario.ofAComplaintInTenggarong("901").submittedNaming(named, null);
        scenario.awaitSentToTriage();
        scenario.triage().then().body("warnings.agencyCode", contains(named));
        scenario.decide(named, "Urusan kecamatan itu").then().statusCode(200);

        // When
        scenario.returned(1, named, "Bukan urusan kami");
        scenario.awaitEvents(3);

        // Then
        scenario.triage().then().body("returnedBy", equalTo(named)).body("warnings", empty());
    }
}
