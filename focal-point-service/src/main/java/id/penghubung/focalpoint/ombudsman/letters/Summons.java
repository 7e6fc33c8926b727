package id.penghubung.focalpoint.ombudsman.letters;

import id.penghubung.kit.problem.FieldError;
import id.penghubung.kit.problem.ProblemException;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A summons to a hearing (<i>panggilan</i>, UU 37/2008 Art. 31), and its effect. After three summonses in a row without effect,
 * the Ombudsman may ask the police for help. Each step returns a new summons or throws a {@link ProblemException} (409).
 *
 * @param ordinal 1 to 3; an appearance ends the row
 * @param note for instance the reason that was given for an absence
 * @param policeHelpOn the day on which the Ombudsman asked the police for help
 * @param policeHelpDocument number of the letter to the police
 */
@Embeddable
record Summons(
        @Column(name = "summons_ordinal") Integer ordinal,
        @Column(name = "hearing_at") Instant hearingAt,
        @Column(name = "hearing_place") String hearingPlace,

        @Column(name = "attendance") @Enumerated(EnumType.STRING) @Nullable
        Attendance attendance,

        @Column(name = "attendance_note") @Nullable String note,
        @Column(name = "attendance_recorded_at") @Nullable Instant recordedAt,
        @Column(name = "police_help_on") @Nullable LocalDate policeHelpOn,
        @Column(name = "police_help_document") @Nullable String policeHelpDocument) {

    /** Number of summonses in a row before the police may be asked for help, UU 37/2008 Art. 31. */
    static final int LAST = 3;

    static Summons to(HearingRequest hearing, int ordinal) {
        return new Summons(ordinal, hearing.at(), hearing.place(), null, null, null, null, null);
    }

    /** @throws ProblemException 409 if the letter is not a summons */
    static Summons required(@Nullable Summons summons) {
        if (summons == null) {
            throw ProblemException.of(
                    LetterProblem.NO_SUMMONS, "Surat ini bukan panggilan.", "This letter is not a summons.");
        }
        return summons;
    }

    /** Corrects the hearing, unless its attendance is recorded. */
    Summons heldAt(HearingRequest hearing) {
        if (isHeldAs(hearing)) {
            return this;
        }
        if (attendance != null) {
            throw attendanceRecorded()
                    .withError(FieldError.of("hearing", "tidak dapat dikoreksi lagi", "cannot be corrected any more"));
        }
        return new Summons(ordinal, hearing.at(), hearing.place(), null, null, null, policeHelpOn, policeHelpDocument);
    }

    boolean isHeldAs(HearingRequest hearing) {
        return hearingAt.equals(hearing.at()) && hearingPlace.equals(hearing.place());
    }

    /** Records the attendance, once and not before the hearing begins. */
    Summons attended(AttendanceRequest request, Instant now) {
        if (attendance != null) {
            throw attendanceRecorded();
        }
        if (now.isBefore(hearingAt)) {
            throw ProblemException.of(
                    LetterProblem.HEARING_NOT_HELD,
                    "Waktu pemeriksaan pada panggilan ini belum tiba.",
                    "The hearing of this summons has not begun yet.");
        }
        return new Summons(ordinal, hearingAt, hearingPlace, request.attendance(), request.note(), now, null, null);
    }

    /** Records that the police was asked for help, once and only after the third summons had no effect. */
    Summons withPoliceHelp(PoliceHelpRequest request) {
        if (ordinal < LAST || attendance != Attendance.ABSENT) {
            throw policeHelpNotPossible(
                    "Bantuan kepolisian hanya dapat diminta setelah panggilan ketiga tidak dipenuhi.",
                    "The police can be asked for help only after the third summons had no effect.");
        }
        if (policeHelpOn != null) {
            throw policeHelpNotPossible(
                    "Permintaan bantuan kepolisian sudah dicatat.", "That the police was asked is already recorded.");
        }
        return new Summons(
                ordinal, hearingAt, hearingPlace, attendance, note, recordedAt, request.on(), request.document());
    }

    boolean hadNoEffect() {
        return attendance == Attendance.ABSENT;
    }

    private static ProblemException attendanceRecorded() {
        return ProblemException.of(
                LetterProblem.ATTENDANCE_RECORDED,
                "Kehadiran pada pemeriksaan ini sudah dicatat.",
                "The attendance at this hearing is already recorded.");
    }

    private static ProblemException policeHelpNotPossible(String id, String en) {
        return ProblemException.of(LetterProblem.POLICE_HELP_NOT_POSSIBLE, id, en);
    }
}
