package id.penghubung.focalpoint.ombudsman.letters;

import id.penghubung.focalpoint.audit.Actor;
import id.penghubung.focalpoint.audit.EntryDraft;
import id.penghubung.focalpoint.audit.EntryType;
import id.penghubung.focalpoint.deadlines.Breach;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Creates the entries of the audit record of a letter. */
final class LetterEntries {

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
        return new EntryDraft(
                now, EntryType.RIGHT_TO_ANSWER_RESTORED, Actor.SYSTEM, null, Map.of("sentAt", sentAt.toString()));
    }

    private static void putIfPresent(Map<String, String> details, String name, @Nullable Object value) {
        if (value != null) {
            details.put(name, value.toString());
        }
    }
}
