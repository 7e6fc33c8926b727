package id.penghubung.focalpoint.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/**
 * Seals entries and heads with HMAC-SHA-256, so that write access to the database is not enough to create a valid
 * seal.
 */
final class Sealer {

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    /** Prefix of sealed heads, so that the seal of a head is never valid for an entry. */
    private static final String HEAD = "penghubung.case-record-head.v1";

    /** Prefix of sealed erasures, so that such a seal is never valid for an entry or a head. */
    private static final String ERASURE = "penghubung.case-entry-erasure.v1";

    private final SecretKey key;

    Sealer(SecretKey key) {
        this.key = key;
    }

    String hash(EntryFacts facts) {
        return BASE64.encodeToString(authenticated(facts.encoded()));
    }

    RecordHead head(UUID caseId, int length, String lastHash) {
        return new RecordHead(length, lastHash, seal(caseId, length, lastHash));
    }

    boolean isGenuine(UUID caseId, RecordHead head) {
        return MessageDigest.isEqual(
                seal(caseId, head.length(), head.hash()).getBytes(UTF_8),
                head.seal().getBytes(UTF_8));
    }

    /**
     * Seals what remains of an entry whose text was erased.
     *
     * @param remaining the values that remain
     * @param hash the hash of the whole entry, which the next entry refers to
     */
    String erasure(EntryFacts remaining, String hash) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            SealEncoding.text(out, ERASURE);
            SealEncoding.text(out, hash);
            out.write(remaining.encoded());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return BASE64.encodeToString(authenticated(bytes.toByteArray()));
    }

    private String seal(UUID caseId, int length, String lastHash) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(128);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            SealEncoding.text(out, HEAD);
            SealEncoding.uuid(out, caseId);
            out.writeInt(length);
            SealEncoding.text(out, lastHash);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return BASE64.encodeToString(authenticated(bytes.toByteArray()));
    }

    private byte[] authenticated(byte[] message) {
        try {
            Mac mac = Mac.getInstance(RecordKey.ALGORITHM);
            mac.init(key);
            return mac.doFinal(message);
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
