package id.penghubung.complaints.attachments;

import static id.penghubung.complaints.testing.Requests.as;
import static id.penghubung.complaints.testing.Requests.submitted;
import static id.penghubung.complaints.testing.Uploads.attach;
import static id.penghubung.complaints.testing.Uploads.download;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import id.penghubung.complaints.testing.Backends;
import id.penghubung.complaints.testing.Complaints;
import id.penghubung.complaints.testing.Coordinator;
import id.penghubung.kit.testing.SampleFiles;
import id.penghubung.kit.testing.SamplePhotos;
import id.penghubung.kit.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;

/** Originals are read by those who examine a complaint, and by nobody whom it may accuse (UU 27/2022 Art. 35). */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class OriginalAccessTest {

    private static final String READERS = "items.findAll { it.purpose == 'ORIGINAL_ATTACHMENT' }.role";

    private final String reporter = Tokens.newReporter();

    /**
     * A complaint with a photo.
     *
     * @param original path of the original of the photo
     */
    private record Photographed(String id, String original) {}

    @Test
    void shouldShowTheOriginalToNobodyOfTheRegencyWhileNoAgencyHasTheComplaint() {
        // Given
        Photographed complaint = photographed();

        // When, then
        assertReaders(complaint, 404, 404);
        Complaints.sendToTriage(complaint.id(), 1, Instant.now());
        assertReaders(complaint, 404, 404);
        as(Tokens.coordinator()).get(complaint.original()).then().statusCode(403);
        as(reporter).get("/v1/me/access-log").then().body(READERS, empty());
    }

    @Test
    void shouldShowTheOriginalToNobodyOfTheRegencyWhileAComplaintAboutStaffIsRecalled() {
        // Given
        Photographed complaint = photographedAndRoutedTo("dpu");
        assertReaders(complaint, 200, 404);

        // When
        Coordinator.act(complaint.id(), "recall", Map.of("reason", "Menyangkut pegawai", "oversight", true))
                .then()
                .statusCode(200);

        // Then
        assertReaders(complaint, 404, 404);
        Complaints.route(complaint.id(), 2, "inspektorat");
        assertReaders(complaint, 200, 404);
    }

    @Test
    void shouldShowTheOriginalOfAComplaintAboutTheInspectorateToTheRegionalSecretaryAndRecordIt() {
        // Given
        Photographed complaint = photographedAndRoutedTo("inspektorat");

        // When
        Coordinator.act(complaint.id(), "recall", Map.of("reason", "Menyangkut pegawai inspektorat", "oversight", true))
                .then()
                .statusCode(200);

        // Then
        assertReaders(complaint, 404, 200);
        as(reporter).get("/v1/me/access-log").then().body(READERS, contains("secretary"));
        Complaints.route(complaint.id(), 2, "setda");
        assertReaders(complaint, 404, 200);
    }

    @Test
    void shouldNotShowTheOriginalToInspectorsForAComplaintAboutTheServicesOfTheInspectorate() {
        Photographed complaint = photographedAndRoutedTo("inspektorat");

        assertReaders(complaint, 404, 200);
    }

    @Test
    void shouldNotShowTheOriginalToTheRegionalSecretaryForAComplaintAboutTheSecretariat() {
        Photographed complaint = photographedAndRoutedTo("setda");

        assertReaders(complaint, 404, 404);
    }

    @Test
    void shouldGiveTheAgencyAPdfWithoutItsAuthorAndTheInspectorTheOriginal() throws IOException {
        // Given
        String id = submitted(reporter);
        Complaints.route(id, 1, "dpu");

        // When
        Response attached = attach(reporter, id, pdfByRahasia());

        // Then
        attached.then().statusCode(201).body("cleaned", equalTo(true)).body("mediaType", equalTo("application/pdf"));
        String path = "/v1/complaints/" + id + "/attachments/" + attached.path("id");
        byte[] copy = download(Tokens.officerOf("dpu"), id, attached.path("id"));
        assertThat(new String(copy, ISO_8859_1)).startsWith("%PDF").doesNotContain(SamplePhotos.OWNER);
        byte[] original = as(Tokens.inspector()).get(path + "/original").asByteArray();
        assertThat(original).isEqualTo(pdfByRahasia());
    }

    @Test
    void shouldKeepASignedPdfOfAnAgencyAsItIs() throws IOException {
        String id = submitted(reporter);
        Complaints.route(id, 1, "dpu");

        Response attached = attach(Tokens.officerOf("dpu"), id, "ANSWER", pdfByRahasia());

        attached.then().statusCode(201).body("cleaned", equalTo(false));
        assertThat(download(Tokens.officerOf("dpu"), id, attached.path("id"))).isEqualTo(pdfByRahasia());
    }

    private Photographed photographed() {
        String id = submitted(reporter);
        String attachment = attach(reporter, id, SamplePhotos.jpeg(1)).path("id");
        return new Photographed(id, "/v1/complaints/" + id + "/attachments/" + attachment + "/original");
    }

    private Photographed photographedAndRoutedTo(String agency) {
        Photographed complaint = photographed();
        Complaints.route(complaint.id(), 1, agency);
        return complaint;
    }

    private static void assertReaders(Photographed complaint, int inspector, int secretary) {
        as(Tokens.inspector()).get(complaint.original()).then().statusCode(inspector);
        as(Tokens.secretary()).get(complaint.original()).then().statusCode(secretary);
    }

    private static byte[] pdfByRahasia() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument document = Loader.loadPDF(SampleFiles.pdf())) {
            document.setDocumentId(1L);
            document.getDocumentInformation().setAuthor(SamplePhotos.OWNER);
            document.save(bytes);
        }
        return bytes.toByteArray();
    }
}
