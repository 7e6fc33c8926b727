package id.penghubung.quality.forums.forum;

import id.penghubung.kit.problem.FieldError;
import id.penghubung.kit.problem.ProblemException;
import id.penghubung.kit.text.Text;
import id.penghubung.quality.standards.EarlierEntry;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A consultation forum. It guards its state: each step has one state before it, and what a stage has settled never changes later.
 *
 * @param agencyCode agency of the unit at present
 * @param districtCode district for which it is held
 * @param session null until it was held
 * @param record official record; null until it is signed
 * @param earlier later entry of a forum that was held before this system was used; null for any other
 * @param times of the steps that the public can see
 * @param eventVersion number of events about it so far
 * @param version for {@code If-Match}
 */
public record Forum(
        UUID id,
        String unitCode,
        String agencyCode,
        @Nullable String districtCode,
        ForumState state,
        Preparation preparation,
        @Nullable Session session,
        @Nullable SignedRecord record,
        @Nullable EarlierEntry earlier,
        Times times,
        long eventVersion,
        Change change,
        long version) {

    /**
     * Times of announcement, signed record, publication and closing; null until then.
     *
     * @param recordedAt time at which the record was entered; also null if that was before it was kept
     */
    public record Times(
            @Nullable Instant announcedAt,
            @Nullable Instant recordedAt,
            @Nullable Instant publishedAt,
            @Nullable Instant closedAt) {}

    /** Account and time of a change. */
    public record Change(String account, Instant at) {}

    /** Unit that holds a forum, and the district for which it does. */
    record Organiser(
            String unitCode, String agencyCode, @Nullable String districtCode) {}

    static Forum prepared(UUID id, Organiser organiser, Preparation preparation, Change change) {
        requireOrder(preparation, "#/preparation");
        return new Forum(
                id,
                organiser.unitCode(),
                organiser.agencyCode(),
                organiser.districtCode(),
                ForumState.PREPARATION,
                preparation,
                null,
                null,
                null,
                new Times(null, null, null, null),
                0,
                change,
                0);
    }

    /** @throws ProblemException 409 unless it is in preparation, 400 for times in the wrong order */
    Forum prepared(Preparation newPreparation, Change by) {
        require(ForumState.PREPARATION);
        requireOrder(newPreparation, "#");
        return with(state, newPreparation, session, record, times, eventVersion, by);
    }

    /** @throws ProblemException 409 unless it is in preparation, 422 with pointers if something is missing or the session is past */
    Forum announced(Change by) {
        require(ForumState.PREPARATION);
        requirePrepared(by.at());
        return with(
                ForumState.ANNOUNCED,
                preparation,
                session,
                record,
                new Times(by.at(), null, null, null),
                eventVersion + 1,
                by);
    }

    /** @throws ProblemException 409 unless it is announced and its online consultation has ended, 400 for a day before the announcement */
    Forum held(Session newSession, Change by, ZoneId office) {
        require(ForumState.ANNOUNCED);
        if (preparation.consultation() != null
                && by.at().isBefore(preparation.consultation().closesAt())) {
            throw notAllowed("Konsultasi daring belum berakhir.", "The online consultation has not ended.");
        }
        requireNotBefore(newSession.heldOn(), office);
        return with(ForumState.HELD, preparation, newSession, record, times, eventVersion, by);
    }

    /**
     * Takes the session of a forum that was held before this system was used, with its real days. It is not announced any more.
     *
     * @throws ProblemException 409 unless it is in preparation, 400 for a day before the announcement
     */
    Forum heldEarlier(Session newSession, LocalDate announcedOn, EarlierEntry entry, Change by, ZoneId office) {
        require(ForumState.PREPARATION);
        if (newSession.heldOn().isBefore(announcedOn)) {
            throw ProblemException.invalid(
                    FieldError.of("announcedOn", "tidak boleh setelah sidang forum", "must not be after the session"));
        }
        return new Forum(
                id,
                unitCode,
                agencyCode,
                districtCode,
                ForumState.HELD,
                preparation,
                newSession,
                null,
                entry,
                new Times(announcedOn.atStartOfDay(office).toInstant(), null, null, null),
                eventVersion,
                by,
                version + 1);
    }

    /** @throws ProblemException 409 unless it was held and has no record, 400 for a day before the announcement */
    Forum corrected(Session newSession, Change by, ZoneId office) {
        require(ForumState.HELD);
        requireNotBefore(newSession.heldOn(), office);
        return with(state, preparation, newSession, record, times, eventVersion, by);
    }

    /**
     * Takes the official record.
     *
     * @throws ProblemException 409 unless it was held and has no record, 422 without a scan or names of both sides, 400 for a
     *     signature before the session or in the future
     */
    public Forum recorded(SignedRecord newRecord, Change by, ZoneId office) {
        require(ForumState.HELD);
        if (newRecord.scanFileId() == null && !newRecord.names()) {
            throw unsigned(newRecord);
        }
        if (newRecord.signedAt().isAfter(by.at())) {
            throw ProblemException.invalid(
                    FieldError.of("signedAt", "tidak boleh di masa depan", "must not be in the future"));
        }
        if (session != null && LocalDate.ofInstant(newRecord.signedAt(), office).isBefore(session.heldOn())) {
            throw ProblemException.invalid(
                    FieldError.of("signedAt", "tidak boleh sebelum sidang forum", "must not be before the session"));
        }
        return with(
                ForumState.RECORDED,
                preparation,
                session,
                newRecord,
                new Times(times.announcedAt(), by.at(), null, null),
                eventVersion,
                by);
    }

    /**
     * Makes the results public.
     *
     * @throws ProblemException 409 unless it has a record and is not published
     */
    public Forum published(Change by) {
        requireRecord();
        require(ForumState.RECORDED);
        return with(
                ForumState.PUBLISHED,
                preparation,
                session,
                record,
                new Times(times.announcedAt(), times.recordedAt(), by.at(), null),
                eventVersion + 1,
                by);
    }

    /**
     * Ends the follow-up.
     *
     * @throws ProblemException 409 unless it has a record and is published
     */
    public Forum closed(Change by) {
        requireRecord();
        require(ForumState.PUBLISHED);
        return with(
                ForumState.CLOSED,
                preparation,
                session,
                record,
                new Times(times.announcedAt(), times.recordedAt(), times.publishedAt(), by.at()),
                eventVersion + 1,
                by);
    }

    /** Counts a change of what belongs to it. */
    public Forum touched(Change by) {
        return with(state, preparation, session, record, times, eventVersion, by);
    }

    /**
     * Checks that a step is allowed.
     *
     * @throws ProblemException 409 unless it is in one of the states
     */
    public void require(ForumState... allowed) {
        if (!List.of(allowed).contains(state)) {
            throw notAllowed(
                    "Urutannya: persiapan, pengumuman, sidang, berita acara, publikasi, penutupan.",
                    "The order is: preparation, announcement, session, record, publication, closing.");
        }
    }

    /** Returns whether the public may propose online at this time. */
    public boolean takesProposals(Instant time) {
        return state == ForumState.ANNOUNCED
                && preparation.consultation() != null
                && preparation.consultation().includes(time);
    }

    /** Returns whether it discusses a draft of the standard of this service. */
    public boolean discusses(String serviceCode) {
        return preparation.discusses(serviceCode);
    }

    private void requireRecord() {
        if (record == null) {
            throw ProblemException.of(
                    ForumProblem.FORUM_WITHOUT_RECORD,
                    "Catat dulu berita acara yang ditandatangani penyelenggara dan wakil masyarakat (PermenPANRB 16/2017).",
                    "First add the record signed by the provider and the public (PermenPANRB 16/2017).");
        }
    }

    private void requirePrepared(Instant now) {
        List<FieldError> missing = new ArrayList<>();
        if (preparation.plannedAt() == null || preparation.plannedAt().isBefore(now)) {
            missing.add(new FieldError(
                    "#/preparation/plannedAt", Text.of("harus di masa depan", "must be a time in the future")));
        }
        if (preparation.place() == null) {
            missing.add(new FieldError("#/preparation/place", Text.of("wajib diisi", "is required")));
        }
        if (preparation.invitations() == null || preparation.invitations().isEmpty()) {
            missing.add(new FieldError(
                    "#/preparation/invitations", Text.of("minimal satu undangan", "needs at least one invitation")));
        }
        if (!missing.isEmpty()) {
            ProblemException problem = ProblemException.of(
                    ForumProblem.FORUM_NOT_PREPARED,
                    "Lengkapi isian yang disebut sebelum forum diumumkan.",
                    "Complete the fields that are named before the forum is announced.");
            for (FieldError error : missing) {
                problem = problem.withError(error);
            }
            throw problem;
        }
    }

    private void requireNotBefore(LocalDate day, ZoneId office) {
        if (times.announcedAt() != null && day.isBefore(LocalDate.ofInstant(times.announcedAt(), office))) {
            throw ProblemException.invalid(FieldError.of(
                    "heldOn", "tidak boleh sebelum pengumuman forum", "must not be before the announcement"));
        }
    }

    private static void requireOrder(Preparation preparation, String pointer) {
        OnlineConsultation consultation = preparation.consultation();
        if (consultation != null
                && (!consultation.opensAt().isBefore(consultation.closesAt())
                        || (preparation.plannedAt() != null
                                && consultation.closesAt().isAfter(preparation.plannedAt())))) {
            throw ProblemException.invalid(new FieldError(
                    pointer + "/consultation",
                    Text.of(
                            "harus berakhir setelah dibuka dan sebelum sidang forum",
                            "must end after it opens and before the session")));
        }
    }

    private static ProblemException unsigned(SignedRecord record) {
        ProblemException problem = ProblemException.of(
                ForumProblem.FORUM_RECORD_UNSIGNED,
                "Sertakan pindaian berita acara, atau nama penanda tangan dari kedua pihak.",
                "Give a scan of the record, or the names of the signatories of both sides.");
        if (record.provider() == null || record.provider().isEmpty()) {
            problem = problem.withError(FieldError.of("provider", "wajib diisi", "is required"));
        }
        if (record.representatives() == null || record.representatives().isEmpty()) {
            problem = problem.withError(FieldError.of("representatives", "wajib diisi", "is required"));
        }
        return problem;
    }

    private static ProblemException notAllowed(String id, String en) {
        return ProblemException.of(ForumProblem.FORUM_STEP_NOT_ALLOWED, id, en);
    }

    private Forum with(
            ForumState newState,
            Preparation newPreparation,
            @Nullable Session newSession,
            @Nullable SignedRecord newRecord,
            Times newTimes,
            long newEventVersion,
            Change by) {
        return new Forum(
                id,
                unitCode,
                agencyCode,
                districtCode,
                newState,
                newPreparation,
                newSession,
                newRecord,
                earlier,
                newTimes,
                newEventVersion,
                by,
                version + 1);
    }
}
