package id.penghubung.complaints.receipts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.penghubung.kit.signing.SigningKeys;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Signs receipts. The signature needs no statement, and Ed25519 gives the same signature for the same receipt and key, so a
 * receipt can be written again at any time.
 */
@ApplicationScoped
public class ReceiptSigner {

    private final SigningKeys keys;
    private final ObjectMapper json;

    ReceiptSigner(SigningKeys keys, ObjectMapper json) {
        this.keys = keys;
        this.json = json;
    }

    /**
     * Signs the receipt of a complaint.
     *
     * @param contentSha256 the {@link ContentHash} of the submitted content
     * @return a JSON Web Signature in compact form; null if no key is installed, which must not prevent a submission
     */
    public @Nullable String sign(String trackingNumber, Instant submittedAt, String contentSha256) {
        if (keys.keyId().isEmpty()) {
            return null;
        }
        SignedReceipt receipt = new SignedReceipt(SignedReceipt.FORMAT, trackingNumber, submittedAt, contentSha256);
        try {
            return keys.sign(json.writeValueAsString(receipt).getBytes(StandardCharsets.UTF_8));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
