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
 * All values that the hash of an entry covers, whether they come from the application or from a table.
 *
 * @param caseVersion the version of the case with this entry
 * @param details canonical JSON, or null
 * @param previousHash hash of the previous entry; empty for the first
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

    /** Name of the encoding. It identifies the encoding with which an entry was sealed, and changes only with it. */
    private static final String ENCODING = "penghubung.case-entry.v1";

    static EntryFacts of(UUID caseId, int seq, long caseVersion, EntryDraft draft, String previousHash) {
        return new EntryFacts(
                caseId,
                seq,
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

    /** Returns the values without what people wrote. Who did what when, codes and times stay. */
    EntryFacts withoutText() {
        return new EntryFacts(
                caseId,
                seq,
                caseVersion,
                at,
                type,
                actorRole,
                actorAccount,
                actorName,
                null,
                EntryTexts.removedFrom(details),
                previousHash);
    }

    /** Encodes each value after its length, so that different values never have the same bytes. */
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
