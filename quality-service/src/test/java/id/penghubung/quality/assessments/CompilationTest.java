package id.penghubung.quality.assessments;

import static id.penghubung.quality.assessments.AssessmentScenario.as;
import static id.penghubung.quality.assessments.AssessmentScenario.bureau;
import static id.penghubung.quality.assessments.AssessmentScenario.content;
import static id.penghubung.quality.assessments.AssessmentScenario.evaluator;
import static id.penghubung.quality.assessments.AssessmentScenario.instrument;
import static id.penghubung.quality.testing.SampleUnits.HOSPITAL;
import static id.penghubung.quality.testing.SampleUnits.LEGAL;
import static id.penghubung.quality.testing.SampleUnits.SECRETARIAT;
import static id.penghubung.quality.testing.SampleUnits.WELFARE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import id.penghubung.kit.testing.Tokens;
import id.penghubung.quality.testing.Backends;
import id.penghubung.quality.testing.ExtractedText;
import id.penghubung.quality.testing.OpenedWorkbook;
import id.penghubung.quality.testing.SampleUnits;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Results of assessments, and their compilation over the regency with ranking and gaps. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class CompilationTest {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** A title that a spreadsheet would calculate. */
    private static final String FORMULA = "=HYPERLINK(\"http://example.org\",\"Klik\")";

    @BeforeEach
    void publishDirectory() {
        SampleUnits.publishAll();
    }

    @Test
    void shouldExplainTheIndexThatWasWorkedByHand() {
        // Given
        AssessmentScenario assessment = AssessmentScenario.evaluated();

        // When
        Response result = evaluator().get("/v1/assessments/{id}/result", assessment.id());

        // Then
        result.then()
                .statusCode(200)
                .body("index", equalTo(3.34f))
                .body("category", equalTo("B-"))
                .body("nextCategory", equalTo("B"))
                .body("gap", equalTo(0.17f))
                .body("provisional", equalTo(true))
                .body("forms.find { it.form == 'F02' }.index", equalTo(3.18f))
                .body("forms.find { it.form == 'F03' }.index", equalTo(3.8333f))
                .body("aspects.evaluation", contains(3.3f, 3.0f))
                .body("respondents", equalTo(6))
                .body("gains.indicator", contains("inovasi-1", "maklumat", "standar"))
                .body("gains.gain", contains(0.6f, 0.45f, 0.315f))
                .body("gains.oneLevel", contains(0.3f, 0.225f, 0.315f));
    }

    @Test
    void shouldShowNoAveragesOfFewerThanFiveUsers() {
        // Given
        Map<String, Object> content = content();
        content.put("combination", Map.of("self", 0, "evaluator", 100, "users", 0));
        AssessmentScenario assessment = AssessmentScenario.opened(
                        AssessmentScenario.released(instrument(content)), HOSPITAL, HOSPITAL)
                .submit(5, 3, 3);
        AssessmentScenario.answer(assessment.tokens(1).getFirst(), 5, 1).then().statusCode(201);
        assessment.score(evaluator(), AssessmentScenario.scores(4, 2, 3)).then().statusCode(200);
        assessment.step(evaluator(), "evaluation/submission").then().statusCode(200);

        // When
        Response result = assessment.officer().get("/v1/assessments/{id}/result", assessment.id());

        // Then
        result.then()
                .statusCode(200)
                .body("respondents", equalTo(1))
                .body("index", equalTo(3.18f))
                .body("forms.find { it.form == 'F03' }.index", nullValue())
                .body("questions.average", contains(nullValue(), nullValue()));
        assertThat(ExtractedText.of(assessment
                        .officer()
                        .accept("application/pdf")
                        .get("/v1/assessments/{id}/result", assessment.id())
                        .asByteArray()))
                .contains("jawaban kurang dari lima");
    }

    @Test
    void shouldShowNoResultBeforeTheEvaluation() {
        // Given
        AssessmentScenario assessment = AssessmentScenario.submitted();

        // When
        Response result = bureau().get("/v1/assessments/{id}/result", assessment.id());

        // Then
        result.then().statusCode(409).body("type", endsWith(":assessment-step-not-allowed"));
    }

    @Test
    void shouldRankUnitsAndNameTheIndicatorThatWouldGainMost() {
        // Given
        String instrument = AssessmentScenario.released(instrument(content()));
        AssessmentScenario.opened(instrument, HOSPITAL, HOSPITAL)
                .submit(5, 3, 3)
                .evaluate(4, 2, 3);
        AssessmentScenario.opened(instrument, SECRETARIAT, LEGAL)
                .submit(5, 3, 5)
                .evaluate(5, 4, 5);
        AssessmentScenario.opened(instrument, SECRETARIAT, WELFARE)
                .submit(5, 3, 3)
                .evaluate(4, 2, 3);

        // When
        Response compiled = compilation(bureau(), instrument, "");

        // Then: 0.75 × 5 + 23/24 = 4.708333…; (4.708333 + 2 × 3.343333) / 3 = 3.798333…
        compiled.then()
                .statusCode(200)
                .body("units", equalTo(3))
                .body("provisional", equalTo(3))
                .body("average", equalTo(3.8f))
                .body("category", equalTo("B"))
                .body("ranking.rank", contains(1, 2, 2))
                .body("ranking.unitCode", contains(LEGAL, HOSPITAL, WELFARE))
                .body("ranking.index", contains(4.71f, 3.34f, 3.34f))
                .body("ranking[1].nextCategory", equalTo("B"))
                .body("ranking[1].gap", equalTo(0.17f))
                .body("ranking[1].greatestGain.indicator", equalTo("inovasi-1"))
                .body("groups.group", contains("DIVISION", "HOSPITAL"))
                .body("groups.average", contains(4.03f, 3.34f));
        compilation(bureau(), instrument, "&group=DIVISION")
                .then()
                .body("ranking.unitCode", contains(LEGAL, WELFARE))
                .body("ranking.rank", contains(1, 2));
        compilation(as(Tokens.headOf(HOSPITAL)), instrument, "")
                .then()
                .body("ranking.unitCode", contains(HOSPITAL))
                .body("ranking.rank", contains(2))
                .body("groups", hasSize(2));
    }

    /** With its own index and the average of two units, an agency would know the index of the other one. */
    @Test
    void shouldNotTellAnAgencyTheIndexOfTheOnlyOtherUnitOfAGroup() {
        // Given
        String other = SampleUnits.publishNew("Dinas yang dinilai");
        String own = SampleUnits.publishNew("Dinas yang membaca");
        String instrument = AssessmentScenario.released(instrument(content()));
        AssessmentScenario.opened(instrument, other, other).submit(5, 3, 3).evaluate(5, 4, 5);
        AssessmentScenario.opened(instrument, own, own).submit(5, 3, 3).evaluate(4, 2, 3);
        AssessmentScenario.opened(instrument, HOSPITAL, HOSPITAL)
                .submit(5, 3, 3)
                .evaluate(4, 2, 3);

        // When
        Response compiled = compilation(as(Tokens.headOf(own)), instrument, "");

        // Then
        compiled.then()
                .statusCode(200)
                .body("groups.group", contains("DIVISION", "HOSPITAL"))
                .body("groups.units", contains(2, 1))
                .body("groups.average", contains(nullValue(), nullValue()))
                .body("groups.highest", contains(nullValue(), nullValue()))
                .body("average", equalTo(3.8f));
        compilation(as(Tokens.headOf(own)), instrument, "&group=DIVISION")
                .then()
                .body("average", nullValue())
                .body("category", nullValue());
        assertThat(compilation(as(Tokens.headOf(own)).accept("application/pdf"), instrument, "")
                        .statusCode())
                .isEqualTo(200);
        compilation(bureau(), instrument, "&group=DIVISION").then().body("average", equalTo(4.03f));
    }

    @Test
    void shouldWriteTextsInPlaceOfFormulasInCsv() {
        // Given
        String instrument = evaluatedWithFormula();

        // When
        Response csv = compilation(bureau().accept("text/csv"), instrument, "");

        // Then
        csv.then()
                .statusCode(200)
                .header("Content-Disposition", equalTo("attachment; filename=\"ipp-2026-kabupaten.csv\""));
        assertThat(csv.asString())
                .startsWith("section,rank,code,name,group,state,index,category,next_category,gap,indicator,gain\r\n")
                .contains("\"'=HYPERLINK(\"\"http://example.org\"\",\"\"Klik\"\")\"")
                .contains("unit,1," + HOSPITAL + ",RSUD Aji Muhammad Parikesit,HOSPITAL,EVALUATED,3.34,B-,B,0.17");
    }

    @Test
    void shouldWriteAWorkbookAndADocument() {
        // Given
        String instrument = evaluatedWithFormula();

        // When
        byte[] workbook = compilation(bureau().accept(XLSX), instrument, "").asByteArray();
        byte[] pdf =
                compilation(bureau().accept("application/pdf"), instrument, "").asByteArray();

        // Then
        assertThat(OpenedWorkbook.cells(workbook))
                .singleElement()
                .asInstanceOf(LIST)
                .contains(FORMULA, "RSUD Aji Muhammad Parikesit", "3.34");
        assertThat(ExtractedText.of(pdf))
                .contains("Rekapitulasi penilaian pelayanan publik tahun 2026")
                .contains("1. RSUD Aji Muhammad Parikesit: IPP 3,34, kategori B-, selisih 0,17 ke B");
    }

    @Test
    void shouldWriteTheResultOfAUnitAsFiles() {
        // Given
        AssessmentScenario assessment = AssessmentScenario.evaluated();

        // When
        Response csv = assessment.officer().accept("text/csv").get("/v1/assessments/{id}/result", assessment.id());
        Response pdf =
                assessment.officer().accept("application/pdf").get("/v1/assessments/{id}/result", assessment.id());
        Response workbook = assessment.officer().accept(XLSX).get("/v1/assessments/{id}/result", assessment.id());

        // Then
        assertThat(csv.asString()).contains("indicator,maklumat,Indikator maklumat,30,3,2");
        assertThat(ExtractedText.of(pdf.asByteArray()))
                .contains("Indeks Pelayanan Publik (IPP): 3,34")
                .contains("Kategori: B- (baik dengan catatan)");
        assertThat(OpenedWorkbook.cells(workbook.asByteArray()))
                .singleElement()
                .asInstanceOf(LIST)
                .contains("maklumat", "Indikator maklumat");
    }

    private static String evaluatedWithFormula() {
        Map<String, Object> request = instrument(content());
        request.put("title", FORMULA);
        String instrument = AssessmentScenario.released(request);
        AssessmentScenario.opened(instrument, HOSPITAL, HOSPITAL)
                .submit(5, 3, 3)
                .evaluate(4, 2, 3);
        return instrument;
    }

    private static Response compilation(RequestSpecification by, String instrument, String more) {
        return by.get("/v1/quality/assessment-compilation?instrument=" + instrument + more);
    }
}
