package id.penghubung.complaints.personaldata;

import id.penghubung.kit.encryption.EncryptionKey;
import id.penghubung.kit.encryption.EncryptionKeys;
import id.penghubung.kit.paging.Cursor;
import id.penghubung.kit.paging.Page;
import id.penghubung.kit.problem.FieldError;
import id.penghubung.kit.problem.ProblemException;
import id.penghubung.kit.text.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Finds complaints of the same person by keyed hashes, without decrypting an identity. Anonymous complaints are not found: they have
 * no hashes.
 */
@ApplicationScoped
class FindSamePerson {

    private static final UUID AFTER_ALL = new UUID(-1L, -1L);

    /** Order of the database, which compares ids as unsigned numbers. */
    private static final Comparator<UUID> NEWEST_FIRST =
            Comparator.<UUID, String>comparing(UUID::toString).reversed();

    private final EncryptionKeys keys;
    private final IdentityTable table;
    private final AccessLog accessLog;

    FindSamePerson(EncryptionKeys keys, IdentityTable table, AccessLog accessLog) {
        this.keys = keys;
        this.table = table;
        this.accessLog = accessLog;
    }

    private record Match(String trackingNumber, Set<ContactKind> by) {}

    private record Wanted(ContactKind kind, byte[] hash) {}

    /**
     * Returns complaints with one of the contact details, newest first, and records each in the access log of its reporter.
     *
     * @throws ProblemException 400 if no detail is given that can be looked for
     */
    @Transactional
    Page<SamePersonComplaint> find(SamePersonRequest request, Reader reader, @Nullable String cursor, int limit) {
        UUID before = Cursor.read(cursor, 1).map(position -> position.uuid(0)).orElse(AFTER_ALL);
        Map<UUID, Match> matches = new TreeMap<>(NEWEST_FIRST);
        for (Wanted wanted : wanted(request)) {
            for (IdentityTable.Found found : table.find(wanted.kind(), wanted.hash(), before, limit + 1)) {
                matches.computeIfAbsent(
                                found.complaintId(),
                                id -> new Match(found.trackingNumber(), EnumSet.noneOf(ContactKind.class)))
                        .by()
                        .add(wanted.kind());
            }
        }
        List<SamePersonComplaint> rows = matches.entrySet().stream()
                .limit(limit + 1L)
                .map(match -> new SamePersonComplaint(
                        match.getKey(),
                        match.getValue().trackingNumber(),
                        List.copyOf(match.getValue().by())))
                .toList();
        Page<SamePersonComplaint> page = Page.of(rows, limit, row -> Cursor.at(row.complaintId()), row -> row);
        accessLog.record(
                page.items().stream().map(SamePersonComplaint::complaintId).toList(),
                reader,
                ReadingPurpose.SAME_PERSON,
                true);
        return page;
    }

    /** Returns the hashes under all keys: rows that are not yet encrypted again have those of an earlier key. */
    private List<Wanted> wanted(SamePersonRequest request) {
        List<Wanted> wanted = new ArrayList<>();
        for (EncryptionKey key : keys.all()) {
            add(wanted, ContactKind.EMAIL, ContactHashes.ofEmail(key, request.email()));
            add(wanted, ContactKind.PHONE, ContactHashes.ofPhone(key, request.phone()));
            add(wanted, ContactKind.NIK, ContactHashes.ofNik(key, request.nik()));
        }
        if (wanted.isEmpty()) {
            throw ProblemException.invalid(new FieldError(
                    "#",
                    Text.of(
                            "isi surel, telepon atau NIK yang dicari",
                            "needs a mail address, a phone number or a NIK to look for")));
        }
        return wanted;
    }

    private static void add(List<Wanted> wanted, ContactKind kind, byte @Nullable [] hash) {
        if (hash != null) {
            wanted.add(new Wanted(kind, hash));
        }
    }
}
