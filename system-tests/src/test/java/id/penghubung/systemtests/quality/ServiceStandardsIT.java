package id.penghubung.systemtests.quality;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.penghubung.systemtests.actors.Polling;
import id.penghubung.systemtests.http.ApiClient;
import id.penghubung.systemtests.stack.SystemTest;
import id.penghubung.systemtests.stack.SystemUnderTest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Units and their service standards through the gateway: as a unit, the organisation bureau, the Ombudsman and the public. */
@SystemTest
class ServiceStandardsIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String UNIT = "disdukcapil";

    private final ApiClient unit;
    private final ApiClient otherUnit;
    private final ApiClient bureau;
    private final ApiClient ombudsman;
    private final ApiClient everybody;

    ServiceStandardsIT(SystemUnderTest system) {
        everybody = system.withoutToken();
        unit = everybody.withToken(system.tokens().of(UNIT));
        otherUnit = everybody.withToken(system.tokens().of("dpu"));
        bureau = everybody.withToken(system.tokens().of("quality-coordinator"));
        ombudsman = everybody.withToken(system.tokens().of("ombudsman"));
    }

    @Test
    void shouldKnowTheUnitsOfTheDirectory() {
        Polling.standard()
                .untilAsserted(() -> assertThat(everybody.all("/v1/units?agency=setda"))
                        .hasSize(12)
                        .extracting(division -> division.path("audience").asText())
                        .contains("PUBLIC", "INTERNAL", "BOTH"));
        Polling.standard()
                .untilAsserted(() -> assertThat(everybody.all("/v1/units"))
                        .filteredOn(ServiceStandardsIT::isDistrictOffice)
                        .hasSize(20));
    }

    @Test
    void shouldShowAStandardToEverybodyOnceTheBureauHasPublishedIt() {
        // Given
        Polling.standard().until(() -> everybody.get("/v1/units/" + UNIT).status() == 200);
        var service = "/v1/services/kutipan-akta";
        var standard = service + "/standards/1";
        unit.post(
                        "/v1/services",
                        json(Map.of("code", "kutipan-akta", "unitCode", UNIT, "name", "Kutipan kedua akta kelahiran")))
                .expect(201);
        unit.post(service + "/standards", json(Map.of("components", components())))
                .expect(201);
        otherUnit.get(standard).expect(404);
        ombudsman.get(standard).expect(200);
        everybody.get("/v1/catalogue/kutipan-akta").expect(404);
        unit.ifMatch(unit.get(standard))
                .post(standard + "/consultation", json(Map.of("forumId", heldForum("kutipan-akta"))))
                .expect(200);

        // When
        bureau.ifMatch(bureau.get(standard))
                .post(standard + "/publication", json(Map.of("decreeNumber", "SK-12", "decreeDate", today())))
                .expect(200);

        // Then
        var published = everybody.get("/v1/catalogue/kutipan-akta").expect(200);
        assertThat(published.text("unitName")).isEqualTo("Dinas Kependudukan dan Pencatatan Sipil");
        assertThat(published.header("Cache-Control")).startsWith("public");
        everybody
                .with("If-None-Match", published.header("ETag"))
                .get("/v1/catalogue/kutipan-akta")
                .expect(304);
        assertThat(everybody.all("/v1/catalogue?word=kutipan%20akta"))
                .extracting(entry -> entry.path("code").asText())
                .containsExactly("kutipan-akta");
        assertThat(everybody.get("/v1/catalogue/kutipan-akta/page").expect(200).body())
                .contains("Standar pelayanan: Kutipan kedua akta kelahiran");
        var exported = everybody.get("/v1/catalogue/kutipan-akta/sippn").expect(200);
        assertThat(exported.header("Content-Type")).startsWith("application/json");
        assertThat(exported.text("namaLayanan")).isEqualTo("Kutipan kedua akta kelahiran");
        assertThat(exported.text("nomorSk")).isEqualTo("SK-12");
        assertThat(unit.all("/v1/quality/standard-reviews"))
                .filteredOn(review -> review.path("serviceCode").asText().equals("kutipan-akta"))
                .singleElement()
                .satisfies(review ->
                        assertThat(review.at("/complaints/total").asInt()).isZero());
    }

    private static boolean isDistrictOffice(JsonNode listed) {
        return listed.path("kind").asText().equals("DISTRICT_OFFICE");
    }

    /** Holds a forum of the unit on the first version of a standard, with a signed record, and returns its id. */
    private String heldForum(String service) {
        String id = unit.post(
                        "/v1/forums",
                        json(Map.of(
                                "unitCode",
                                UNIT,
                                "preparation",
                                Map.of(
                                        "topic",
                                        "Standar kutipan akta",
                                        "subject",
                                        "DRAFT_POLICY",
                                        "consultedOn",
                                        "Rancangan standar kutipan akta.",
                                        "standards",
                                        List.of(Map.of("serviceCode", service, "number", 1)),
                                        "plannedAt",
                                        Instant.now()
                                                .plus(Duration.ofDays(7))
                                                .truncatedTo(ChronoUnit.SECONDS)
                                                .toString(),
                                        "place",
                                        "Aula",
                                        "invitations",
                                        List.of(Map.of("group", "USERS", "invited", "Warga"))))))
                .expect(201)
                .text("id");
        var forum = "/v1/forums/" + id;
        unit.ifMatch(unit.get(forum))
                .post(forum + "/announcement", json(Map.of()))
                .expect(200);
        unit.ifMatch(unit.get(forum))
                .put(
                        forum + "/session",
                        json(Map.of(
                                "heldOn",
                                today(),
                                "place",
                                "Aula",
                                "minutes",
                                "Peserta membahas lama waktu.",
                                "attendance",
                                List.of(Map.of("group", "USERS", "represents", "Warga", "participants", 12)))))
                .expect(200);
        unit.ifMatch(unit.get(forum))
                .post(
                        forum + "/record",
                        json(Map.of(
                                "signedAt",
                                Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
                                "provider",
                                List.of(Map.of("name", "Rudi Hartono", "represents", "Kepala Dinas")),
                                "representatives",
                                List.of(Map.of("name", "Siti Aminah", "represents", "Warga")))))
                .expect(200);
        return id;
    }

    private static String today() {
        return LocalDate.now(ZoneId.of("Asia/Makassar")).toString();
    }

    private static JsonNode json(Object value) {
        return JSON.valueToTree(value);
    }

    private static Map<String, Object> components() {
        return Map.ofEntries(
                Map.entry("requirements", List.of("Kartu keluarga")),
                Map.entry("procedure", List.of(Map.of("actor", "Pemohon", "action", "Mengajukan permohonan"))),
                Map.entry("duration", Map.of("amount", 1, "unit", "WORKING_DAY")),
                Map.entry("fee", Map.of("amountRupiah", 0)),
                Map.entry("output", "Kutipan akta kelahiran"),
                Map.entry("complaintChannels", List.of(Map.of("kind", "Loket", "address", "Jalan Wolter Monginsidi"))),
                Map.entry("legalBasis", List.of("UU 24/2013")),
                Map.entry(
                        "facilities",
                        Map.of("general", List.of("Ruang tunggu"), "vulnerableGroups", List.of("Loket prioritas"))),
                Map.entry("staffCompetence", List.of("Pencatatan sipil")),
                Map.entry("supervision", "Oleh kepala bidang"),
                Map.entry("staffCount", 3),
                Map.entry("guarantee", "Selesai tepat waktu"),
                Map.entry("safety", "Tanda tangan elektronik"),
                Map.entry("performanceEvaluation", "Setiap semester"));
    }
}
