package id.penghubung.quality.surveys;

import static id.penghubung.quality.surveys.SurveyApi.answer;
import static id.penghubung.quality.surveys.SurveyApi.asOfficer;
import static id.penghubung.quality.surveys.SurveyApi.close;
import static id.penghubung.quality.surveys.SurveyApi.form;
import static id.penghubung.quality.surveys.SurveyApi.keyIn;
import static id.penghubung.quality.surveys.SurveyApi.opened;
import static id.penghubung.quality.surveys.SurveyApi.results;
import static id.penghubung.quality.surveys.SurveyApi.survey;
import static id.penghubung.quality.surveys.SurveyApi.values;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import id.penghubung.kit.jdbc.Jdbc;
import id.penghubung.quality.testing.Backends;
import id.penghubung.quality.testing.ExtractedText;
import id.penghubung.quality.testing.OpenedWorkbook;
import id.penghubung.quality.testing.SampleUnits;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Results of surveys, as JSON and as files. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class SurveyResultTest {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** A suggestion that a spreadsheet would calculate. */
    private static final String FORMULA = "=HYPERLINK(\"http://example.org\",\"Klik\")";

    @Inject
    Jdbc jdbc;

    @BeforeEach
    void publishDirectory() {
        SampleUnits.publishAll();
    }

    /** The published report of 29 respondents with a total of 955 (PermenPANRB 14/2017), with each weight in use. */
    @Test
    void shouldGiveTheIndexOfThePublishedReportInEachMode() {
        String id = reported(survey());

        results(id)
                .then()
                .statusCode(200)
                .body("respondents", equalTo(29))
                .body("weights", equalTo("NINTHS"))
                .body("index", equalTo(91.48f))
                .body("grade", equalTo("A"))
                .body("gradeName", equalTo("Sangat Baik"));
        asOfficer()
                .get("/v1/surveys/{id}/results?weights=PRINTED_0_111", id)
                .then()
                .body("weights", equalTo("PRINTED_0_111"))
                .body("index", equalTo(91.38f));
        asOfficer()
                .get("/v1/surveys/{id}/results?weights=PRINTED_0_11", id)
                .then()
                .body("index", equalTo(90.56f));
    }

    @Test
    void shouldShowTheElementsInTheOrderOfTheFormAndMarkTheTwoLowest() {
        Map<String, Object> otherOrder = survey();
        otherOrder.put("order", "FACILITIES_EIGHTH");
        otherOrder.put("population", 6);
        String id = opened(otherOrder);
        Map<String, Integer> values = values(4);
        values.put("TIME", 1);
        values.put("COMPLAINT_HANDLING", 2);
        keyIn(id, forms(6, Map.of("values", values))).then().statusCode(200);
        close(id).then().statusCode(200);

        results(id)
                .then()
                .body("belowSample", equalTo(false))
                .body("elements", hasSize(9))
                .body("elements[7].code", equalTo("FACILITIES"))
                .body("elements[8].code", equalTo("COMPLAINT_HANDLING"))
                .body("elements[8].number", equalTo("U9"))
                .body("elements[8].average", equalTo(2.0f))
                .body("elements[8].index", equalTo(50.0f))
                .body("elements[8].grade", equalTo("D"))
                .body("elements.findAll { it.lowest }.code", containsInAnyOrder("TIME", "COMPLAINT_HANDLING"));
    }

    /** 26 women and 3 men: the men are too few to be shown, and the women would tell what they answered. */
    @Test
    void shouldSuppressSmallGroupsAndWhatWouldTellThem() {
        String id = opened();
        List<Map<String, Object>> forms = new ArrayList<>();
        for (int i = 0; i < 29; i++) {
            Map<String, Object> answer = answer(i < 26 ? 4 : 1);
            answer.put(
                    "profile",
                    Map.of("gender", i < 26 ? "FEMALE" : "MALE", "education", i < 20 ? "BACHELOR" : "DIPLOMA"));
            forms.add(form("F" + i, answer));
        }
        keyIn(id, forms).then().statusCode(200);
        close(id).then().statusCode(200);

        results(id)
                .then()
                .body("belowSample", equalTo(true))
                .body("profile[1].dimension", equalTo("GENDER"))
                .body("profile[1].groups.suppressed", contains(true, true))
                .body("profile[1].groups.index", contains(nullValue(), nullValue()))
                .body("profile[2].groups.code", contains("DIPLOMA", "BACHELOR"))
                .body("profile[2].groups.respondents", contains(9, 20))
                .body("profile[3].groups.code", contains("NOT_STATED"));
    }

    @Test
    void shouldShowNoFiguresOfFewerThanFiveRespondents() {
        String id = opened();
        keyIn(id, forms(4, answer(3))).then().statusCode(200);
        close(id).then().statusCode(200);
        String five = opened();
        keyIn(five, forms(5, answer(3))).then().statusCode(200);
        close(five).then().statusCode(200);

        results(id)
                .then()
                .body("respondents", equalTo(4))
                .body("suppressed", equalTo(true))
                .body("index", nullValue())
                .body("elements", hasSize(0))
                .body("trend[0].index", nullValue());
        results(five).then().body("suppressed", equalTo(false)).body("index", equalTo(75.0f));
    }

    /** Two readings of an open survey, and the last one and the closing, differ by five answers or more. */
    @Test
    void shouldShowTheFiguresOfAnOpenSurveyInStepsOfSeveralAnswers() {
        // Given
        String id = opened();
        keyIn(id, forms(10, answer(4))).then().statusCode(200);
        results(id)
                .then()
                .body("respondents", equalTo(10))
                .body("shownRespondents", equalTo(0))
                .body("suppressed", equalTo(true))
                .body("trend[0].index", nullValue());
        keyIn(id, List.of(form("A", answer(1)))).then().statusCode(200);
        Response before = results(id);

        // When
        keyIn(id, List.of(form("B", answer(1)))).then().statusCode(200);

        // Then
        before.then().body("shownRespondents", equalTo(5)).body("index", equalTo(100.0f));
        results(id)
                .then()
                .body("respondents", equalTo(12))
                .body("shownRespondents", equalTo(5))
                .body("index", equalTo(100.0f))
                .body("elements", equalTo(before.<Object>path("elements")))
                .body("profile", hasSize(0))
                .body("suggestions", nullValue())
                .body("trend[0].index", equalTo(100.0f));
        asOfficer().get("/v1/surveys/{id}/suggestions", id).then().statusCode(409);
        close(id).then().statusCode(200);
        results(id).then().body("shownRespondents", equalTo(12)).body("index", equalTo(87.5f));
    }

    @Test
    void shouldShowTheTrendOfTheSameServiceOverPeriods() {
        Map<String, Object> first = survey();
        first.put("periodStart", "2024-01-01");
        first.put("periodEnd", "2024-12-31");
        String earlier = opened(first);
        keyIn(earlier, forms(5, answer(2)));
        close(earlier).then().statusCode(200);
        Map<String, Object> second = survey();
        second.put("serviceCode", first.get("serviceCode"));
        String later = opened(second);
        keyIn(later, forms(5, answer(3)));
        close(later).then().statusCode(200);
        keyIn(opened(), forms(5, answer(1)));

        results(later)
                .then()
                .body("trend.periodStart", contains("2024-01-01", "2026-01-01"))
                .body("trend.index", contains(50.0f, 75.0f));
    }

    @Test
    void shouldListSuggestionsPageByPage() {
        String id = opened();
        for (int i = 0; i < 3; i++) {
            Map<String, Object> answer = answer(3);
            answer.put("suggestion", "Saran " + i);
            keyIn(id, List.of(form("F" + i, answer)));
        }
        close(id).then().statusCode(200);

        Response first = asOfficer().get("/v1/surveys/{id}/suggestions?limit=2", id);
        Response second =
                asOfficer().get("/v1/surveys/{id}/suggestions?limit=2&cursor={cursor}", id, first.<String>path("next"));

        first.then().statusCode(200).body("items", hasSize(2)).body("next", notNullValue());
        second.then().statusCode(200).body("items", hasSize(1)).body("next", nullValue());
        List<String> texts = new ArrayList<>(first.<List<String>>path("items.text"));
        texts.addAll(second.<List<String>>path("items.text"));
        assertThat(texts).containsExactlyInAnyOrder("Saran 0", "Saran 1", "Saran 2");
    }

    /** A file for the unit has what all respondents suggested, however many they are. */
    @Test
    void shouldWriteAllSuggestionsToFiles() {
        // Given
        String id = opened();
        jdbc.update("""
                insert into survey_suggestion (id, survey_id, suggestion, received_on)
                select gen_random_uuid(), ?, 'Saran ke-' || n || '.', date '2026-01-01' + n / 10 from generate_series(1, 1101) n
                """, UUID.fromString(id));
        close(id).then().statusCode(200);

        // When
        String csv = file(id, "text/csv").asString();
        List<String> sheet = OpenedWorkbook.cells(file(id, XLSX).asByteArray()).getLast();
        String pdf = ExtractedText.of(file(id, "application/pdf").asByteArray());

        // Then
        results(id).then().body("suggestions", hasSize(100));
        assertThat(csv.lines().filter(line -> line.startsWith("suggestion,"))).hasSize(1101);
        assertThat(csv).contains("Saran ke-1.", "Saran ke-500.", "Saran ke-1101.");
        assertThat(sheet).contains("Saran ke-1.", "Saran ke-500.", "Saran ke-1101.");
        assertThat(sheet.stream().filter(cell -> cell.startsWith("Saran ke-")).distinct())
                .hasSize(1101);
        assertThat(pdf).contains("Saran ke-1.", "Saran ke-500.", "Saran ke-1101.");
    }

    /** OWASP, CSV injection: a suggestion that begins like a formula is shown, not calculated. */
    @Test
    void shouldWriteCsvWithoutFormulas() {
        String id = withFormula();

        Response reply = file(id, "text/csv");

        String csv = new String(reply.asByteArray(), UTF_8);
        assertThat(reply.header("Content-Type")).isEqualTo("text/csv; charset=utf-8; header=present");
        assertThat(csv).startsWith("section,code,name,respondents,average,index,grade,note\r\n");
        assertThat(csv).contains("\"'=HYPERLINK(\"\"http://example.org\"\",\"\"Klik\"\")\"");
        assertThat(csv).contains("element,COST,Biaya/tarif,,3.0000,75.00,C,U4");
        assertThat(csv).contains("group,GENDER:NOT_STATED,");
        assertThat(csv).contains("period,2026-01-01,2026-01-01 / 2026-12-31,5,,75.00,C");
        assertThat(csv.lines()).noneMatch(line -> line.matches(".*(^|,)\"?[=+@].*"));
    }

    @Test
    void shouldWriteXlsxThatOpensWithTextsInPlaceOfFormulas() {
        String id = withFormula();

        Response reply = file(id, XLSX);

        List<List<String>> sheets = OpenedWorkbook.cells(reply.asByteArray());
        assertThat(sheets).hasSize(2);
        assertThat(sheets.getFirst()).contains("section", "COMPLAINT_HANDLING", "75.00", "C");
        assertThat(sheets.getFirst()).contains("GENDER:NOT_STATED", "2026-01-01 / 2026-12-31");
        assertThat(sheets.getLast()).contains(FORMULA);
    }

    @Test
    void shouldWriteAReportOfWhichTheTextCanBeExtracted() {
        String id = reported(survey());

        Response reply = file(id, "application/pdf");

        assertThat(ExtractedText.of(reply.asByteArray()))
                .contains("Laporan Survei Kepuasan Masyarakat")
                .contains("Nilai IKM: 91,48")
                .contains("A (Sangat Baik)")
                .contains("Bobot tiap unsur: 1/9 (tepat)")
                .contains("U9 Sarana dan prasarana")
                .contains("Profil responden:")
                .contains("29 responden, IKM 91,48")
                .contains("Perkembangan antarperiode")
                .contains("Bagian Kesejahteraan Rakyat")
                .contains("(belum terpenuhi)");
    }

    @Test
    void shouldRefuseAFormThatDoesNotExist() {
        file(opened(), "text/html").then().statusCode(406);
        asOfficer()
                .get("/v1/surveys/{id}/results?weights=HALVES", opened())
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:penghubung:problem:validation-failed"));
    }

    private static Response file(String id, String type) {
        return asOfficer().accept(type).get("/v1/surveys/{id}/results", id);
    }

    private static String withFormula() {
        String id = opened();
        List<Map<String, Object>> forms = forms(5, answer(3));
        forms.getFirst().put("suggestion", FORMULA);
        keyIn(id, forms).then().statusCode(200).body("counted", equalTo(5));
        close(id).then().statusCode(200);
        return id;
    }

    /** Returns a survey of 29 respondents with a total of 955: fours, of which 89 are threes. */
    private static String reported(Map<String, Object> survey) {
        String id = opened(survey);
        List<Map<String, Object>> forms = new ArrayList<>();
        int less = 29 * 36 - 955;
        for (int i = 0; i < 29; i++) {
            Map<String, Integer> values = values(4);
            for (String element : List.copyOf(values.keySet())) {
                if (less > 0 && (i + element.length()) % 2 == 0) {
                    values.put(element, 3);
                    less--;
                }
            }
            forms.add(form("R" + i, Map.of("values", values)));
        }
        assertThat(less).isZero();
        keyIn(id, forms).then().statusCode(200).body("counted", equalTo(29));
        close(id).then().statusCode(200);
        return id;
    }

    private static List<Map<String, Object>> forms(int count, Map<String, Object> answer) {
        List<Map<String, Object>> forms = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            forms.add(form("F" + i, answer));
        }
        return forms;
    }
}
