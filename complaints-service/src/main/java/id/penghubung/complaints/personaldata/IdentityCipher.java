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
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Encrypts and decrypts the identities of reporters, what they added to complete a complaint, and the parties that complaints accuse, each
 * bound to its complaint: an identity that is copied to another complaint is not readable.
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
        try {
            return JSON.readValue(keyOf(sealed.keyId()).decrypt(sealed.sealed(), context(complaintId)), Identity.class);
        } catch (IOException unknownForm) {
            throw new UncheckedIOException(unknownForm);
        }
    }

    /**
     * Decrypts an identity for a reply. One that cannot be decrypted is missing in the reply, logged and counted, so that the work
     * on the complaint can go on.
     */
    public Optional<Identity> read(UUID complaintId, SealedIdentity sealed) {
        return readable(complaintId, () -> open(complaintId, sealed));
    }

    /** Encrypts the text with which a reporter completed a complaint, with the current key. White space at its end is lost. */
    public SealedCompletion sealCompletion(UUID complaintId, String text) {
        EncryptionKey key = keys.current();
        return new SealedCompletion(
                key.id(), key.encrypt(padded(text.getBytes(UTF_8)), completionContext(complaintId)));
    }

    /**
     * Decrypts the text with which a reporter completed a complaint.
     *
     * @throws IllegalStateException if the key is missing
     * @throws UnreadableValueException if the row was changed or belongs to another complaint
     */
    String openCompletion(UUID complaintId, SealedCompletion sealed) {
        byte[] text = keyOf(sealed.keyId()).decrypt(sealed.sealed(), completionContext(complaintId));
        return new String(text, UTF_8).stripTrailing();
    }

    /** Decrypts a completion for a reply. One that cannot be decrypted is missing in the reply, as an identity is. */
    public Optional<String> readCompletion(UUID complaintId, SealedCompletion sealed) {
        return readable(complaintId, () -> openCompletion(complaintId, sealed));
    }

    /** Encrypts unit and person of an accused party with the current key. Returns null for a party that names nobody. */
    public @Nullable SealedAccused sealAccused(UUID complaintId, Accused accused) {
        if (!accused.namesUnitOrPerson()) {
            return accused.agencyCode() == null ? null : new SealedAccused(accused.agencyCode(), null, null);
        }
        EncryptionKey key = keys.current();
        byte[] text = encoded(new Accused(null, accused.unit(), accused.person()));
        return new SealedAccused(accused.agencyCode(), key.id(), key.encrypt(text, accusedContext(complaintId)));
    }

    /**
     * Decrypts an accused party.
     *
     * @throws IllegalStateException if the key is missing
     * @throws UnreadableValueException if the row was changed or belongs to another complaint
     */
    Accused openAccused(UUID complaintId, SealedAccused accused) {
        String keyId = accused.keyId();
        byte[] sealed = accused.sealed();
        if (keyId == null || sealed == null) {
            return new Accused(accused.agencyCode(), null, null);
        }
        try {
            byte[] text = keyOf(keyId).decrypt(sealed, accusedContext(complaintId));
            Accused opened = JSON.readValue(text, Accused.class);
            return new Accused(accused.agencyCode(), opened.unit(), opened.person());
        } catch (IOException unknownForm) {
            throw new UncheckedIOException(unknownForm);
        }
    }

    /** Decrypts an accused party for a reply. One that cannot be decrypted is missing in the reply, as an identity is. */
    public Optional<Accused> readAccused(UUID complaintId, SealedAccused accused) {
        return readable(complaintId, () -> openAccused(complaintId, accused));
    }

    private <T> Optional<T> readable(UUID complaintId, Supplier<T> opened) {
        try {
            return Optional.of(opened.get());
        } catch (UnreadableValueException | IllegalStateException | UncheckedIOException failure) {
            unreadable.increment();
            LOG.errorf("The identity of complaint %s cannot be decrypted: %s", complaintId, failure.getMessage());
            return Optional.empty();
        }
    }

    private EncryptionKey keyOf(String id) {
        return keys.find(id).orElseThrow(() -> new IllegalStateException("The key " + id + " is missing"));
    }

    private static byte[] encoded(Object form) {
        try {
            return padded(JSON.writeValueAsBytes(form));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static byte[] padded(byte[] text) {
        byte[] padded = Arrays.copyOf(text, (text.length / PADDED_TO + 1) * PADDED_TO);
        Arrays.fill(padded, text.length, padded.length, (byte) ' ');
        return padded;
    }

    private static byte[] context(UUID complaintId) {
        return ("reporter_identity\n" + complaintId).getBytes(UTF_8);
    }

    private static byte[] completionContext(UUID complaintId) {
        return ("completion\n" + complaintId).getBytes(UTF_8);
    }

    private static byte[] accusedContext(UUID complaintId) {
        return ("accused\n" + complaintId).getBytes(UTF_8);
    }
}
