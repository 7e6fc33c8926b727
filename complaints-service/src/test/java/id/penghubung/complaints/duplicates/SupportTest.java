package id.penghubung.complaints.duplicates;

import static id.penghubung.complaints.testing.Complaints.route;
import static id.penghubung.complaints.testing.Requests.as;
import static id.penghubung.complaints.testing.Requests.submitted;
import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import id.penghubung.complaints.testing.Backends;
import id.penghubung.complaints.testing.Coordinator;
import id.penghubung.complaints.testing.PublicComplaints;
import id.penghubung.complaints.testing.PublicComplaints.Place;
import id.penghubung.kit.encryption.EncryptionKeys;
import id.penghubung.kit.jdbc.Jdbc;
import id.penghubung.kit.office.OfficeSettings;
import id.penghubung.kit.paging.Page;
import id.penghubung.kit.testing.CountedStatements;
import id.penghubung.kit.testing.Tokens;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Supports of a public complaint by other people. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class SupportTest {

    @Inject
    PublicComplaints publicComplaints;

    @Inject
    DataSource database;

    @Inject
    EncryptionKeys keys;

    @Inject
    DuplicateSettings settings;

    @Inject
    OfficeSettings office;

    @Inject
    Clock clock;

    private final String reporter = Tokens.newReporter();
    private final String supporter = Tokens.newReporter();
    private String id = "";
    private String number = "";

    @BeforeEach
    void clearAComplaint() {
        id = publicComplaints.cleared(reporter, Place.random());
        number = publicComplaints.numberOf(id);
    }

    @Test
    void shouldCountASupporterOnceAndShowThemTheProgress() {
        // Given
        route(id, 1, "dpu");

        // When
        Response first = support(supporter, number);
        Response second = support(supporter, number);

        // Then
        first.then()
                .statusCode(201)
                .body("supports", equalTo(1))
                .body("supported", equalTo(true))
                .body("supportCode", nullValue())
                .body("status", equalTo("FORWARDED"))
                .body("steps.status", contains("SUBMITTED", "FORWARDED"))
                .body("steps[1].agencyCode", equalTo("dpu"));
        second.then().statusCode(200).body("supports", equalTo(1));
        assertThat(first.asString()).doesNotContain("Lubang sedalam 30 cm", "Sebab");
        as(supporter).get("/v1/me/supports").then().body("items.publicNumber", contains(number));
    }

    @Test
    void shouldCountASupporterOnceWhoSupportsManyTimesAtOnce() {
        // When
        List<Integer> replies = IntStream.range(0, 6)
                .mapToObj(n -> CompletableFuture.supplyAsync(
                        () -> support(supporter, number).statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        // Then
        assertThat(replies).containsOnlyOnce(201).containsOnly(201, 200);
        look(number).then().body("supports", equalTo(1));
    }

    /** Otherwise a number that everybody reads would lead to the one by which the reporter follows the complaint. */
    @Test
    void shouldLeadFromThePublicNumberToTheComplaintForItsReporterAndTheCoordinatorOnly() {
        // Given
        String trackingNumber =
                as(reporter).get("/v1/complaints/{id}", id).then().extract().path("trackingNumber");
        route(id, 1, "dpu");

        // When
        Response everybody = look(number);
        Response otherReporter = support(supporter, number);
        Response otherAgency = as(Tokens.officerOf("dinkes")).get("/v1/complaints/{id}/supports", number);
        Response own = as(reporter).get("/v1/complaints/{id}/supports", number);
        Response agency = as(Tokens.officerOf("dpu")).get("/v1/complaints/{id}/supports", number);
        Response coordinator = as(Tokens.coordinator()).get("/v1/complaints/{id}/supports", number);

        // Then
        assertThat(List.of(everybody, otherReporter, otherAgency, as(supporter).get("/v1/me/supports")))
                .allSatisfy(reply -> assertThat(reply.asString())
                        .contains(number, "\"submittedOn\":\"")
                        .doesNotContain(id, trackingNumber)
                        .doesNotContainPattern("\\d{2}:\\d{2}:\\d{2}"));
        assertThat(List.of(own, agency, coordinator))
                .allSatisfy(reply -> reply.then()
                        .statusCode(200)
                        .body("complaintId", equalTo(id))
                        .body("trackingNumber", equalTo(trackingNumber)));
    }

    @Test
    void shouldLeadFromTheTrackingNumberToThePublicNumberForNobodyElseEither() {
        String trackingNumber =
                as(reporter).get("/v1/complaints/{id}", id).then().extract().path("trackingNumber");

        assertThat(List.of(id, trackingNumber)).allSatisfy(known -> {
            look(known).then().statusCode(404);
            support(supporter, known).then().statusCode(404);
            as(reporter)
                    .get("/v1/complaints/{id}/supports", known)
                    .then()
                    .statusCode(200)
                    .body("publicNumber", equalTo(number));
        });
    }

    /** A cursor is readable for those who decode it. */
    @Test
    void shouldPageThroughOwnSupportsWithoutTellingTheIdOfAComplaint() {
        // Given
        String second = publicComplaints.cleared(reporter, Place.random());
        support(supporter, publicComplaints.numberOf(second)).then().statusCode(201);
        support(supporter, number).then().statusCode(201);

        // When
        Response first = as(supporter).get("/v1/me/supports?limit=1");
        String next = first.path("next");

        // Then
        first.then().body("items.publicNumber", contains(number));
        assertThat(new String(Base64.getUrlDecoder().decode(next), UTF_8)).matches("\\d+");
        as(supporter)
                .get("/v1/me/supports?limit=1&cursor=" + next)
                .then()
                .body("items.publicNumber", contains(publicComplaints.numberOf(second)))
                .body("next", nullValue());
    }

    @Test
    void shouldFindAPublicNumberHoweverItIsWritten() {
        support(supporter, number.toLowerCase(Locale.ROOT))
                .then()
                .statusCode(201)
                .body("publicNumber", equalTo(number));
        support(supporter, "P-2222-2222").then().statusCode(404);
    }

    @Test
    void shouldStopAndBeginAgain() {
        // Given
        support(supporter, number).then().statusCode(201);

        // When
        as(supporter).delete("/v1/complaints/{id}/supports", number).then().statusCode(204);
        as(supporter).delete("/v1/complaints/{id}/supports", number).then().statusCode(204);

        // Then
        look(number).then().body("supports", equalTo(0)).body("supported", equalTo(false));
        as(supporter).get("/v1/me/supports").then().body("items", empty());
        support(supporter, number).then().statusCode(201).body("supports", equalTo(1));
    }

    /** A subscriber with IPv6 has 2 to the power of 64 addresses. */
    @Test
    void shouldCountAddressesOfOneSubscriberAsOneNetwork() {
        // Given
        for (int host = 1; host <= 3; host++) {
            given().header("X-Forwarded-For", "2001:db8:7:1::" + host)
                    .post("/v1/complaints/{id}/supports", number)
                    .then()
                    .statusCode(201);
        }

        // When
        Response tooMany =
                given().header("X-Forwarded-For", "2001:db8:7:1::4").post("/v1/complaints/{id}/supports", number);

        // Then
        tooMany.then().statusCode(429);
    }

    @Test
    void shouldLimitSupportersWithoutAnAccountFromOneNetwork() {
        // Given
        Response first = given().post("/v1/complaints/{id}/supports", number);
        first.then().statusCode(201).body("supportCode", notNullValue());
        given().post("/v1/complaints/{id}/supports", number).then().statusCode(201);
        given().post("/v1/complaints/{id}/supports", number).then().statusCode(201);

        // When
        Response tooMany = given().post("/v1/complaints/{id}/supports", number);

        // Then
        tooMany.then().statusCode(429);
        support(supporter, number).then().statusCode(201).body("supports", equalTo(4));
        String code = first.path("supportCode");
        given().header("Support-Code", code)
                .get("/v1/complaints/{id}/supports", number)
                .then()
                .body("supported", equalTo(true))
                .body("supportCode", nullValue());
        given().header("Support-Code", code)
                .delete("/v1/complaints/{id}/supports", number)
                .then()
                .statusCode(204);
        look(number).then().body("supports", equalTo(3));
    }

    @Test
    void shouldRefuseTheReportersOwnSupportAndThatOfStaff() {
        support(reporter, number).then().statusCode(409).body("type", equalTo("urn:penghubung:problem:own-complaint"));
        support(Tokens.officerOf("dpu"), number).then().statusCode(403);
        look(number).then().body("supports", equalTo(0));
    }

    @Test
    void shouldNotFindAComplaintThatIsNotPublic() {
        String notCleared = submitted(reporter);

        support(supporter, notCleared).then().statusCode(404);
        support(supporter, "7KRM-4XWT-2PCA").then().statusCode(404);
        look(notCleared).then().statusCode(404);
    }

    @Test
    void shouldRefuseSupportOfAnEndedComplaintButShowItsEnd() {
        // Given
        support(supporter, number).then().statusCode(201);
        Coordinator.act(id, "archive", Map.of("reasonCode", "TOO_GENERAL"))
                .then()
                .statusCode(200);

        // When
        Response late = support(Tokens.newReporter(), number);

        // Then
        late.then().statusCode(409).body("type", equalTo("urn:penghubung:problem:support-closed"));
        as(supporter).get("/v1/me/supports").then().body("items.status", contains("ARCHIVED"));
    }

    @Test
    void shouldNeedTheSameNumberOfStatementsForAnyPageOfSupports() {
        // Given
        String account = UUID.randomUUID().toString();
        store(account, id);
        int one = statementsOfAPage(account, 1);
        for (int n = 0; n < 3; n++) {
            store(account, publicComplaints.cleared(reporter, Place.random()));
        }

        // When
        int many = statementsOfAPage(account, 4);

        // Then: the supports, their complaints, and the steps of those
        assertThat(one).isEqualTo(3);
        assertThat(many).isEqualTo(3);
    }

    private void store(String account, String complaint) {
        SupportTable supports = new SupportTable(new Jdbc(database));
        QuarkusTransaction.requiringNew()
                .run(() -> supports.insert(UUID.fromString(complaint), account, null, clock.instant()));
    }

    private int statementsOfAPage(String account, int expectedItems) {
        CountedStatements counted = new CountedStatements(database);
        Jdbc jdbc = new Jdbc(counted.database());
        SupportComplaint reading =
                new SupportComplaint(new SupportTable(jdbc), new ProgressTable(jdbc), keys, settings, office, clock);
        Page<SupportView> page = QuarkusTransaction.requiringNew().call(() -> reading.ofAccount(account, null, 20));
        assertThat(page.items())
                .hasSize(expectedItems)
                .allMatch(SupportView::supported)
                .noneMatch(item -> item.steps().isEmpty());
        return counted.count();
    }

    /** The number of supporters is a figure, which stays. */
    @Test
    void shouldForgetASupporterWhoAsksForErasureByUu27Of2022Article8() {
        // Given
        support(supporter, number).then().statusCode(201);

        // When
        as(supporter).queryParam("confirm", true).delete("/v1/me/data").then().statusCode(200);

        // Then
        as(supporter).get("/v1/me/supports").then().body("items", empty());
        look(number).then().body("supports", equalTo(1));
    }

    private static Response support(String by, String complaint) {
        return as(by).post("/v1/complaints/{id}/supports", complaint);
    }

    private static Response look(String complaint) {
        return given().get("/v1/complaints/{id}/supports", complaint);
    }
}
