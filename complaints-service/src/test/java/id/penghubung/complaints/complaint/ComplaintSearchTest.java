package id.penghubung.complaints.complaint;

import static id.penghubung.complaints.testing.Complaints.route;
import static id.penghubung.complaints.testing.Requests.as;
import static id.penghubung.complaints.testing.Requests.pothole;
import static id.penghubung.complaints.testing.Requests.submit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import id.penghubung.complaints.testing.Backends;
import id.penghubung.kit.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Filters, text search and areas of the list of complaints. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class ComplaintSearchTest {

    private final String reporter = Tokens.newReporter();

    @ParameterizedTest
    @ValueSource(strings = {"jembatan", "JEMBATAN gantung", "jembtan", "jebmatan", "laporkan"})
    void shouldFindIndonesianWordsWithEndingsAndTypingErrors(String text) {
        // Given
        String id = submitted(Map.of(
                "title",
                "Jembatan gantung goyang",
                "description",
                "Dilaporkan warga: jembatan menjembatani dua desa."));
        submitted(Map.of("title", "Lampu taman mati", "description", "Taman kota gelap setiap malam."));

        // When
        List<String> found = found(reporter, Map.of("text", text));

        // Then
        assertThat(found).containsExactly(id);
    }

    @Test
    void shouldShowEachReporterOnlyTheirOwnMatches() {
        String own = submitted(Map.of("title", "Kambing berkeliaran di taman"));
        submit(as(Tokens.newReporter()), pothole("title", "Kambing berkeliaran di taman"));

        assertThat(found(reporter, Map.of("text", "kambing"))).containsExactly(own);
    }

    @Test
    void shouldShowAnAgencyOnlyMatchesThatItHas() {
        // Given
        String forwarded = submitted(Map.of("title", "Trotoar retak di alun-alun"));
        submitted(Map.of("title", "Trotoar retak di alun-alun"));
        route(forwarded, 1, "dishub");

        // When
        List<String> found = found(Tokens.officerOf("dishub"), Map.of("text", "trotoar retak"));

        // Then
        assertThat(found).containsExactly(forwarded);
    }

    @Test
    void shouldFilterByKindCategoryDistrictChannelAndDay() {
        // Given
        String wanted = submitted(Map.of("kind", "ASPIRATION", "categoryCode", "104", "channel", "MOBILE"));
        submitted(Map.of());

        // When
        Map<String, String> filter = Map.of(
                "kind", "ASPIRATION",
                "category", "104",
                "district", "64.02.06",
                "channel", "MOBILE",
                "submittedFrom", "2020-01-01",
                "submittedTo", "2100-01-01");

        // Then
        assertThat(found(reporter, filter)).containsExactly(wanted);
        assertThat(found(reporter, Map.of("submittedTo", "2020-01-01"))).isEmpty();
    }

    @Test
    void shouldFilterByStatusAndAgencyAlsoTogetherWithWords() {
        // Given
        String forwarded = submitted(Map.of("title", "Halte bus tanpa atap"));
        String waiting = submitted(Map.of("title", "Halte bus tanpa kursi"));
        route(forwarded, 1, "dishub");

        // When, then
        assertThat(found(reporter, Map.of("agency", "dishub"))).containsExactly(forwarded);
        assertThat(found(reporter, Map.of("agency", "dlhk"))).isEmpty();
        assertThat(found(reporter, Map.of("status", "SUBMITTED", "text", "halte bus")))
                .containsExactly(waiting);
        assertThat(found(reporter, Map.of("status", "FORWARDED", "agency", "dishub", "text", "halte bus")))
                .containsExactly(forwarded);
    }

    @Test
    void shouldFindWithinTheExactRadiusAndTheBox() {
        // Given: 0.009 degrees of latitude are about 1000 metres; the corner of the box around the circle is outside of
        // it.
        String near = at(10.5, 20.5);
        String corner = at(10.5085, 20.5085);
        at(11.5, 20.5);

        // Then
        assertThat(found(reporter, Map.of("near", "10.5,20.5", "radiusMetres", "1000")))
                .containsExactly(near);
        assertThat(found(reporter, Map.of("near", "10.5,20.5", "radiusMetres", "1500")))
                .containsExactly(corner, near);
        assertThat(found(reporter, Map.of("bbox", "20.49,10.49,20.51,10.51"))).containsExactly(corner, near);
    }

    /** The cells of the grid are 0.01 degrees wide; the small box touches some of them, and the large one too many to read each. */
    @ParameterizedTest
    @ValueSource(strings = {"-22.55,-12.55,-22.47,-12.47", "-23,-13,-22,-12"})
    void shouldPageThroughTheCellsOfAnAreaNewestFirst(String box) {
        // Given
        String first = at(-12.5, -22.5);
        String second = at(-12.52, -22.48);
        String third = at(-12.5, -22.48);
        String fourth = at(-12.5, -22.5);
        at(-12.46, -24.5);

        // When
        Response page = list(Tokens.coordinator(), Map.of("bbox", box, "limit", "3"));
        Response next =
                list(Tokens.coordinator(), Map.of("bbox", box, "limit", "3", "cursor", page.<String>path("next")));

        // Then
        assertThat(page.<List<String>>path("items.id")).containsExactly(fourth, third, second);
        assertThat(next.<List<String>>path("items.id")).startsWith(first);
    }

    /** The corner and the others, which are newer, are in the same cell of the grid. */
    @Test
    void shouldPageThroughACornerOfACellWithManyOthers() {
        // Given
        String corner = "-24.535,-14.535,-24.495,-14.495";
        String first = at(-14.4999, -24.4999);
        String second = at(-14.4998, -24.4998);
        for (int i = 0; i < 6; i++) {
            at(-14.493, -24.493);
        }

        // When
        Response page = list(Tokens.coordinator(), Map.of("bbox", corner, "limit", "1"));
        Response next =
                list(Tokens.coordinator(), Map.of("bbox", corner, "limit", "1", "cursor", page.<String>path("next")));

        // Then
        assertThat(page.<List<String>>path("items.id")).containsExactly(second);
        assertThat(next.<List<String>>path("items.id")).containsExactly(first);
    }

    @Test
    void shouldPageMatchesNewestFirstWhileOthersAreSubmitted() {
        // Given
        String first = submitted(Map.of("title", "Pohon tumbang pertama"));
        String second = submitted(Map.of("title", "Pohon tumbang kedua"));
        Response page = list(reporter, Map.of("text", "pohon tumbang", "limit", "1"));

        // When
        submitted(Map.of("title", "Pohon tumbang ketiga"));
        Response next =
                list(reporter, Map.of("text", "pohon tumbang", "limit", "1", "cursor", page.<String>path("next")));

        // Then
        assertThat(page.<List<String>>path("items.id")).containsExactly(second);
        assertThat(next.<List<String>>path("items.id")).containsExactly(first);
        assertThat(next.<String>path("next")).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "kind | LOST",
                "category | 999999",
                "district | 1",
                "channel | PIGEON",
                "agency | a b",
                "submittedFrom | yesterday",
                "text | !",
                "near | 1",
                "near | 91,0",
                "near | NaN,0",
                "radiusMetres | 10",
                "bbox | 1,2,3",
                "bbox | 10,0,0,5",
                "bbox | 0,0,50,1"
            })
    void shouldNameAnInvalidParameter(String parameter, String value) {
        list(reporter, Map.of(parameter, value))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("?" + parameter));
    }

    @Test
    void shouldNameParametersThatDoNotFitTogether() {
        Map<String, Map<String, String>> wrong = Map.of(
                "?submittedTo", Map.of("submittedFrom", "2026-11-28", "submittedTo", "2026-11-27"),
                "?bbox", Map.of("near", "0,0", "bbox", "0,0,1,1"),
                "?radiusMetres", Map.of("near", "0,0", "radiusMetres", "50001"));

        wrong.forEach((pointer, parameters) ->
                list(reporter, parameters).then().statusCode(400).body("errors.pointer", equalTo(List.of(pointer))));
    }

    @Test
    void shouldForgetTheWordsOfAnErasedComplaintByUu27Of2022Article8() {
        // Given
        String id = submitted(Map.of("title", "Xylofonwarga berbunyi malam hari"));
        as(reporter).contentType("application/json").body("{}").post("/v1/complaints/" + id + "/withdrawal");

        // When
        as(reporter).queryParam("confirm", true).delete("/v1/me/data").then().statusCode(200);

        // Then
        assertThat(found(Tokens.coordinator(), Map.of("text", "xylofonwarga"))).isEmpty();
    }

    @Test
    void shouldFindTheComplaintsThatNameAService() {
        // Given
        String birth = submitted(Map.of("serviceCode", "akta-kelahiran"));
        submitted(Map.of("serviceCode", "kartu-keluarga"));
        submitted(Map.of());

        // When
        Response found = list(reporter, Map.of("service", "akta-kelahiran"));

        // Then
        found.then()
                .statusCode(200)
                .body("items.id", equalTo(List.of(birth)))
                .body("items[0].serviceCode", equalTo("akta-kelahiran"));
    }

    private String at(double latitude, double longitude) {
        return submitted(Map.of("location", Map.of("latitude", latitude, "longitude", longitude)));
    }

    private String submitted(Map<String, ?> fields) {
        Map<String, Object> complaint = new HashMap<>(pothole());
        complaint.putAll(fields);
        return submit(as(reporter), complaint).then().statusCode(201).extract().path("id");
    }

    private static List<String> found(String by, Map<String, String> filter) {
        return list(by, filter).then().statusCode(200).extract().path("items.id");
    }

    private static Response list(String by, Map<String, String> filter) {
        return as(by).queryParams(filter).get("/v1/complaints");
    }
}
