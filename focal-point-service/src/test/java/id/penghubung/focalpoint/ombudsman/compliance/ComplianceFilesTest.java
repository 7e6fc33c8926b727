package id.penghubung.focalpoint.ombudsman.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.focalpoint.ombudsman.actions.Product;
import id.penghubung.focalpoint.testing.Backends;
import id.penghubung.focalpoint.testing.SampleMatters;
import id.penghubung.kit.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The same figures as a file: CSV and XLSX, of an agency whose name a spreadsheet would calculate. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class ComplianceFilesTest {

    private static final String NAME = "=1+1, Dinas \"Ü\"";
    private static final Map<String, ?> YEAR = Map.of("ruleYear", 2022);

    @Inject
    StoredOrders orders;

    @Inject
    SampleMatters matters;

    private final ComplianceApiClient liaison = new ComplianceApiClient(Tokens.ombudsman());

    @TempDir
    Path folder;

    private String agency;

    @BeforeEach
    void storeAnOrder() {
        agency = "a" + UUID.randomUUID().toString().replace("-", "");
        RestAssured.given()
                .auth()
                .oauth2(Tokens.admin())
                .contentType(ContentType.JSON)
                .body(Map.of("code", agency, "name", NAME, "kind", "DEPARTMENT"))
                .post("/v1/agencies")
                .then()
                .statusCode(201);
        orders.store(List.of(new StoredOrders.Order(
                UUID.randomUUID(),
                UUID.fromString(matters.opened("REGULAR", agency)),
                Product.IMPROVEMENT_SUGGESTION,
                agency,
                LocalDate.of(2022, 3, 1),
                Instant.parse("2022-03-02T02:00:00Z"),
                "ACCEPTED",
                Instant.parse("2022-03-12T02:00:00Z"),
                List.of(Instant.parse("2022-04-14T15:59:59Z")))));
    }

    @Test
    void shouldWriteCsv() {
        Response reply = liaison.read(Map.of("ruleYear", 2022, "agency", agency), "text/csv");

        assertThat(reply.statusCode()).isEqualTo(200);
        assertThat(reply.header("Content-Type")).isEqualTo("text/csv; charset=utf-8; header=present");
        assertThat(reply.header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"compliance-2022-01-01-2022-12-31.csv\"");
        String figures = ",1,1,0,0,0,0,0,1,1.0,1.0,10.0,10.0,0,0,0,0,0,0\r\n";
        String quoted = agency + ",\"'=1+1, Dinas \"\"Ü\"\"\",";
        assertThat(new String(reply.asByteArray(), StandardCharsets.UTF_8))
                .isEqualTo("level,rank,agencyCode,agencyName,product,ruleYear,ordered,fulfilledInTime,fulfilledLate,"
                        + "partlyFulfilled,notFulfilled,withdrawn,pending,concluded,inTimeShare,fulfilledShare,"
                        + "medianDays,meanDays,open,openUpTo30Days,openUpTo60Days,openUpTo90Days,openUpTo180Days,"
                        + "openOver180Days\r\n"
                        + "TOTAL,,,,," + figures
                        + "AGENCY,," + quoted + "," + figures
                        + "LINE,," + quoted + "IMPROVEMENT_SUGGESTION,2022" + figures);
    }

    @Test
    void shouldWriteXlsxWithTextsInPlaceOfFormulas() throws Exception {
        Response reply = liaison.read(YEAR, ComplianceXlsxWriter.XLSX);

        assertThat(reply.statusCode()).isEqualTo(200);
        assertThat(reply.header("Content-Type")).isEqualTo(ComplianceXlsxWriter.XLSX);
        assertThat(reply.header("Content-Disposition")).contains("compliance-2022-01-01-2022-12-31.xlsx");
        Map<String, byte[]> parts = parts(reply.asByteArray());
        assertThat(parts).containsKeys("[Content_Types].xml", "xl/workbook.xml");
        List<List<String>> summary = rows(parts.get("xl/worksheets/sheet1.xml"));
        assertThat(summary.getFirst()).startsWith("level", "rank", "agencyCode").hasSize(24);
        assertThat(summary.get(1)).startsWith("TOTAL");
        assertThat(summary).anySatisfy(row -> assertThat(row).contains("AGENCY", "1", agency, NAME));
        assertThat(rows(parts.get("xl/worksheets/sheet2.xml")))
                .anySatisfy(row -> assertThat(row)
                        .containsExactly(
                                "LINE",
                                agency,
                                NAME,
                                "IMPROVEMENT_SUGGESTION",
                                "2022",
                                "1",
                                "1",
                                "0",
                                "0",
                                "0",
                                "0",
                                "0",
                                "1",
                                "1.0",
                                "1.0",
                                "10.0",
                                "10.0",
                                "0",
                                "0",
                                "0",
                                "0",
                                "0",
                                "0"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"*/*", "text/html, application/json;q=0.5", "application/json, text/csv;q=0.5"})
    void shouldWriteJsonUnlessAFileIsPreferred(String accepted) {
        Response reply = liaison.read(YEAR, accepted);

        assertThat(reply.contentType()).startsWith("application/json");
        assertThat(reply.header("Content-Disposition")).isNull();
    }

    @Test
    void shouldRejectAFormThatDoesNotExist() {
        assertThat(liaison.read(YEAR, "text/html").statusCode()).isEqualTo(406);
    }

    /** Reads an archive by its directory, as programs for spreadsheets do: its parts are streamed, with their length behind. */
    private Map<String, byte[]> parts(byte[] archive) throws IOException {
        Path file = Files.write(folder.resolve("compliance.xlsx"), archive);
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                parts.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        }
        return parts;
    }

    /** Reads the cells that are not empty. No cell may be a formula. */
    private static List<List<String>> rows(byte[] sheet) throws Exception {
        Document document =
                DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().parse(new ByteArrayInputStream(sheet));
        assertThat(document.getElementsByTagName("f").getLength()).isZero();
        List<List<String>> rows = new ArrayList<>();
        NodeList found = document.getElementsByTagName("row");
        for (int i = 0; i < found.getLength(); i++) {
            List<String> cells = new ArrayList<>();
            NodeList columns = ((Element) found.item(i)).getElementsByTagName("c");
            for (int j = 0; j < columns.getLength(); j++) {
                cells.add(columns.item(j).getTextContent());
            }
            rows.add(cells);
        }
        return rows;
    }
}
