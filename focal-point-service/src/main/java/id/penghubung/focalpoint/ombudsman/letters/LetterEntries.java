package id.penghubung.focalpoint.ombudsman.letters;

import id.penghubung.focalpoint.audit.Actor;
import id.penghubung.focalpoint.audit.EntryDraft;
import id.penghubung.focalpoint.audit.EntryType;
import id.penghubung.focalpoint.audit.EntryView;
import id.penghubung.focalpoint.deadlines.Breach;
import id.penghubung.focalpoint.deadlines.SubjectDeadlines;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Creates the entries of the audit record of a letter. */
final class LetterEntries {

    private static final String BEFORE = "Before";
    private static final String AFTER = "After";
    private static final String SUBJECT_BEFORE = "subject" + BEFORE;

    private LetterEntries() {}

    static EntryDraft registered(Letter letter, Actor actor, Instant now) {
        Map<String, String> details = new HashMap<>(Map.of(
                "matterId", letter.matterId().toString(),
                "direction", letter.direction().name(),
                "number", letter.number(),
                "letterDate", letter.letterDate().toString()));
        putIfPresent(details, "receivedAt", letter.receivedAt());
        putIfPresent(details, "sentAt", letter.sentAt());
        putIfPresent(details, "demand", letter.demand());
        putIfPresent(details, "answerDueOn", letter.answerDueOn());
        putIfPresent(details, "answersLetterId", letter.answersLetterId());
        putIfPresent(details, "dispatchProof", letter.dispatchProof());
        putIfPresent(details, "followsLetterId", letter.followsLetterId());
        Summons summons = letter.summons();
        if (summons != null) {
            details.put("summons", summons.ordinal().toString());
            details.put("hearingAt", summons.hearingAt().toString());
            details.put("hearingPlace", summons.hearingPlace());
        }
        return new EntryDraft(now, EntryType.LETTER_REGISTERED, actor, letter.subject(), details);
    }

    /**
     * Entry for a correction.
     *
     * @param before the values before it, by the names of their fields
     */
    static EntryDraft corrected(Map<String, String> before, Letter letter, String reason, Actor actor, Instant now) {
        Map<String, String> after = values(letter);
        Map<String, String> details = new HashMap<>();
        before.forEach((field, value) -> {
            if (!value.equals(after.get(field))) {
                details.put(field + BEFORE, value);
            }
        });
        after.forEach((field, value) -> {
            if (!value.equals(before.get(field))) {
                details.put(field + AFTER, value);
            }
        });
        return new EntryDraft(now, EntryType.LETTER_CORRECTED, actor, reason, details);
    }

    /** Returns what can be corrected in a letter, by the names of its fields, without what is absent. */
    static Map<String, String> values(Letter letter) {
        Map<String, String> values = letter.written().values();
        Summons summons = letter.summons();
        if (summons != null) {
            values.put("hearingAt", summons.hearingAt().toString());
            values.put("hearingPlace", summons.hearingPlace());
        }
        return values;
    }

    /**
     * Returns the entries for a reader. If the subject of the letter was corrected, an agency does not see the earlier one, which
     * may name the reporter.
     */
    static List<EntryView> visibleTo(LetterOfficer reader, List<EntryView> entries) {
        if (!reader.isColleague()) {
            return entries.stream().filter(entry -> !entry.type().isInternal()).toList();
        }
        boolean corrected = entries.stream().anyMatch(entry -> hasDetail(entry, SUBJECT_BEFORE));
        return corrected ? entries.stream().map(LetterEntries::withoutSubject).toList() : entries;
    }

    private static EntryView withoutSubject(EntryView entry) {
        Map<String, String> details = entry.details() == null ? null : new HashMap<>(entry.details());
        if (details != null) {
            // The present one stands in the letter.
            details.remove(SUBJECT_BEFORE);
            details.remove("subject" + AFTER);
        }
        String message = entry.type() == EntryType.LETTER_REGISTERED ? null : entry.message();
        return new EntryView(entry.seq(), entry.at(), entry.type(), entry.actor(), message, details, entry.internal());
    }

    private static boolean hasDetail(EntryView entry, String name) {
        return entry.details() != null && entry.details().containsKey(name);
    }

    static EntryDraft answerRemoved(Letter answer, Actor actor, Instant now) {
        return new EntryDraft(
                now,
                EntryType.LETTER_ANSWER_REMOVED,
                actor,
                null,
                Map.of("answerId", answer.id().toString(), "number", answer.number()));
    }

    static EntryDraft answered(Letter answer, Actor actor, Instant now) {
        return new EntryDraft(
                now,
                EntryType.LETTER_ANSWERED,
                actor,
                null,
                Map.of("answerId", answer.id().toString(), "number", answer.number()));
    }

    static EntryDraft accepted(Actor actor, Instant now) {
        return new EntryDraft(now, EntryType.ANSWER_ACCEPTED, actor, null);
    }

    static EntryDraft furtherRequested(FurtherRequest request, String number, Actor actor, Instant now) {
        return new EntryDraft(
                now,
                EntryType.ANSWER_INSUFFICIENT,
                actor,
                request.reason(),
                Map.of("missing", request.missing(), "number", number));
    }

    static EntryDraft attended(AttendanceRequest request, Actor actor, Instant now) {
        return new EntryDraft(
                now,
                EntryType.ATTENDANCE_RECORDED,
                actor,
                request.note(),
                Map.of("attendance", request.attendance().name()));
    }

    static EntryDraft policeHelp(PoliceHelpRequest request, Actor actor, Instant now) {
        return new EntryDraft(
                now,
                EntryType.POLICE_HELP_REQUESTED,
                actor,
                null,
                Map.of("on", request.on().toString(), "document", request.document()));
    }

    static EntryDraft forfeited(Breach breach) {
        return new EntryDraft(
                breach.breachedAt(),
                EntryType.RIGHT_TO_ANSWER_FORFEITED,
                Actor.SYSTEM,
                null,
                Map.of("dueAt", breach.dueAt().toString()));
    }

    static EntryDraft restored(Instant sentAt, Instant now) {
        return restored(Map.of("sentAt", sentAt.toString()), now);
    }

    /** Entry for a right to answer that a correction restores: the time limit is not over any more. */
    static EntryDraft restored(SubjectDeadlines deadlines, Instant now) {
        Instant dueAt = deadlines.deadlines().getFirst().dueAt();
        return restored(Map.of("dueAt", dueAt.toString()), now);
    }

    private static EntryDraft restored(Map<String, String> details, Instant now) {
        return new EntryDraft(now, EntryType.RIGHT_TO_ANSWER_RESTORED, Actor.SYSTEM, null, details);
    }

    private static void putIfPresent(Map<String, String> details, String name, @Nullable Object value) {
        if (value != null) {
            details.put(name, value.toString());
        }
    }
}
