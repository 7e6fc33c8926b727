package id.penghubung.systemtests.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.penghubung.systemtests.actors.Draft;
import id.penghubung.systemtests.http.ApiClient;
import id.penghubung.systemtests.stack.SystemTest;
import id.penghubung.systemtests.stack.SystemUnderTest;
import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** A reporter proves to somebody else that they complained (UU 25/2009 Art. 44), who has nothing but the published keys. */
@SystemTest
class ReceiptIT {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Beginning of an Ed25519 public key in the form of X.509 (RFC 8410). */
    private static final byte[] ED25519 = HexFormat.of().parseHex("302a300506032b6570032100");

    private final SystemUnderTest system;

    ReceiptIT(SystemUnderTest system) {
        this.system = system;
    }

    @Test
    void shouldGiveTheReporterAloneATandaTerimaUu25Of2009Art44() {
        // Given
        var submission = system.reporterWithoutAccount().submit(Draft.aboutARoad());
        var path = "/v1/tracking/" + submission.trackingNumber() + "/receipt";

        // When
        var receipt = system.withoutToken()
                .with("Access-Code", submission.accessCode())
                .get(path)
                .expect(200);

        // Then
        assertThat(receipt.header("Content-Type")).startsWith("application/pdf");
        assertThat(receipt.body()).startsWith("%PDF-");
        system.withoutToken().get(path).expect(404);
        system.officer("dpu")
                .api()
                .get("/v1/complaints/" + submission.id() + "/receipt")
                .expect(403);
    }

    @Test
    void shouldProveTheSubmissionToSomebodyWhoHasOnlyThePublishedKeys() throws Exception {
        // Given
        JsonNode submitted = system.withoutToken()
                .post("/v1/complaints", Draft.aboutARoad().json())
                .expect(201)
                .json();

        // When
        String[] receipt = submitted.path("signedReceipt").asText().split("\\.");

        // Then
        JsonNode header = JSON.readTree(decoded(receipt[0]));
        assertThat(isSigned(receipt, key(header.path("kid").asText()))).isTrue();
        JsonNode content = JSON.readTree(decoded(receipt[1]));
        assertThat(content.path("trackingNumber")).isEqualTo(submitted.path("trackingNumber"));
        assertThat(content.path("submittedAt")).isEqualTo(submitted.path("submittedAt"));
        receipt[1] =
                receipt[1].substring(0, 30) + (receipt[1].charAt(30) == 'A' ? 'B' : 'A') + receipt[1].substring(31);
        assertThat(isSigned(receipt, key(header.path("kid").asText()))).isFalse();
    }

    @Test
    void shouldShowTheKeysOfReceiptsAndDossiersInOneDocument() {
        JsonNode keys = system.withoutToken()
                .get("/.well-known/jwks.json")
                .expect(200)
                .json()
                .path("keys");

        assertThat(keys.findValuesAsText("kid"))
                .doesNotHaveDuplicates()
                .anyMatch(id -> id.startsWith("receipt-"))
                .anyMatch(id -> !id.startsWith("receipt-"));
        assertThat(keys.findValues("d")).isEmpty();
    }

    @Test
    void shouldVerifyAReceiptForTheReader() {
        ApiClient anybody = system.withoutToken();
        String receipt = anybody.post("/v1/complaints", Draft.aboutARoad().json())
                .expect(201)
                .text("signedReceipt");

        JsonNode verified = anybody.post(
                        "/v1/receipt-verifications", JSON.createObjectNode().put("receipt", receipt))
                .expect(200)
                .json();

        assertThat(verified.path("valid").asBoolean()).isTrue();
    }

    private byte[] key(String id) {
        JsonNode keys = system.withoutToken()
                .get("/.well-known/jwks.json")
                .expect(200)
                .json()
                .path("keys");
        return StreamSupport.stream(keys.spliterator(), false)
                .filter(key -> key.path("kid").asText().equals(id))
                .map(key -> decoded(key.path("x").asText()))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isSigned(String[] receipt, byte[] key) throws Exception {
        byte[] encoded = new byte[ED25519.length + key.length];
        System.arraycopy(ED25519, 0, encoded, 0, ED25519.length);
        System.arraycopy(key, 0, encoded, ED25519.length, key.length);
        Signature signature = Signature.getInstance("Ed25519");
        signature.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
        signature.update((receipt[0] + "." + receipt[1]).getBytes(StandardCharsets.US_ASCII));
        return signature.verify(decoded(receipt[2]));
    }

    private static byte[] decoded(String base64) {
        return Base64.getUrlDecoder().decode(base64);
    }
}
