package id.penghubung.complaints.receipts;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import id.penghubung.kit.signing.SigningKeys;
import id.penghubung.kit.signing.SigningKeys.Verification;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;

/** Verifies signed receipts. It reads nothing but the receipt, so it says nothing about a complaint that the receipt does not. */
@ApplicationScoped
class VerifyReceipt {

    private final SigningKeys keys;
    private final ObjectReader json;

    VerifyReceipt(SigningKeys keys, ObjectMapper json) {
        this.keys = keys;
        this.json = json.readerFor(SignedReceipt.class);
    }

    ReceiptVerificationView verify(String receipt, Locale language) {
        return switch (keys.verify(receipt.strip())) {
            case Verification.Genuine genuine ->
                read(genuine.document())
                        .map(content -> ReceiptVerificationView.valid(genuine.keyId(), content, language))
                        .orElseGet(() -> ReceiptVerificationView.invalid(ReceiptCheck.NOT_A_RECEIPT, language));
            case Verification.Rejected.NO_SIGNATURE ->
                ReceiptVerificationView.invalid(ReceiptCheck.NOT_A_RECEIPT, language);
            case Verification.Rejected.UNKNOWN_KEY ->
                ReceiptVerificationView.invalid(ReceiptCheck.UNKNOWN_KEY, language);
            case Verification.Rejected.ALTERED -> ReceiptVerificationView.invalid(ReceiptCheck.ALTERED, language);
        };
    }

    /** Reads a document that is signed with a key of receipts; empty if it is none. */
    private Optional<SignedReceipt> read(byte[] document) {
        try {
            SignedReceipt receipt = json.readValue(document);
            return SignedReceipt.FORMAT.equals(receipt.format()) ? Optional.of(receipt) : Optional.empty();
        } catch (IOException otherDocument) {
            return Optional.empty();
        }
    }
}
