package id.penghubung.complaints.personaldata;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import id.penghubung.kit.encryption.EncryptionKey;
import id.penghubung.kit.encryption.EncryptionKeys;
import id.penghubung.kit.encryption.UnreadableValueException;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Encrypts and decrypts the identities of reporters, each bound to its complaint: an identity that is copied to another complaint
 * is not readable.
 */
@ApplicationScoped
public class IdentityCipher {

    private static final Logger LOG = Logger.getLogger(IdentityCipher.class);

    /** Sealed identities have a multiple of this length in bytes, so that it does not tell how long a name is. */
    private static final int PADDED_TO = 128;

    /** The form of stored identities, independent of that of replies. */
    private static final ObjectMapper JSON = JsonMapper.builder()
            .serializationInclusion(JsonInclude.Include.NON_NULL)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final EncryptionKeys keys;
    private final Counter unreadable;

    IdentityCipher(EncryptionKeys keys, MeterRegistry registry) {
        this.keys = keys;
        this.unreadable = Counter.builder("penghubung.personal.data.unreadable")
                .description("Readings of identities that could not be decrypted")
                .register(registry);
    }

    /**
     * Encrypts an identity with the current key.
     *
     * @param findable whether complaints of the same person may be found; false for an anonymous complaint
     */
    public SealedIdentity seal(UUID complaintId, Identity identity, boolean findable) {
        EncryptionKey key = keys.current();
        return new SealedIdentity(
                key.id(),
                key.encrypt(encoded(identity), context(complaintId)),
                findable ? ContactHashes.ofEmail(key, identity.email()) : null,
                findable ? ContactHashes.ofPhone(key, identity.phone()) : null,
                findable ? ContactHashes.ofNik(key, identity.nik()) : null);
    }

    /**
     * Decrypts an identity.
     *
     * @throws IllegalStateException if the key is missing
     * @throws UnreadableValueException if the row was changed or belongs to another complaint
     */
    Identity open(UUID complaintId, SealedIdentity sealed) {
        EncryptionKey key = keys.find(sealed.keyId())
                .orElseThrow(() -> new IllegalStateException("The key " + sealed.keyId() + " is missing"));
        try {
            return JSON.readValue(key.decrypt(sealed.sealed(), context(complaintId)), Identity.class);
        } catch (IOException unknownForm) {
            throw new UncheckedIOException(unknownForm);
        }
    }

    /**
     * Decrypts an identity for a reply. One that cannot be decrypted is missing in the reply, logged and counted, so that the work
     * on the complaint can go on.
     */
    public Optional<Identity> read(UUID complaintId, SealedIdentity sealed) {
        try {
            return Optional.of(open(complaintId, sealed));
        } catch (UnreadableValueException | IllegalStateException | UncheckedIOException failure) {
            unreadable.increment();
            LOG.errorf("The identity of complaint %s cannot be decrypted: %s", complaintId, failure.getMessage());
            return Optional.empty();
        }
    }

    private static byte[] encoded(Identity identity) {
        try {
            byte[] json = JSON.writeValueAsBytes(identity);
            byte[] padded = Arrays.copyOf(json, (json.length / PADDED_TO + 1) * PADDED_TO);
            Arrays.fill(padded, json.length, padded.length, (byte) ' ');
            return padded;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static byte[] context(UUID complaintId) {
        return ("reporter_identity\n" + complaintId).getBytes(UTF_8);
    }
}
