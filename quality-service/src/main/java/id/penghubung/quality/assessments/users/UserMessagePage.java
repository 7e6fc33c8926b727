package id.penghubung.quality.assessments.users;

import id.penghubung.kit.problem.ProblemException;
import id.penghubung.kit.problemtype.CatalogProblem;
import id.penghubung.kit.problemtype.CommonProblem;
import id.penghubung.quality.assessments.AssessmentProblem;
import java.util.Arrays;
import java.util.Optional;

/** Pages for users that only say something, in Indonesian. */
enum UserMessagePage {
    THANKS(
            200,
            "Terima kasih",
            "Jawaban Anda sudah diterima dan dihitung, tanpa nama dan tanpa tautan yang Anda pakai."),
    USED(
            409,
            "Tautan sudah dipakai",
            "Jawaban dengan tautan ini sudah diterima. Satu tautan hanya untuk satu jawaban."),
    EXPIRED(
            410,
            "Tautan sudah kedaluwarsa",
            "Masa berlaku tautan ini sudah habis. Mintalah tautan baru kepada petugas."),
    CLOSED(409, "Penilaian sudah ditutup", "Penilaian unit ini sudah selesai. Terima kasih atas perhatian Anda."),
    UNKNOWN(404, "Tautan tidak dikenal", "Periksa kembali alamatnya, atau pindai sekali lagi kodenya."),
    TOO_MANY_ATTEMPTS(
            429,
            "Terlalu banyak percobaan",
            "Tunggu beberapa menit, lalu coba lagi. Tautan yang benar tetap diterima.");

    private final int status;
    private final String title;
    private final String text;

    UserMessagePage(int status, String title, String text) {
        this.status = status;
        this.title = title;
        this.text = text;
    }

    /**
     * Returns the page for a problem.
     *
     * @throws ProblemException the problem itself if there is no page for it
     */
    static UserMessagePage of(ProblemException problem) {
        return Arrays.stream(values())
                .filter(page -> page.problem().filter(problem::is).isPresent())
                .findFirst()
                .orElseThrow(() -> problem);
    }

    private Optional<CatalogProblem> problem() {
        return switch (this) {
            case USED -> Optional.of(AssessmentProblem.ASSESSMENT_LINK_USED);
            case EXPIRED -> Optional.of(AssessmentProblem.ASSESSMENT_LINK_EXPIRED);
            case CLOSED -> Optional.of(AssessmentProblem.ASSESSMENT_USERS_CLOSED);
            case UNKNOWN -> Optional.of(CommonProblem.NOT_FOUND);
            case TOO_MANY_ATTEMPTS -> Optional.of(CommonProblem.TOO_MANY_REQUESTS);
            case THANKS -> Optional.empty();
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
