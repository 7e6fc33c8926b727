package id.penghubung.focalpoint.ombudsman.letters;

import id.penghubung.kit.problem.FieldError;
import id.penghubung.kit.problem.ProblemException;
import id.penghubung.kit.problemtype.CatalogProblem;
import id.penghubung.kit.problemtype.ProblemType;

/** Problem types of letters, in addition to the common problem types of all services. */
enum LetterProblem implements CatalogProblem {
    LETTER_REGISTERED("letter-registered", 409, "Surat sudah dicatat", "The letter is already registered"),
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
            "letter-not-approved", 409, "Surat jawaban belum disetujui", "The answer is not approved by the head");

    private final ProblemType type;

    LetterProblem(String slug, int status, String id, String en) {
        type = ProblemType.of(slug, status, id, en);
    }

    /** Returns the problem for a letter with a number that its agency has in the matter already. */
    static ProblemException registered(String number) {
        return ProblemException.of(
                        LETTER_REGISTERED,
                        "Surat bernomor " + number + " sudah dicatat pada laporan ini.",
                        "A letter with the number " + number + " is already registered in this matter.")
                .withError(FieldError.of("number", "sudah dicatat", "is already registered"));
    }

    @Override
    public ProblemType type() {
        return type;
    }
}
