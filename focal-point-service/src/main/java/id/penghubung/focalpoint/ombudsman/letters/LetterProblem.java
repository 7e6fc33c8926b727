package id.penghubung.focalpoint.ombudsman.letters;

import id.penghubung.kit.problem.FieldError;
import id.penghubung.kit.problem.ProblemException;
import id.penghubung.kit.problemtype.CatalogProblem;
import id.penghubung.kit.problemtype.ProblemType;

/** Problem types of letters, in addition to the common problem types of all services. */
enum LetterProblem implements CatalogProblem {
    LETTER_REGISTERED("letter-registered", 409, "Surat sudah dicatat", "The letter is already registered"),
    DEMAND_FOLLOWED_UP(
            "demand-followed-up",
            409,
            "Permintaan surat sudah ditindaklanjuti",
            "The demand of the letter was followed up"),
    LETTER_ANSWERED("letter-answered", 409, "Surat sudah dijawab", "The letter is already answered"),
    NO_ANSWER_WANTED("no-answer-wanted", 409, "Surat tidak meminta jawaban", "The letter asks for no answer"),
    NO_LETTER_DRAFT("no-letter-draft", 409, "Belum ada konsep surat jawaban", "There is no draft of the letter"),
    LETTER_DRAFT_SUBMITTED(
            "letter-draft-submitted", 409, "Konsep surat sudah diajukan", "The draft of the letter is submitted"),
    LETTER_DRAFT_NOT_SUBMITTED(
            "letter-draft-not-submitted",
            409,
            "Konsep surat belum diajukan",
            "The draft of the letter is not submitted"),
    LETTER_DRAFT_SENT_BACK(
            "letter-draft-sent-back", 409, "Konsep surat dikembalikan", "The draft of the letter was sent back"),
    OWN_LETTER_DRAFT("own-letter-draft", 409, "Konsep surat buatan sendiri", "The draft of the letter is one's own"),
    LETTER_NOT_APPROVED(
            "letter-not-approved", 409, "Surat jawaban belum disetujui", "The answer is not approved by the head"),
    FIRST_REQUEST_MISSING(
            "first-request-missing",
            409,
            "Belum ada permintaan klarifikasi pertama",
            "There is no first request for clarification"),
    FIRST_REQUEST_RUNNING(
            "first-request-running",
            409,
            "Permintaan klarifikasi pertama masih berjalan",
            "The first request for clarification can still be answered"),
    NO_ANSWER_TO_REVIEW("no-answer-to-review", 409, "Tidak ada jawaban untuk dinilai", "There is no answer to review"),
    ANSWER_NOT_REVIEWED("answer-not-reviewed", 409, "Jawaban belum dinilai", "The answer is not reviewed"),
    ANSWER_REVIEWED("answer-reviewed", 409, "Jawaban sudah dinilai", "The answer is already reviewed"),
    NO_SUMMONS("no-summons", 409, "Surat bukan panggilan", "The letter is not a summons"),
    SUMMONS_PENDING(
            "summons-pending", 409, "Panggilan sebelumnya belum selesai", "The summons before still has its effect"),
    SUMMONS_EXHAUSTED("summons-exhausted", 409, "Panggilan sudah tiga kali", "There were three summonses"),
    HEARING_NOT_HELD("hearing-not-held", 409, "Pemeriksaan belum dimulai", "The hearing has not begun"),
    ATTENDANCE_RECORDED("attendance-recorded", 409, "Kehadiran sudah dicatat", "The attendance is already recorded"),
    POLICE_HELP_NOT_POSSIBLE(
            "police-help-not-possible",
            409,
            "Bantuan kepolisian tidak dapat diminta",
            "The police cannot be asked for help");

    private final ProblemType type;

    LetterProblem(String slug, int status, String id, String en) {
        type = ProblemType.of(slug, status, id, en);
    }

    /** @param field the field of the request that is not possible */
    ProblemException at(String field, String id, String en) {
        return ProblemException.of(this, id, en)
                .withError(FieldError.of(field, "tidak mungkin sekarang", "is not possible now"));
    }

    /** Returns the problem for a letter with a number that its agency has in the matter already. */
    static ProblemException registered(String number) {
        return ProblemException.of(
                        LETTER_REGISTERED,
                        "Surat bernomor " + number + " sudah dicatat pada laporan ini.",
                        "A letter with the number " + number + " is already registered in this matter.")
                .withError(FieldError.of("number", "sudah dicatat", "is already registered"));
    }

    static ProblemException noAnswerWanted(String field) {
        return NO_ANSWER_WANTED.at(field, "Surat ini tidak meminta jawaban.", "This letter asks for no answer.");
    }

    static ProblemException letterAnswered(String number, String field) {
        return LETTER_ANSWERED.at(
                field, "Surat " + number + " sudah dijawab.", "The letter " + number + " is already answered.");
    }

    static ProblemException noAnswerToReview(String number, String field) {
        return NO_ANSWER_TO_REVIEW.at(
                field,
                "Surat " + number + " tidak mempunyai jawaban yang dinilai.",
                "The letter " + number + " has no answer that is reviewed.");
    }

    static ProblemException answerReviewed(String number, String field) {
        return ANSWER_REVIEWED.at(
                field,
                "Jawaban atas surat " + number + " sudah dinilai.",
                "The answer to the letter " + number + " is already reviewed.");
    }

    @Override
    public ProblemType type() {
        return type;
    }
}
