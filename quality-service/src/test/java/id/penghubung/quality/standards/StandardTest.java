package id.penghubung.quality.standards;

import static id.penghubung.kit.testing.Polling.await;
import static id.penghubung.quality.standards.StandardScenario.complete;
import static id.penghubung.quality.testing.SampleUnits.HOSPITAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import id.penghubung.events.DomainEvent;
import id.penghubung.events.StandardPublished;
import id.penghubung.events.StandardSuperseded;
import id.penghubung.events.Topics;
import id.penghubung.kit.jdbc.Jdbc;
import id.penghubung.kit.testing.DomainEvents;
import id.penghubung.kit.testing.Tokens;
import id.penghubung.quality.testing.Backends;
import id.penghubung.quality.testing.SampleUnits;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Service standards with their fourteen components (PermenPANRB 15/2014), from draft to review. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class StandardTest {

    private static final ZoneId OFFICE = ZoneId.of("Asia/Makassar");

    @Inject
    Jdbc jdbc;

    @BeforeEach
    void publishDirectory() {
        SampleUnits.publishAll();
    }

    @Test
    void shouldBringAStandardIntoForceAfterItsConsultation() {
        // Given
        StandardScenario service = StandardScenario.ofAService(HOSPITAL, "Pendaftaran rawat jalan");
        service.begin(Map.of())
                .then()
                .statusCode(201)
                .header("Location", endsWith("/v1/services/" + service.code() + "/standards/1"))
                .body("state", equalTo("DRAFT"))
                .body("missing.size()", equalTo(14));
        service.edit(1, complete()).then().statusCode(200).body("missing", empty());
        service.consult(1).then().statusCode(200).body("state", equalTo("CONSULTED"));

        // When
        Response published = service.publish(1);

        // Then
        published
                .then()
                .statusCode(200)
                .body("state", equalTo("PUBLISHED"))
                .body("decreeNumber", equalTo("SK-1"))
                .body("forum", equalTo("Standar pendaftaran rawat jalan"))
                .body(
                        "reviewDueOn",
                        equalTo(LocalDate.now(OFFICE).plusMonths(12).toString()));
        service.edit(1, Map.of()).then().statusCode(409).body("type", endsWith(":standard-published"));
        assertThat(service.read(1).jsonPath().getString("components.output")).isEqualTo("Nomor antrean poliklinik");
    }

    /** PermenPANRB 15/2014: a standard has fourteen components; facilities include those for vulnerable groups. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "requirements",
                "procedure",
                "duration",
                "fee",
                "output",
                "complaintChannels",
                "legalBasis",
                "facilities",
                "staffCompetence",
                "supervision",
                "staffCount",
                "guarantee",
                "safety",
                "performanceEvaluation"
            })
    void shouldNotPublishWithoutAComponent(String component) {
        // Given
        Map<String, Object> components = complete();
        components.remove(component);
        StandardScenario service = StandardScenario.ofAService(HOSPITAL, "Layanan tanpa " + component);
        service.begin(components).then().statusCode(201);
        service.consult(1).then().statusCode(200);

        // When
        Response published = service.publish(1);

        // Then
        published
                .then()
                .statusCode(422)
                .body("type", endsWith(":standard-incomplete"))
                .body("errors.pointer", contains("#/components/" + component));
        service.read(1).then().body("state", equalTo("CONSULTED"));
    }

    /** UU 25/2009 Art. 29: the provider serves vulnerable groups with facilities of their own, so a standard names them. */
    @Test
    void shouldNameTheFacilitiesForVulnerableGroupsThatAreMissing() {
        Map<String, Object> components = complete();
        components.put("facilities", Map.of("general", List.of("Ruang tunggu")));
        StandardScenario service = StandardScenario.ofAService(HOSPITAL, "Layanan tanpa jalur landai");
        service.begin(components).then().statusCode(201);
        service.consult(1).then().statusCode(200);

        service.publish(1)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("#/components/facilities/vulnerableGroups"));
    }

    @Test
    void shouldNotPublishWithoutAConsultation() {
        StandardScenario service = StandardScenario.ofAService(HOSPITAL, "Layanan tanpa forum");
        service.begin(complete()).then().statusCode(201);

        service.publish(1).then().statusCode(409).body("type", endsWith(":standard-not-consulted"));
    }

    @Test
    void shouldRejectADecreeBeforeTheConsultation() {
        StandardScenario service = StandardScenario.ofAService(HOSPITAL, "Layanan dengan keputusan lama");
        service.begin(complete()).then().statusCode(201);
        service.consult(1).then().statusCode(200);

        service.publish(1, LocalDate.now(OFFICE).minusDays(1).toString())
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("#/decreeDate"));
        service.publish(1, LocalDate.now(OFFICE).plusDays(2).toString())
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("#/decreeDate"));
    }

    /** PermenPANRB 15/2014: a decree sets the standard, and a change needs a new version, whatever statement tries another way. */
    @Test
    void shouldNeverChangeWhatADecreeHasSet() {
        // Given
        StandardScenario service =
                StandardScenario.ofAService(HOSPITAL, "Layanan tetap").published();
        String before = service.read(1).asString();

        // When
        for (String statement : List.of(
                "update standard set components = '{}'",
                "update standard set decree_number = 'SK-99'",
                "update standard set decree_date = decree_date - 1",
                "update standard set published_at = published_at - interval '1 day'",
                "update standard set forum = 'lain'",
                "delete from standard")) {
            assertThatThrownBy(() -> jdbc.update(
                            statement + " where service_id = (select id from public_service where code = ?)",
                            service.code()))
                    .as(statement)
                    .hasMessageContaining("is published");
        }

        // Then
        assertThat(service.read(1).asString()).isEqualTo(before);
    }

    @Test
    void shouldSupersedeTheVersionBeforeAndAnnounceBoth() {
        // Given
        StandardScenario service =
                StandardScenario.ofAService(HOSPITAL, "Layanan laboratorium").published();
        service.begin(complete()).then().statusCode(201);
        Map<String, Object> faster = complete();
        faster.put("duration", Map.of("amount", 15, "unit", "MINUTE"));
        service.edit(2, faster).then().statusCode(200);
        service.consult(2).then().statusCode(200);

        // When
        service.publish(2).then().statusCode(200);

        // Then
        service.read(1).then().body("state", equalTo("SUPERSEDED")).body("reviewDueOn", nullValue());
        UUID serviceId = UUID.fromString(StandardScenario.officer()
                .get("/v1/services/{code}", service.code())
                .jsonPath()
                .getString("id"));
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(eventsOf(serviceId)).hasSize(3).satisfies(events -> {
                    assertThat(events.get(0)).isInstanceOf(StandardPublished.class);
                    assertThat(events.get(1)).isInstanceOfSatisfying(StandardSuperseded.class, superseded -> {
                        assertThat(superseded.number()).isEqualTo(1);
                        assertThat(superseded.supersededBy()).isEqualTo(2);
                    });
                    assertThat(events.get(2))
                            .isInstanceOfSatisfying(
                                    StandardPublished.class,
                                    published -> assertThat(published.number()).isEqualTo(2));
                }));
    }

    @Test
    void shouldShowOnlyTheComponentsThatDifferBetweenTwoVersions() {
        // Given
        StandardScenario service =
                StandardScenario.ofAService(HOSPITAL, "Layanan radiologi").published();
        Map<String, Object> changed = complete();
        changed.put("duration", Map.of("amount", 15, "unit", "MINUTE"));
        changed.put("requirements", List.of("Kartu identitas"));
        service.begin(changed).then().statusCode(201);

        // When
        Response differences =
                StandardScenario.officer().get("/v1/services/{code}/standards/2/differences?with=1", service.code());

        // Then
        differences
                .then()
                .statusCode(200)
                .body("components.component", contains("requirements", "duration"))
                .body("components[0].before", contains("Kartu identitas", "Surat rujukan"))
                .body("components[0].after", contains("Kartu identitas"))
                .body("components[1].before.amount", equalTo(30))
                .body("components[1].after.amount", equalTo(15));
    }

    @Test
    void shouldBeginTheNextVersionWithTheComponentsInForceAndOnlyOnce() {
        StandardScenario service =
                StandardScenario.ofAService(HOSPITAL, "Layanan farmasi").published();

        StandardScenario.officer()
                .body(Map.of())
                .post("/v1/services/{code}/standards", service.code())
                .then()
                .statusCode(201)
                .body("number", equalTo(2))
                .body("components.output", equalTo("Nomor antrean poliklinik"));

        service.begin(complete()).then().statusCode(409).body("type", endsWith(":standard-in-preparation"));
    }

    @Test
    void shouldAnswerARepeatedCreationWithTheFirstReply() {
        StandardScenario service = StandardScenario.ofAService(HOSPITAL, "Layanan berulang");
        String key = UUID.randomUUID().toString();

        Response first = StandardScenario.officer()
                .header("Idempotency-Key", key)
                .body(Map.of())
                .post("/v1/services/{code}/standards", service.code());
        Response second = StandardScenario.officer()
                .header("Idempotency-Key", key)
                .body(Map.of())
                .post("/v1/services/{code}/standards", service.code());

        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.asString()).isEqualTo(first.asString());
    }

    @Test
    void shouldRejectAStaleOrMissingVersion() {
        StandardScenario service = StandardScenario.ofAService(HOSPITAL, "Layanan basi");
        service.begin(Map.of()).then().statusCode(201);
        service.edit(1, complete()).then().statusCode(200);

        StandardScenario.officer()
                .header("If-Match", "\"0\"")
                .body(Map.of("components", Map.of()))
                .put("/v1/services/{code}/standards/1", service.code())
                .then()
                .statusCode(412);
        StandardScenario.officer()
                .body(Map.of("components", Map.of()))
                .put("/v1/services/{code}/standards/1", service.code())
                .then()
                .statusCode(428);
        service.read(1).then().body("missing", empty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'fee': {'amountRupiah': 0, 'rule': 'Perda 1/2024'}} | #/components/fee",
                "{'fee': {}} | #/components/fee",
                "{'fee': {'amountRupiah': -1}} | #/components/fee/amountRupiah",
                "{'duration': {'amount': 0, 'unit': 'DAY'}} | #/components/duration/amount",
                "{'staffCount': 0} | #/components/staffCount",
                "{'procedure': [{'actor': ' ', 'action': 'Mendaftar'}]} | #/components/procedure/0/actor"
            })
    void shouldRejectAnInvalidComponentWithItsPointer(String components, String pointer) {
        StandardScenario service = StandardScenario.ofAService(HOSPITAL, "Layanan tidak sah");

        StandardScenario.officer()
                .body("{\"components\": " + components.replace('\'', '"') + "}")
                .post("/v1/services/{code}/standards", service.code())
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem(pointer));
    }

    /** UU 25/2009 Art. 20: the provider sets its own standard; another agency sees nothing of a draft. */
    @Test
    void shouldHideADraftFromOtherAgenciesAndShowItToBureauAndOmbudsman() {
        StandardScenario service = StandardScenario.ofAService(HOSPITAL, "Layanan tersembunyi");
        service.begin(complete()).then().statusCode(201);
        String path = "/v1/services/" + service.code() + "/standards/1";

        StandardScenario.as(Tokens.officerOf("dpu")).get(path).then().statusCode(404);
        StandardScenario.as(Tokens.qualityCoordinator()).get(path).then().statusCode(200);
        StandardScenario.as(Tokens.ombudsman()).get(path).then().statusCode(200);
        StandardScenario.as(Tokens.reporter()).get(path).then().statusCode(403);
        StandardScenario.as(Tokens.officerOf("dpu"))
                .get("/v1/services?unit=" + HOSPITAL)
                .then()
                .body("items", empty());
        StandardScenario.as(Tokens.officerOf("dpu"))
                .body(Map.of("code", "layanan-lain", "unitCode", HOSPITAL, "name", "Layanan lain"))
                .post("/v1/services")
                .then()
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("#/unitCode"));
    }

    /** PermenPANRB 15/2014: standards are reviewed, here every twelve months. */
    @Test
    void shouldCountTwelveMonthsFromAReview() {
        StandardScenario service =
                StandardScenario.ofAService(HOSPITAL, "Layanan ditinjau").published();

        service.review(1, "KEEP")
                .then()
                .statusCode(200)
                .body("state", equalTo("PUBLISHED"))
                .body(
                        "reviewDueOn",
                        equalTo(LocalDate.now(OFFICE).plusMonths(12).toString()));
        StandardScenario.as(Tokens.qualityCoordinator())
                .get("/v1/quality/standard-reviews?limit=100")
                .then()
                .statusCode(200)
                .body("items.serviceCode", hasItem(service.code()));
        StandardScenario.as(Tokens.officerOf("dpu"))
                .get("/v1/quality/standard-reviews")
                .then()
                .body("items", empty());
    }

    private static List<DomainEvent> eventsOf(UUID serviceId) {
        return id.penghubung.kit.testing.Topics.read(Topics.QUALITY, HOSPITAL).stream()
                .filter(record -> serviceId
                        .toString()
                        .equals(id.penghubung.kit.testing.Topics.requiredHeader(record, "ce_subject")))
                .map(DomainEvents::read)
                .toList();
    }
}
