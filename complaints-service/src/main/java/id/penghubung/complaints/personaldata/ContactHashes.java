package id.penghubung.complaints.personaldata;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.penghubung.kit.encryption.EncryptionKey;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Keyed hashes of a reporter's mail address, phone number and NIK, by which complaints of the same person are found although
 * their identities are encrypted. Different spellings of a value have the same hash.
 */
final class ContactHashes {

    private static final Pattern NO_DIGIT = Pattern.compile("\\D");
    private static final String COUNTRY_CODE = "62";

    /** Minimum number of digits of a phone number; a shorter one names no subscriber. */
    private static final int MIN_PHONE_DIGITS = 6;

    private ContactHashes() {}

    static byte @Nullable [] ofEmail(EncryptionKey key, @Nullable String email) {
        return email == null || email.isBlank()
                ? null
                : hash(key, "email", email.strip().toLowerCase(Locale.ROOT));
    }

    static byte @Nullable [] ofPhone(EncryptionKey key, @Nullable String phone) {
        String digits = phone == null ? "" : NO_DIGIT.matcher(phone).replaceAll("");
        if (digits.length() < MIN_PHONE_DIGITS) {
            return null;
        }
        return hash(key, "phone", digits.startsWith("0") ? COUNTRY_CODE + digits.substring(1) : digits);
    }

    static byte @Nullable [] ofNik(EncryptionKey key, @Nullable String nik) {
        return nik == null || nik.isBlank() ? null : hash(key, "nik", Nik.normalized(nik));
    }

    /** The kind is part of the input, so that a number which is phone number and NIK has two hashes. */
    private static byte[] hash(EncryptionKey key, String kind, String value) {
        return key.hash((kind + '\n' + value).getBytes(UTF_8));
    }
}
