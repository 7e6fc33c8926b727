package id.penghubung.quality.surveys;

import id.penghubung.kit.problem.ProblemException;
import id.penghubung.kit.problemtype.CatalogProblem;
import id.penghubung.kit.problemtype.CommonProblem;
import java.util.Map;
import java.util.stream.Stream;

/** Pages for respondents that only say something, in Indonesian; one set for the single-use links of all features. */
public enum MessagePage {
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
    SURVEY_CLOSED(409, "Survei sudah ditutup", "Survei ini sudah ditutup. Terima kasih atas perhatian Anda."),
    ASSESSMENT_CLOSED(
            409, "Penilaian sudah ditutup", "Penilaian unit ini sudah selesai. Terima kasih atas perhatian Anda."),
    UNKNOWN(404, "Tautan tidak dikenal", "Periksa kembali alamatnya, atau pindai sekali lagi kodenya."),
    TOO_MANY_ATTEMPTS(
            429,
            "Terlalu banyak percobaan",
            "Tunggu beberapa menit, lalu coba lagi. Tautan yang benar tetap diterima."),
    PIN_LOCKED(429, "PIN dikunci", "PIN salah terlalu sering. Tunggu beberapa menit, lalu coba lagi.");

    private static final Map<CatalogProblem, MessagePage> OF_ALL =
            Map.of(CommonProblem.NOT_FOUND, UNKNOWN, CommonProblem.TOO_MANY_REQUESTS, TOO_MANY_ATTEMPTS);

    private final int status;
    private final String title;
    private final String text;

    MessagePage(int status, String title, String text) {
        this.status = status;
        this.title = title;
        this.text = text;
    }

    /**
     * Returns the page for a problem after an answer was sent.
     *
     * @param own pages for the problems of the feature
     * @throws ProblemException the problem itself if there is no page for it
     */
    public static MessagePage of(ProblemException problem, Map<CatalogProblem, MessagePage> own) {
        return Stream.concat(own.entrySet().stream(), OF_ALL.entrySet().stream())
                .filter(page -> problem.is(page.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(() -> problem);
    }

    /** Returns the page for a problem when a link is opened: a respondent who has answered is thanked. Throws as {@link #of}. */
    public static MessagePage ofOpened(ProblemException problem, Map<CatalogProblem, MessagePage> own) {
        MessagePage page = of(problem, own);
        return page == USED ? ALREADY_ANSWERED : page;
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    public String text() {
        return text;
    }
}
