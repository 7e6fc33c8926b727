package id.penghubung.routing.triage;

import static id.penghubung.kit.testing.Polling.await;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import id.penghubung.events.ComplaintRouted;
import id.penghubung.events.ComplaintSentToTriage;
import id.penghubung.events.DecisionMaker;
import id.penghubung.events.SupportingAgency;
import id.penghubung.kit.testing.Tokens;
import id.penghubung.routing.testing.Backends;
import id.penghubung.routing.testing.ComplaintScenario;
import id.penghubung.routing.testing.SampleAgencies;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Decisions of the coordinator about complaints that no rule can route and that agencies returned. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class TriageResourceTest {

    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    @BeforeAll
    static void publishDirectory() {
        SampleAgencies.publishAll();
    }

    @Test
    void shouldShowAWaitingComplaintWithReasonAndDecisions() {
        // Given
        ComplaintScenario scenario = inTriage();

        // When
        Response item = scenario.triage();

        // Then
        item.then()
                .statusCode(200)
                .body("complaintId", equalTo(scenario.id().toString()))
                .body("trackingNumber", equalTo(scenario.submission().trackingNumber()))
                .body("round", equalTo(1))
                .body("kind", equalTo("COMPLAINT"))
                .body("title", equalTo("Jalan berlubang di depan pasar"))
                .body("categoryCode", equalTo("901"))
                .body("districtCode", equalTo("64.02.06"))
                .body("oversight", equalTo(false))
                .body("reason.id", containsString("diputuskan oleh koordinator"))
                .body("reason.en", containsString("the coordinator decides"))
                .body("returnedBy", nullValue())
                .body("submittedAt", equalTo("2026-11-20T02:00:00Z"))
                .body("decisions.outcome", contains("TRIAGE"))
                .body("decisions.decidedBy", contains("RULE"))
                .body("warnings", empty());
    }

    @Test
    void shouldRouteAWaitingComplaintToTheChosenAgency() {
        // Given
        ComplaintScenario scenario = inTriage();

        // When
        Response reply = scenario.decide("disdukcapil", "  Soal kartu keluarga  ");

        // Then
        reply.then()
                .statusCode(200)
                .body("outcome", equalTo("ROUTED"))
                .body("agencyCode", equalTo("disdukcapil"))
                .body("decidedBy", equalTo("COORDINATOR"))
                .body("reason", equalTo("Soal kartu keluarga"))
                .body("round", equalTo(1))
                .body("warnings", empty());
        ComplaintRouted routed = (ComplaintRouted) scenario.awaitEvents(2).getLast();
        assertThat(routed.agencyCode()).isEqualTo("disdukcapil");
        assertThat(routed.decidedBy()).isEqualTo(DecisionMaker.COORDINATOR);
        assertThat(routed.round()).isOne();
        assertThat(routed.complaint()).isEqualTo(scenario.submission().complaint());
        assertThat(routed.explanation().en())
                .contains("Dinas Kependudukan dan Pencatatan Sipil", "Soal kartu keluarga");
        scenario.triage().then().statusCode(404);
    }

    @Test
    void shouldAskOtherAgenciesToSupportTheChosenOne() {
        // Given
        ComplaintScenario scenario = inTriage();

        // When
        Response reply = scenario.decide("dpu", List.of("dishub", "dinkes"), "Lubang di depan puskesmas");

        // Then
        reply.then()
                .statusCode(200)
                .body("agencyCode", equalTo("dpu"))
                .body("supportingAgencies.agencyCode", contains("dishub", "dinkes"));
        ComplaintRouted routed = (ComplaintRouted) scenario.awaitEvents(2).getLast();
        assertThat(routed.supporting()).extracting(SupportingAgency::agencyCode).containsExactly("dishub", "dinkes");
        assertThat(routed.explanation().id()).contains("didukung oleh", "Dinas Perhubungan", "Lubang di depan");
        assertThat(scenario.decisions(Tokens.coordinator())
                        .jsonPath()
                        .getList("items[0].supportingAgencies.agencyCode", String.class))
                .containsExactly("dishub", "dinkes");
    }

    @Test
    void shouldBeginTheNextRoundAfterAReturn() {
        // Given
        ComplaintScenario scenario =
                ComplaintScenario.ofAComplaintInTenggarong("101").submitted();
        scenario.awaitRouted();

        // When
        scenario.returned(1, "dpu", "Jalan ini milik provinsi");
        ComplaintSentToTriage sent =
                (ComplaintSentToTriage) scenario.awaitEvents(2).getLast();
        Response item = scenario.triage();
        scenario.decide("dishub", "Rambu dan lalu lintas")
                .then()
                .statusCode(200)
                .body("round", equalTo(2));
        ComplaintRouted again = (ComplaintRouted) scenario.awaitEvents(3).getLast();

        // Then
        assertThat(sent.round()).isEqualTo(2);
        assertThat(sent.reason().id())
                .isEqualTo("Dinas Pekerjaan Umum mengembalikan laporan ini: Jalan ini milik provinsi");
        item.then()
                .body("round", equalTo(2))
                .body("returnedBy", equalTo("dpu"))
                .body("decisions.outcome", contains("ROUTED", "TRIAGE"));
        assertThat(again.round()).isEqualTo(2);
        assertThat(again.complaint()).isEqualTo(scenario.submission().complaint());
        assertThat(again.submittedAt()).isEqualTo(scenario.submission().submittedAt());
    }

    @Test
    void shouldIgnoreAReturnOfAnEarlierRound() {
        // Given
        ComplaintScenario scenario =
                ComplaintScenario.ofAComplaintInTenggarong("101").submitted();
        scenario.awaitRouted();
        scenario.returned(1, "dpu", "Bukan kami");
        scenario.awaitEvents(2);
        scenario.decide("dishub", "Rambu").then().statusCode(200);

        // When
        scenario.returned(1, "dpu", "Sekali lagi: bukan kami");
        scenario.returned(2, "dishub", "Juga bukan kami");

        // Then
        ComplaintSentToTriage last =
                (ComplaintSentToTriage) scenario.awaitEvents(4).getLast();
        assertThat(last.round()).isEqualTo(3);
        assertThat(last.reason().en()).contains("Dinas Perhubungan", "Juga bukan kami");
    }

    @Test
    void shouldRemoveAWithdrawnComplaintFromTheQueue() {
        // Given
        ComplaintScenario scenario = inTriage();

        // When
        scenario.withdrawn();

        // Then
        await().atMost(TIMEOUT).untilAsserted(() -> scenario.triage().then().statusCode(404));
        scenario.decide("dpu", "Terlambat")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:penghubung:problem:complaint-withdrawn"));
    }

    @Test
    void shouldIgnoreTheReturnOfAWithdrawnComplaint() {
        // Given
        ComplaintScenario scenario =
                ComplaintScenario.ofAComplaintInTenggarong("101").submitted();
        scenario.awaitRouted();
        scenario.withdrawn();
        await().atMost(TIMEOUT)
                .untilAsserted(() -> scenario.decide("dpu", "Sudah dicabut?")
                        .then()
                        .body("type", equalTo("urn:penghubung:problem:complaint-withdrawn")));

        // When
        scenario.returned(1, "dpu", "Bukan kami");
        ComplaintScenario later =
                ComplaintScenario.ofAComplaintInTenggarong("101").submitted();
        later.awaitRouted();
        later.returned(1, "dpu", "Bukan kami").awaitEvents(2);

        // Then
        assertThat(scenario.awaitEvents(1)).hasOnlyElementsOfType(ComplaintRouted.class);
        scenario.triage().then().statusCode(404);
    }

    @Test
    void shouldAcceptOnlyOneOfSeveralConcurrentDecisions() {
        // Given
        ComplaintScenario scenario = inTriage();

        // When
        List<Response> replies = Stream.of("dpu", "dishub", "dinkes", "dinsos")
                .map(agency -> CompletableFuture.supplyAsync(() -> scenario.decide(agency, "Ini untuk " + agency)))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        // Then
        assertThat(replies).extracting(Response::statusCode).containsExactlyInAnyOrder(200, 409, 409, 409);
        assertThat(replies)
                .filteredOn(reply -> reply.statusCode() == 409)
                .allSatisfy(reply ->
                        assertThat(reply.<String>path("type")).isEqualTo("urn:penghubung:problem:already-decided"));
        assertThat(scenario.awaitEvents(2)).hasSize(2);
    }

    @Test
    void shouldRejectAnotherAgencyForOversightComplaints() {
        // Given
        ComplaintScenario scenario =
                ComplaintScenario.ofAComplaintInTenggarong("602").submitted();
        assertThat(scenario.awaitRouted().agencyCode()).isEqualTo("inspektorat");
        scenario.returned(1, "inspektorat", "Bukti belum cukup");
        scenario.awaitEvents(2);

        // When
        Response elsewhere = scenario.decide("dpu", "Biar dinas itu sendiri");
        Response back = scenario.decide("inspektorat", "Tetap berkadar pengawasan");

        // Then
        elsewhere
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:penghubung:problem:oversight-belongs-to-inspectorate"))
                .body("detail", containsString("hanya inspektorat"));
        back.then().statusCode(200);
        assertThat(((ComplaintRouted) scenario.awaitEvents(3).getLast()).oversight())
                .isTrue();
    }

    @Test
    void shouldListTheOldestFirstWithPagesAndFilters() {
        // Given: a separate district, so that the list contains no complaints of other tests
        String district = "64.02.77";
        List<ComplaintScenario> scenarios = Stream.generate(() -> ComplaintScenario.ofAComplaint("901", district))
                .limit(5)
                .toList();
        scenarios.forEach(scenario -> scenario.submitted().awaitSentToTriage());

        // When
        Response first = triage("districtCode=" + district + "&limit=2");
        Response second = triage("districtCode=" + district + "&limit=2&cursor=" + first.path("next"));
        Response third = triage("districtCode=" + district + "&limit=2&cursor=" + second.path("next"));

        // Then
        List<String> listed = Stream.of(first, second, third)
                .flatMap(page -> page.<List<String>>path("items.complaintId").stream())
                .toList();
        assertThat(listed)
                .containsExactlyElementsOf(scenarios.stream()
                        .map(scenario -> scenario.id().toString())
                        .toList());
        third.then().body("next", nullValue());
        first.then().body("items[0].decisions.outcome", contains("TRIAGE"));
        triage("districtCode=" + district + "&categoryCode=901").then().body("items.size()", equalTo(5));
        triage("districtCode=" + district + "&categoryCode=").then().body("items.size()", equalTo(5));
        triage("districtCode=" + district + "&categoryCode=101").then().body("items", empty());
    }

    private static ComplaintScenario inTriage() {
        ComplaintScenario scenario =
                ComplaintScenario.ofAComplaintInTenggarong("901").submitted();
        scenario.awaitSentToTriage();
        return scenario;
    }

    private static Response triage(String query) {
        Response reply = given().auth().oauth2(Tokens.coordinator()).get("/v1/triage?" + query);
        reply.then().statusCode(200);
        return reply;
    }
}
