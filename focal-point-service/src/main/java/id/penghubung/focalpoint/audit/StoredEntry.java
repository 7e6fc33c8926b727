package id.penghubung.focalpoint.audit;

import org.jspecify.annotations.Nullable;

/**
 * An entry as it is stored.
 *
 * @param hash the hash of the whole entry, also if its text was erased
 * @param erasureSeal seal of what remains, if the text was erased; null otherwise
 */
record StoredEntry(EntryFacts facts, String hash, @Nullable String erasureSeal) {

    /** Creates an entry that is to be stored. */
    static StoredEntry sealed(EntryFacts facts, Sealer sealer) {
        return new StoredEntry(facts, sealer.hash(facts), null);
    }

    EntryView view() {
        return EntryView.of(
                facts.seq(),
                facts.at(),
                EntryType.valueOf(facts.type()),
                new Actor(facts.actorRole(), facts.actorAccount(), facts.actorName()),
                facts.message(),
                facts.details());
    }

    /** Returns whether the values are those that the service wrote, or left at an erasure. */
    boolean isGenuine(Sealer sealer) {
        return erasureSeal == null
                ? sealer.hash(facts).equals(hash)
                : sealer.erasure(facts, hash).equals(erasureSeal);
    }

    /** Returns the entry without its text, sealed anew. One that was altered before gets no valid seal, so that this stays known. */
    StoredEntry erased(Sealer sealer) {
        EntryFacts remaining = facts.withoutText();
        return new StoredEntry(remaining, hash, isGenuine(sealer) ? sealer.erasure(remaining, hash) : "");
    }

    /** Returns whether an erasure would change the entry. */
    boolean hasText() {
        return erasureSeal == null && !facts.equals(facts.withoutText());
    }
}
