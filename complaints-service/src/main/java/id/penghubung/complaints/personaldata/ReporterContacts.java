package id.penghubung.complaints.personaldata;

import id.penghubung.kit.encryption.EncryptionKey;
import id.penghubung.kit.encryption.EncryptionKeys;
import id.penghubung.kit.encryption.UnreadableValueException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Opens the mail addresses and phone numbers of reporters for messages to themselves. No member of staff reads them, so that no reading
 * is recorded.
 */
@ApplicationScoped
public class ReporterContacts {

    private final IdentityTable table;
    private final IdentityCipher cipher;
    private final EncryptionKeys keys;

    ReporterContacts(IdentityTable table, IdentityCipher cipher, EncryptionKeys keys) {
        this.table = table;
        this.cipher = cipher;
        this.keys = keys;
    }

    /** Mail address and phone number of a reporter, as they wrote them. */
    public record Contact(@Nullable String email, @Nullable String phone) {

        /** Contains no personal data, because it may be logged. */
        @Override
        public String toString() {
            return "Contact";
        }
    }

    /**
     * Opens the contact details of the reporter of a complaint.
     *
     * @return empty if none are stored, or not any more
     * @throws IllegalStateException if the key is missing
     * @throws UnreadableValueException if the row was changed
     */
    public Optional<Contact> of(UUID complaintId) {
        return table.read(List.of(complaintId)).stream()
                .findFirst()
                .map(row -> cipher.open(complaintId, row.identity()))
                .map(identity -> new Contact(identity.email(), identity.phone()));
    }

    /** Returns the complaints with the mail address of this one, under any key, and this one itself. */
    public Set<UUID> withMailAddressOf(UUID complaintId) {
        Set<UUID> found = new LinkedHashSet<>(Set.of(complaintId));
        String email = of(complaintId).map(Contact::email).orElse(null);
        for (EncryptionKey key : keys.all()) {
            byte[] hash = ContactHashes.ofEmail(key, email);
            if (hash != null) {
                found.addAll(table.withEmail(hash));
            }
        }
        return found;
    }
}
