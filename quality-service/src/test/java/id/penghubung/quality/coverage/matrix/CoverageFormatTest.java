package id.penghubung.quality.coverage.matrix;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import id.penghubung.kit.jdbc.Jdbc;
import id.penghubung.kit.testing.Tokens;
import id.penghubung.quality.testing.Backends;
import id.penghubung.quality.testing.OpenedWorkbook;
import id.penghubung.quality.testing.SampleUnits;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The readers of the coverage of a year, its languages and its files. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class CoverageFormatTest {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final int THIS_YEAR =
            LocalDate.now(ZoneId.of("Asia/Makassar")).getYear();

    /** A name that a spreadsheet would calculate. */
    private static final String FORMULA = "=HYPERLINK(\"http://example.org\",\"Klik\")";

    @Inject
    Jdbc jdbc;

    private String unit = "";

    @BeforeEach
    void publishUnit() {
        unit = SampleUnits.publishNew("Dinas Uji Berkas Cakupan");
    }

    @Test
    void shouldShowAnOfficerTheUnitsOfTheOwnAgencyOnly() {
        // Given
        String other = SampleUnits.publishNew("Dinas Lain");

        // When
        Response own = coverage(Tokens.officerOf(unit), THIS_YEAR);

        // Then
        own.then().body("units.unitCode", contains(unit));
        coverage(Tokens.qualityCoordinator(), THIS_YEAR)
                .then()
                .body("units.unitCode", hasItem(unit))
                .body("units.unitCode", hasItem(other));
        as(Tokens.officerOf(unit))
                .get("/v1/quality/coverage?year=2016")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("?year"));
    }

    /** PermenPANRB 29/2022: the aspect of consultation and complaints asks by how many media a unit takes complaints. */
    @Test
    void shouldCountTheDifferentMediaOfComplaintsInTheStandardsInForce() {
        // Given
        standard("PUBLISHED", "SP4N-LAPOR!", "Loket");
        standard("PUBLISHED", "sp4n lapor", "Telepon");
        standard("SUPERSEDED", "Surat", "Kotak saran");

        // When
        Response coverage = coverage(Tokens.officerOf(unit), THIS_YEAR);

        // Then
        coverage.then().body("units[0].complaintMedia", equalTo(3));
        byte[] workbook = as(Tokens.officerOf(unit))
                .accept(XLSX)
                .get("/v1/quality/coverage?year=" + THIS_YEAR)
                .asByteArray();
        assertThat(OpenedWorkbook.cells(workbook).getFirst()).contains("complaint_media", "3");
    }

    private void standard(String state, String firstMedium, String secondMedium) {
        UUID service = UUID.randomUUID();
        jdbc.update("""
                insert into public_service (id, code, unit_code, name, active, event_version, version, created_at)
                values (?, ?, ?, 'Layanan', true, 0, 0, now())
                """, service, "uji-" + service, unit);
        jdbc.update("""
                insert into standard (id, service_id, number, state, components, forum, consulted_on, decree_number, decree_date,
                    published_at, superseded_at, review_due_on, next_reminder_on, changed_by, changed_at, version)
                select gen_random_uuid(), ?, 1, s.state, jsonb_build_object('complaintChannels',
                    jsonb_build_array(jsonb_build_object('kind', ?::text), jsonb_build_object('kind', ?::text))), 'f', current_date, 'd',
                    current_date, now(), case when s.state = 'SUPERSEDED' then now() end,
                    case when s.state = 'PUBLISHED' then current_date + 300 end,
                    case when s.state = 'PUBLISHED' then current_date + 300 end, 'x', now(), 0
                from (values (?::text)) as s (state)
                """, service, firstMedium, secondMedium, state);
    }

    @Test
    void shouldSpeakTheLanguageOfTheRequest() {
        // Given
        RequestSpecification english = as(Tokens.officerOf(unit)).header("Accept-Language", "en");

        // When
        Response coverage = english.get("/v1/quality/coverage?year=" + THIS_YEAR);

        // Then
        coverage.then()
                .body(cell("FORUM") + ".stateTitle", equalTo("missing"))
                .body(cell("FORUM") + ".nextStep.text", equalTo("Prepare a consultation forum"));
        coverage(Tokens.officerOf(unit), THIS_YEAR).then().body(cell("FORUM") + ".stateTitle", equalTo("belum"));
    }

    @Test
    void shouldWriteANameThatLooksLikeAFormulaAsTextInCsv() {
        // Given
        String formula = SampleUnits.publishNew(FORMULA);

        // When
        Response csv = as(Tokens.officerOf(formula)).accept("text/csv").get("/v1/quality/coverage?year=" + THIS_YEAR);

        // Then
        csv.then().statusCode(200);
        assertThat(csv.header("Content-Disposition")).contains("cakupan-mutu-" + THIS_YEAR + ".csv");
        assertThat(csv.asString())
                .startsWith("year,unit_code,unit_name,agency_code,column,state,done_on,due_on,next_step,owner\r\n")
                .contains("\"'=HYPERLINK(\"\"http://example.org\"\",\"\"Klik\"\")\"")
                .doesNotContain(",\"=HYPERLINK");
    }

    @Test
    void shouldWriteANameThatLooksLikeAFormulaAsTextInXlsx() {
        // Given
        String formula = SampleUnits.publishNew(FORMULA);

        // When
        Response workbook = as(Tokens.officerOf(formula)).accept(XLSX).get("/v1/quality/coverage?year=" + THIS_YEAR);

        // Then
        workbook.then().statusCode(200);
        List<List<String>> sheets = OpenedWorkbook.cells(workbook.asByteArray());
        assertThat(sheets).hasSize(2);
        assertThat(sheets.getFirst()).contains(FORMULA, "belum");
        assertThat(sheets.getLast()).anyMatch(cell -> cell.startsWith("Siapkan forum konsultasi publik"));
    }

    private String cell(String column) {
        return "units.find { it.unitCode == '" + unit + "' }.cells.find { it.column == '" + column + "' }";
    }

    private static Response coverage(String token, int year) {
        return as(token).get("/v1/quality/coverage?year=" + year);
    }

    private static RequestSpecification as(String token) {
        return given().auth().oauth2(token).contentType(ContentType.JSON);
    }
}
