package id.penghubung.kit.encryption;

import id.penghubung.kit.runtime.KeyFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * Keys that encrypt values of the database. They are files outside of it, so that a copy of the database alone is not readable.
 * Read once: a new key is used after a restart.
 *
 * <p>Each file {@code <id>.key} has 32 random bytes in Base64. The key with the last name encrypts; the others decrypt what they
 * encrypted until it is encrypted again.
 */
public final class EncryptionKeys {

    private static final String SUFFIX = ".key";

    /** In the order of their ids; never empty. */
    private final List<EncryptionKey> keys;

    private EncryptionKeys(List<EncryptionKey> keys) {
        this.keys = keys;
    }

    /**
     * Reads the keys of a directory.
     *
     * @param folder directory of the keys, which all replicas share
     * @param generate whether to create a key if the directory has none: for one machine, not for several replicas
     * @param setting name of the setting of the directory, for messages to operators
     * @throws IllegalStateException if there is no key, a file is no key, or the directory cannot be read or written
     */
    public static EncryptionKeys read(Path folder, boolean generate, String setting, Clock clock) {
        KeyFolder directory = new KeyFolder(folder, SUFFIX, setting);
        try {
            if (directory.files().isEmpty() && generate) {
                directory.create(
                        LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).toString(), newSecret());
            }
            List<EncryptionKey> keys = directory.files().stream()
                    .map(file -> readKey(directory, file, setting))
                    .toList();
            if (keys.isEmpty()) {
                throw new IllegalStateException("There is no key in " + directory
                        + ". Make one that only the account of this service can read: openssl rand -base64 "
                        + EncryptionKey.KEY_BYTES + " > <day>" + SUFFIX);
            }
            return new EncryptionKeys(keys);
        } catch (IOException failure) {
            throw directory.unusable(failure);
        }
    }

    /** Returns the key that encrypts now. */
    public EncryptionKey current() {
        return keys.getLast();
    }

    /** Returns the key with this id; empty if its file is missing. */
    public Optional<EncryptionKey> find(String id) {
        return keys.stream().filter(key -> key.id().equals(id)).findFirst();
    }

    /** Returns all keys: a hash that is looked for may have been computed with any of them. */
    public List<EncryptionKey> all() {
        return keys;
    }

    private static EncryptionKey readKey(KeyFolder directory, Path file, String setting) {
        try {
            directory.requireUnreadableForOthers(file);
            byte[] secret = Base64.getDecoder().decode(Files.readString(file).strip());
            if (secret.length == EncryptionKey.KEY_BYTES) {
                return new EncryptionKey(directory.keyIdOf(file), secret);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (IllegalArgumentException notBase64) {
            // The message of the decoder may contain characters of the key. The sentence below says enough.
        }
        throw new IllegalStateException(
                setting + ": " + file + " is no key of " + EncryptionKey.KEY_BYTES + " bytes in Base64");
    }

    private static String newSecret() {
        byte[] secret = new byte[EncryptionKey.KEY_BYTES];
        new SecureRandom().nextBytes(secret);
        return Base64.getEncoder().encodeToString(secret);
    }
}
