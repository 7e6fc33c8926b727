package id.penghubung.quality.forums.reports;

import static id.penghubung.kit.testing.Polling.await;
import static id.penghubung.quality.testing.SampleUnits.HOSPITAL;
import static id.penghubung.quality.testing.SampleUnits.SECRETARIAT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;

import id.penghubung.events.AgencyDescribed;
import id.penghubung.events.DescribedUnit;
import id.penghubung.kit.testing.Tokens;
import id.penghubung.quality.forums.ForumScenario;
import id.penghubung.quality.testing.Backends;
import id.penghubung.quality.testing.ExtractedText;
import id.penghubung.quality.testing.OpenedWorkbook;
import id.penghubung.quality.testing.SampleUnits;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The report on forums to the ministry, from its template, and the coverage of units and districts (PermenPANRB 16/2017). */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class ForumReportTest {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String DISTRICT_OFFICE = "kec-uji-fkp";
    private static final String DISTRICT = "64.02.99";
    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    /** A topic that a spreadsheet would calculate. */
    private static final String FORMULA = "=HYPERLINK(\"http://example.org\",\"Klik\")";

    private final LocalDate today = ForumScenario.today();

    @BeforeEach
    void publishDirectory() {
        SampleUnits.publishAll();
        SampleUnits.publish(office(DISTRICT_OFFICE, "Kecamatan Uji", DISTRICT, true), 1);
        SampleUnits.awaitUnit(DISTRICT_OFFICE);
    }

    @Test
    void shouldReportForumsAsPdfOfWhichTheTextCanBeExtracted() {
        // Given
        reportedForum("Loket pendaftaran");

        // When
        Response reply = file("application/pdf");

        // Then
        assertThat(reply.header("Content-Disposition")).contains("laporan-fkp-" + today.getYear() + ".pdf");
        assertThat(ExtractedText.of(reply.asByteArray()))
                .contains("Laporan Penyelenggaraan Forum Konsultasi Publik")
                .contains("Peraturan Menteri PANRB Nomor 16 Tahun 2017")
                .contains("Topik: Loket pendaftaran")
                .contains("Unsur: pengguna layanan")
                .contains("Kesepakatan: Loket keempat dibuka")
                .contains("Penanggung jawab: Instalasi rawat jalan")
                .doesNotContain(ForumScenario.REPRESENTATIVE);
    }

    @Test
    void shouldReportForumsAsXlsxWithTextsInPlaceOfFormulas() {
        // Given
        reportedForum(FORMULA);

        // When
        Response reply = file(XLSX);

        // Then
        List<List<String>> sheets = OpenedWorkbook.cells(reply.asByteArray());
        assertThat(sheets.getFirst()).contains("Unit penyelenggara", "RSUD Aji Muhammad Parikesit", FORMULA);
        assertThat(sheets.get(3)).contains("Loket keempat dibuka", "belum selesai");
    }

    /** The ministry may ask for other columns: the template is data. */
    @Test
    void shouldFollowAChangedTemplateAndRejectAnUnknownField() {
        // Given
        Response before = bureau("/v1/quality/forum-report-template");
        Map<String, Object> original = before.path("template");
        Response unknown = putTemplate(before.header("ETag"), template("price"));
        reportedForum("Templat");

        // When
        Response changed = putTemplate(before.header("ETag"), template("topic"));

        // Then
        unknown.then().statusCode(400).body("errors.pointer", contains("#/sections/0/columns/0/field"));
        changed.then().statusCode(200);
        bureau("/v1/quality/forum-report?year=" + today.getYear())
                .then()
                .body("title", equalTo("Laporan singkat"))
                .body("sections.heading", contains("Forum"))
                .body("sections[0].labels", contains("Pokok bahasan"));
        putTemplate(before.header("ETag"), original).then().statusCode(412);
        putTemplate(changed.header("ETag"), original).then().statusCode(200);
    }

    /** PermenPANRB 16/2017: each provider holds a forum at least once a year. */
    @Test
    void shouldCountForumsOfAYearByUnitAndDistrict() {
        // Given
        districtForum();

        // When
        Response districts = bureau("/v1/quality/forum-coverage/districts?year=" + today.getYear());

        // Then
        districts
                .then()
                .statusCode(200)
                .body("covered", greaterThan(0))
                .body("districts.find { it.code == '" + DISTRICT + "' }.forums", greaterThan(0));
        bureau("/v1/quality/forum-coverage/districts?year=" + (today.getYear() - 1))
                .then()
                .body("districts.find { it.code == '" + DISTRICT + "' }.forums", equalTo(0));
        ForumScenario.as(Tokens.officerOf(SECRETARIAT))
                .get("/v1/quality/forum-coverage/units")
                .then()
                .statusCode(200)
                .body("items.code", contains(SampleUnits.LEGAL, SampleUnits.WELFARE));
    }

    /** PermenPANRB 16/2017: a forum for a district that does not exist would count for none. */
    @Test
    void shouldHoldAForumForAnotherDistrictOnlyIfItExists() {
        // Given
        String unknown = "64.02.98";

        // When
        Response refused = forumFor(unknown);

        // Then
        refused.then().statusCode(400).body("errors.pointer", contains("#/districtCode"));
        forumFor(DISTRICT).then().statusCode(201).body("districtCode", equalTo(DISTRICT));
    }

    /** PermenPANRB 16/2017: a district stays one of the regency while its office is inactive, and other units hold forums for it. */
    @Test
    void shouldHoldAForumForADistrictWhoseOfficeIsInactive() {
        // Given
        String district = "64.02.97";
        publishInactiveOffice("kec-uji-tutup", "Kecamatan Tutup", district);

        // When
        Response added = forumFor(district);

        // Then
        added.then().statusCode(201).body("districtCode", equalTo(district));
        bureau("/v1/quality/forum-coverage/districts?year=" + today.getYear())
                .then()
                .body("districts.findAll { it.code == '" + district + "' }.name", contains("Kecamatan Tutup"));
    }

    @Test
    void shouldCountTheForumsOfADistrictOnceWhenAnotherOfficeOfItIsInactive() {
        // Given
        districtForum();
        int before = forumsOfDistrict();

        // When
        publishInactiveOffice("kec-uji-lama", "Kecamatan Lama", DISTRICT);

        // Then
        assertThat(forumsOfDistrict()).isEqualTo(before).isPositive();
        bureau("/v1/quality/forum-coverage/districts?year=" + today.getYear())
                .then()
                .body("districts.findAll { it.code == '" + DISTRICT + "' }.name", contains("Kecamatan Uji"));
    }

    /** PP 96/2012: every provider involves the public in its standards; the report to the ministry names those that did not. */
    @Test
    void shouldNameTheUnitsWithoutAForumInTheReportToTheMinistry() {
        // Given
        String name = "Unit yang belum berforum " + UUID.randomUUID();
        SampleUnits.publishNew(name);

        // When
        Response report = bureau("/v1/quality/forum-report?year=" + today.getYear());

        // Then
        report.then()
                .statusCode(200)
                .body("sections.find { it.heading == 'Unit tanpa forum' }.rows.flatten()", hasItem(name));
    }

    @Test
    void shouldGiveAnOfficerThePartOfTheOwnAgency() {
        // Given
        reportedForum("Hanya untuk RSUD");

        // When
        Response own = ForumScenario.officer().get("/v1/quality/forum-report?year=" + today.getYear());
        Response foreign =
                ForumScenario.as(Tokens.officerOf(SECRETARIAT)).get("/v1/quality/forum-report?year=" + today.getYear());

        // Then
        assertThat(own.asString()).contains("Hanya untuk RSUD");
        assertThat(foreign.asString()).doesNotContain("Hanya untuk RSUD").contains("Bagian Hukum");
    }

    private void reportedForum(String topic) {
        Map<String, Object> preparation = ForumScenario.preparation();
        preparation.put("topic", topic);
        ForumScenario forum = ForumScenario.announced(preparation).holdNow();
        forum.agree("Loket keempat dibuka", today.plusDays(5)).then().statusCode(201);
        forum.recorded();
    }

    private int forumsOfDistrict() {
        return bureau("/v1/quality/forum-coverage/districts?year=" + today.getYear())
                .path("districts.find { it.code == '" + DISTRICT + "' }.forums");
    }

    private static void publishInactiveOffice(String code, String name, String district) {
        SampleUnits.publish(office(code, name, district, true), 1);
        SampleUnits.awaitUnit(code);
        SampleUnits.publish(office(code, name, district, false), 2);
        await().atMost(TIMEOUT)
                .until(() -> RestAssured.get("/v1/units/{code}", code).statusCode() == 404);
    }

    private static AgencyDescribed office(String code, String name, String district, boolean active) {
        return new AgencyDescribed(
                code,
                name,
                "DISTRICT_OFFICE",
                district,
                false,
                active,
                List.of(new DescribedUnit(code, name, "DISTRICT_OFFICE", "PUBLIC", district)));
    }

    private static Response forumFor(String district) {
        return ForumScenario.officer()
                .body(Map.of(
                        "unitCode", HOSPITAL, "districtCode", district, "preparation", ForumScenario.preparation()))
                .post("/v1/forums");
    }

    private static void districtForum() {
        String head = Tokens.headOf(DISTRICT_OFFICE);
        String id = ForumScenario.add(ForumScenario.as(head), DISTRICT_OFFICE, ForumScenario.preparation())
                .then()
                .statusCode(201)
                .body("districtCode", equalTo(DISTRICT))
                .extract()
                .path("id");
        step(head, id, 0).post("/v1/forums/{id}/announcement", id).then().statusCode(200);
        step(head, id, 1)
                .body(ForumScenario.session())
                .put("/v1/forums/{id}/session", id)
                .then()
                .statusCode(200);
        step(head, id, 2)
                .body(ForumScenario.signedByBoth())
                .post("/v1/forums/{id}/record", id)
                .then()
                .statusCode(200);
    }

    private static io.restassured.specification.RequestSpecification step(String token, String id, int version) {
        assertThat(id).isNotEmpty();
        return ForumScenario.as(token).header("If-Match", "\"" + version + "\"");
    }

    private static Map<String, Object> template(String field) {
        return Map.of(
                "title",
                "Laporan singkat",
                "introduction",
                "Menurut Peraturan Menteri PANRB Nomor 16 Tahun 2017.",
                "sections",
                List.of(Map.of(
                        "heading",
                        "Forum",
                        "source",
                        "FORUMS",
                        "columns",
                        List.of(Map.of("label", "Pokok bahasan", "field", field)))));
    }

    private static Response putTemplate(String tag, Map<String, Object> template) {
        return ForumScenario.as(Tokens.qualityCoordinator())
                .header("If-Match", tag)
                .body(template)
                .put("/v1/quality/forum-report-template");
    }

    private static Response bureau(String path) {
        return ForumScenario.as(Tokens.qualityCoordinator()).get(path);
    }

    private Response file(String mediaType) {
        Response reply = ForumScenario.as(Tokens.headOf(HOSPITAL))
                .accept(mediaType)
                .get("/v1/quality/forum-report?year=" + today.getYear());
        reply.then().statusCode(200);
        return reply;
    }
}
