package id.penghubung.focalpoint.ombudsman.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.penghubung.focalpoint.testing.Backends;
import id.penghubung.focalpoint.testing.CaseApiClient;
import id.penghubung.focalpoint.testing.RoutedComplaint;
import id.penghubung.kit.jdbc.Jdbc;
import id.penghubung.kit.runtime.Digests;
import id.penghubung.kit.testing.LogCapture;
import id.penghubung.kit.testing.SampleFiles;
import id.penghubung.kit.testing.Tokens;
import io.jsonwebtoken.Jwt;
import io.jsonwebtoken.Jwts;
import io.jsonwebtoken.ProtectedHeader;
import io.jsonwebtoken.security.JwkSet;
import io.jsonwebtoken.security.Jwks;
import io.jsonwebtoken.security.SignatureException;
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
import java.security.Key;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The signed dossier of a referred complaint, read and verified without the code that wrote it. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class DossierTest {

    private static final String NAME = "Siti Rahmawati";
    private static final String NOTE = "Catatan internal: tunggu anggaran";

    private final RoutedComplaint complaint = RoutedComplaint.to("dpu");
    private final String id = complaint.complaintId().toString();
    private final CaseApiClient officer = CaseApiClient.of("dpu");

    private StubComplaintsService complaints;

    @Inject
    Jdbc jdbc;

    @Inject
    ObjectMapper json;

    @BeforeEach
    void givenAnAnsweredComplaintWithAFile() throws IOException {
        complaints = new StubComplaintsService();
        complaint.publish();
        String caseId = officer.awaitCaseId(complaint);
        officer.followUp(caseId, "Tim meninjau lokasi pada hari Jumat.").then().statusCode(200);
        officer.perform(caseId, "notes", Map.of("text", NOTE)).then().statusCode(200);
        attach(caseId, "foto lubang.png", false);
        attach(caseId, "anggaran.png", true);
        officer.resolve(caseId, "Lubang sudah ditambal.").then().statusCode(200);
    }

    @AfterEach
    void stopTheStub() {
        complaints.close();
    }

    @Test
    void shouldContainComplaintCaseAndFilesAndTheirHashes() throws Exception {
        referredWith("{\"name\": \"" + NAME + "\"}");

        Response reply = download();

        assertThat(reply.statusCode()).isEqualTo(200);
        assertThat(reply.contentType()).isEqualTo("application/zip");
        assertThat(reply.header("Content-Disposition")).contains("berkas-7KRM-4XWT-2PCA.zip");
        Map<String, byte[]> parts = unzipped(reply.asByteArray());
        assertThat(parts.keySet())
                .containsExactly(
                        "manifest.json",
                        "manifest.jws",
                        "berkas.pdf",
                        "laporan.json",
                        "kasus.json",
                        "lampiran/001-foto_lubang.png");
        assertThat(differences(parts)).isEmpty();
        assertThat(parts.get("lampiran/001-foto_lubang.png")).isEqualTo(SampleFiles.png());
        JsonNode agencyCase = json.readTree(parts.get("kasus.json")).get(0);
        assertThat(agencyCase.at("/deadlines/0/sentence/id").asText()).contains("hari kerja");
        assertThat(agencyCase.path("entries").findValuesAsText("message")).contains("Lubang sudah ditambal.");
        assertThat(new String(parts.get("kasus.json"), StandardCharsets.UTF_8)).doesNotContain(NOTE, "anggaran.png");
    }

    @Test
    void shouldNameALostFileAndHandOutTheRest() throws Exception {
        // Given
        referredWith("null");
        String hash =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(SampleFiles.png()));
        Path stored = Path.of("target", "attachments", "files", hash.substring(0, 2), hash);
        Path elsewhere = Files.move(stored, Files.createTempDirectory("lost").resolve(hash));

        // When
        Response reply;
        try {
            reply = download();
        } finally {
            Files.move(elsewhere, stored);
        }

        // Then
        assertThat(reply.statusCode()).isEqualTo(200);
        Map<String, byte[]> parts = unzipped(reply.asByteArray());
        assertThat(parts.keySet())
                .containsExactly("manifest.json", "manifest.jws", "berkas.pdf", "laporan.json", "kasus.json");
        JsonNode manifest = json.readTree(parts.get("manifest.json"));
        assertThat(manifest.at("/missingParts/0/name").asText()).isEqualTo("lampiran/001-foto_lubang.png");
        assertThat(manifest.at("/missingParts/0/sha256").asText()).isEqualTo(hash);
        assertThat(textOf(parts.get("berkas.pdf")).replaceAll("\\s+", " "))
                .contains("foto lubang.png", "hilang dari penyimpanan");
    }

    @Test
    void shouldHaveASignatureThatOthersCanVerify() throws Exception {
        referredWith("null");

        Map<String, byte[]> parts = unzipped(download().asByteArray());

        String jws = new String(parts.get("manifest.jws"), StandardCharsets.US_ASCII);
        assertThat(isGenuine(jws)).isTrue();
        assertThat(Base64.getUrlDecoder().decode(jws.split("\\.")[1])).isEqualTo(parts.get("manifest.json"));
    }

    @Test
    void shouldLetOneChangedByteBeFound() throws Exception {
        referredWith("null");
        Map<String, byte[]> parts = unzipped(download().asByteArray());

        // When: one byte of a part changes
        parts.get("berkas.pdf")[100] ^= 1;

        // Then
        assertThat(differences(parts)).containsExactly("berkas.pdf");

        // And: nor can the manifest be adapted to it
        String[] jws = new String(parts.get("manifest.jws"), StandardCharsets.US_ASCII).split("\\.");
        byte[] manifest = parts.get("manifest.json");
        manifest[manifest.length / 2] ^= 1;
        String adapted = Base64.getUrlEncoder().withoutPadding().encodeToString(manifest);
        assertThat(isGenuine(jws[0] + "." + adapted + "." + jws[2])).isFalse();
    }

    @Test
    void shouldHaveAReadablePdfInIndonesian() throws Exception {
        referredWith("{\"name\": \"" + NAME + "\"}");

        String text = textOf(unzipped(download().asByteArray()).get("berkas.pdf"));

        assertThat(text.replaceAll("\\s+", " "))
                .contains(
                        "Berkas Laporan 7KRM-4XWT-2PCA",
                        NAME,
                        "Lubang besar \u0416?",
                        "Riwayat dan percakapan",
                        "Terima kasih",
                        "dijawab",
                        "ditangani instansi",
                        "instansi (Dinas Pekerjaan Umum",
                        "Penanganan oleh Dinas Pekerjaan Umum",
                        "Tindak lanjut pertama (",
                        "pejabat penghubung",
                        "Batas waktu",
                        "hari kerja",
                        "Lubang sudah ditambal.",
                        "foto lubang.png",
                        "Halaman 1 dari")
                .doesNotContain(NOTE, "anggaran.png", "IN_PROGRESS", "RESPONDED", "FIRST_FOLLOW_UP", "ACKNOWLEDGED");
    }

    @Test
    void shouldRecordWhoGotWhichDossierWithoutTheReporter() throws Exception {
        referredWith("{\"name\": \"" + NAME + "\"}");

        Map<String, byte[]> parts;
        try (LogCapture log = LogCapture.open()) {
            parts = unzipped(download().asByteArray());
            assertThat(log.lines()).noneMatch(line -> line.contains(NAME));
        }

        assertThat(issued()).containsExactly("ombudsman true " + sha256(parts.get("manifest.json")));
    }

    @Test
    void shouldStateThatTheReporterDidNotConsent() throws Exception {
        referredWith("null");

        Map<String, byte[]> parts = unzipped(download().asByteArray());

        assertThat(textOf(parts.get("berkas.pdf"))).contains("karena pelapor tidak menyetujuinya");
        assertThat(issued()).singleElement().asString().startsWith("ombudsman false");
    }

    @Test
    void shouldContainATimelineOfMoreThanTwoThousandEntries() throws Exception {
        complaints.refer(id, document("null", 2_500));

        Map<String, byte[]> parts = unzipped(download().asByteArray());

        assertThat(json.readTree(parts.get("laporan.json")).path("timeline")).hasSize(2_500);
        assertThat(textOf(parts.get("berkas.pdf")))
                .contains("Terima kasih 1\n", "Terima kasih 2001", "Terima kasih 2500");
    }

    @Test
    void shouldSayThatAComplaintIsTooLargeForADossier() {
        complaints.refer(id, document("{\"name\": \"" + "x".repeat(17 * 1024 * 1024) + "\"}", 1));

        Response reply = download();

        assertThat(reply.statusCode()).isEqualTo(409);
        assertThat(reply.jsonPath().getString("type")).isEqualTo("urn:penghubung:problem:dossier-too-large");
        assertThat(reply.jsonPath().getString("detail")).contains("penghubung.dossier.max-complaint-size");
        assertThat(issued()).isEmpty();
    }

    @Test
    void shouldNotIssueADossierOfAComplaintThatWasNotReferred() {
        assertThat(download().statusCode()).isEqualTo(404);

        assertThat(issued()).isEmpty();
    }

    @Test
    void shouldAskToTryAgainWhileTheOtherServiceIsAway() {
        complaints.close();

        Response reply = download();

        assertThat(reply.statusCode()).isEqualTo(503);
        assertThat(reply.header("Retry-After")).isNotNull();
        assertThat(issued()).isEmpty();
    }

    private void referredWith(String reporter) {
        complaints.refer(id, document(reporter, 1));
    }

    private String document(String reporter, int entries) {
        String timeline =
                IntStream.rangeClosed(1, entries).mapToObj("""
                        {"at": "2026-03-11T02:00:00Z", "status": "IN_PROGRESS", "message": "Terima kasih %d",
                         "actor": {"role": "AGENCY", "agencyCode": "dpu"}}
                        """::formatted).collect(Collectors.joining(","));
        return """
                {"complaint": {"id": "%s", "trackingNumber": "7KRM-4XWT-2PCA", "title": "Jalan berlubang",
                 "description": "Lubang besar \u0416\u4e16", "status": "RESPONDED", "submittedAt": "2026-03-10T02:15:30Z",
                 "reporter": %s},
                 "referral": {"referredAt": "2026-04-02T02:00:00Z", "ground": "OVERDUE", "consentToShareIdentity": true},
                 "timeline": [%s]}
                """.formatted(id, reporter, timeline);
    }

    private Response download() {
        return RestAssured.given().auth().oauth2(Tokens.ombudsman()).get("/v1/ombudsman/referrals/{id}/dossier", id);
    }

    private void attach(String caseId, String name, boolean internal) throws IOException {
        officer.request()
                .contentType(ContentType.MULTIPART)
                .header("If-Match", officer.read(caseId).header("ETag"))
                .multiPart("file", name, SampleFiles.png())
                .multiPart("internal", String.valueOf(internal))
                .post("/v1/cases/{id}/attachments", caseId)
                .then()
                .statusCode(200);
    }

    private List<String> issued() {
        return jdbc.list(
                "select account || ' ' || reporter_included || ' ' || manifest_sha256 from ombudsman_dossier"
                        + " where complaint_id = ?",
                row -> row.getString(1),
                complaint.complaintId());
    }

    /** Returns the names of the parts whose content is not that of the manifest. */
    private List<String> differences(Map<String, byte[]> parts) throws IOException {
        JsonNode listed = json.readTree(parts.get("manifest.json")).path("parts");
        assertThat(listed.findValuesAsText("name"))
                .containsExactlyElementsOf(parts.keySet().stream()
                        .filter(name -> !name.startsWith("manifest."))
                        .toList());
        return listed.findParents("name").stream()
                .filter(part -> !part.path("sha256")
                                .asText()
                                .equals(sha256(parts.get(part.path("name").asText())))
                        || part.path("size").asLong()
                                != parts.get(part.path("name").asText()).length)
                .map(part -> part.path("name").asText())
                .toList();
    }

    /** Verifies a compact JWS with another library than the one that signs it, by the published key that its header names. */
    private static boolean isGenuine(String jws) {
        Response published = RestAssured.get("/.well-known/jwks.json");
        assertThat(published.statusCode()).isEqualTo(200);
        assertThat(published.asString()).doesNotContain("\"d\"");
        JwkSet keys = Jwks.setParser().build().parse(published.asString());
        try {
            Jwt<?, ?> verified = Jwts.parser()
                    .keyLocator(header -> key(keys, ((ProtectedHeader) header).getKeyId()))
                    .build()
                    .parse(jws);
            return "EdDSA".equals(verified.getHeader().getAlgorithm());
        } catch (SignatureException different) {
            return false;
        }
    }

    private static Key key(JwkSet keys, String id) {
        return keys.getKeys().stream()
                .filter(key -> id.equals(key.getId()))
                .findFirst()
                .orElseThrow()
                .toKey();
    }

    private static Map<String, byte[]> unzipped(byte[] archive) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        return parts;
    }

    private static String textOf(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static String sha256(byte[] content) {
        return HexFormat.of().formatHex(Digests.sha256(content));
    }
}
