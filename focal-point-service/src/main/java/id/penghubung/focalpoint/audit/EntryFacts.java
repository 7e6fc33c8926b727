package id.penghubung.focalpoint.audit;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All that an entry's hash covers, as plain values: the same whether they come from the application or from a table.
 *
 * @param caseVersion the version that the case had with this entry in it
 * @param details canonical JSON
 * @param previousHash of the entry before this one; empty for the first
 */
record EntryFacts(
        UUID caseId,
        int seq,
        long caseVersion,
        Instant at,
        String type,
        String actorRole,
        @Nullable String actorAccount,
        String actorName,
        @Nullable String message,
        @Nullable String details,
        String previousHash) {

    /** Changes with the encoding, never otherwise: it tells which one an entry was sealed by. */
    private static final String ENCODING = "penghubung.case-entry.v1";

    static EntryFacts of(EntryKey key, long caseVersion, EntryDraft draft, String previousHash) {
        return new EntryFacts(
                key.caseId(),
                key.seq(),
                caseVersion,
                draft.at().truncatedTo(ChronoUnit.MICROS),
                draft.type().name(),
                draft.actor().role(),
                draft.actor().account(),
                draft.actor().name(),
                draft.message(),
                CanonicalJson.write(draft.details()),
                previousHash);
    }

    /** Every value with its length before it, so that no two sets of values have the same bytes. */
    byte[] encoded() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            SealEncoding.text(out, ENCODING);
            SealEncoding.uuid(out, caseId);
            out.writeInt(seq);
            out.writeLong(caseVersion);
            out.writeLong(ChronoUnit.MICROS.between(Instant.EPOCH, at));
            SealEncoding.text(out, type);
            SealEncoding.text(out, actorRole);
            SealEncoding.text(out, actorAccount);
            SealEncoding.text(out, actorName);
            SealEncoding.text(out, message);
            SealEncoding.text(out, details);
            SealEncoding.text(out, previousHash);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return bytes.toByteArray();
    }
}
