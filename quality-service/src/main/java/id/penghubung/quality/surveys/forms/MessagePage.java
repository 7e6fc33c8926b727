package id.penghubung.quality.surveys.forms;

import id.penghubung.kit.problem.ProblemException;
import id.penghubung.kit.problemtype.CatalogProblem;
import id.penghubung.kit.problemtype.CommonProblem;
import id.penghubung.quality.surveys.survey.SurveyProblem;
import java.util.Arrays;
import java.util.Optional;

/** Pages that only say something, in Indonesian. */
enum MessagePage {
    THANKS(
            200,
            "Terima kasih",
            "Jawaban Anda sudah diterima dan dihitung. Jawaban disimpan tanpa nama dan tanpa tautan yang Anda pakai."),
    ALREADY_ANSWERED(
            200, "Terima kasih", "Jawaban dengan tautan ini sudah diterima. Satu tautan hanya untuk satu jawaban."),
    USED(
            409,
            "Tautan sudah dipakai",
            "Jawaban lain dengan tautan ini sudah diterima. Jawaban yang baru saja dikirim tidak dihitung."),
    EXPIRED(
            410,
            "Tautan sudah kedaluwarsa",
            "Masa berlaku tautan ini sudah habis. Mintalah tautan baru kepada petugas."),
    CLOSED(409, "Survei sudah ditutup", "Survei ini sudah ditutup. Terima kasih atas perhatian Anda."),
    UNKNOWN(404, "Tautan tidak dikenal", "Periksa kembali alamatnya, atau pindai sekali lagi kode pada lembar survei."),
    TOO_MANY_ATTEMPTS(
            429,
            "Terlalu banyak percobaan",
            "Tunggu beberapa menit, lalu coba lagi. Tautan yang benar tetap diterima."),
    PIN_LOCKED(429, "PIN dikunci", "PIN salah terlalu sering. Tunggu beberapa menit, lalu coba lagi.");

    private final int status;
    private final String title;
    private final String text;

    MessagePage(int status, String title, String text) {
        this.status = status;
        this.title = title;
        this.text = text;
    }

    /**
     * Returns the page for a problem.
     *
     * @throws ProblemException the problem itself if there is no page for it
     */
    static MessagePage of(ProblemException problem) {
        return Arrays.stream(values())
                .filter(page -> page.problem().filter(problem::is).isPresent())
                .findFirst()
                .orElseThrow(() -> problem);
    }

    private Optional<CatalogProblem> problem() {
        return switch (this) {
            case USED -> Optional.of(SurveyProblem.SURVEY_LINK_USED);
            case EXPIRED -> Optional.of(SurveyProblem.SURVEY_LINK_EXPIRED);
            case CLOSED -> Optional.of(SurveyProblem.SURVEY_CLOSED);
            case UNKNOWN -> Optional.of(CommonProblem.NOT_FOUND);
            case TOO_MANY_ATTEMPTS -> Optional.of(CommonProblem.TOO_MANY_REQUESTS);
            case THANKS, ALREADY_ANSWERED, PIN_LOCKED -> Optional.empty();
        };
    }

    int status() {
        return status;
    }

    String title() {
        return title;
    }

    String text() {
        return text;
    }
}
