package id.penghubung.quality.surveys;

import id.penghubung.kit.text.Text;
import java.util.List;

/**
 * The nine elements of a satisfaction survey (<i>unsur SKM</i>, PermenPANRB 14/2017). An answer names them by their code, never by a
 * number: forms number the last two in different orders ({@link ElementOrder}).
 */
public enum SurveyElement {
    REQUIREMENTS(
            Text.of("Persyaratan", "Requirements"),
            Text.of(
                    "Bagaimana kesesuaian persyaratan pelayanan dengan jenis pelayanannya?",
                    "How well do the requirements suit the kind of service?"),
            scale("Tidak sesuai", "Kurang sesuai", "Sesuai", "Sangat sesuai"),
            scale("Not suitable", "Less suitable", "Suitable", "Very suitable")),
    PROCEDURE(
            Text.of("Sistem, mekanisme, dan prosedur", "System, mechanism and procedure"),
            Text.of("Bagaimana kemudahan prosedur pelayanan?", "How easy is the procedure of the service?"),
            scale("Tidak mudah", "Kurang mudah", "Mudah", "Sangat mudah"),
            scale("Not easy", "Less easy", "Easy", "Very easy")),
    TIME(
            Text.of("Waktu penyelesaian", "Time to completion"),
            Text.of("Bagaimana kecepatan waktu dalam memberikan pelayanan?", "How fast is the service?"),
            scale("Tidak cepat", "Kurang cepat", "Cepat", "Sangat cepat"),
            scale("Not fast", "Less fast", "Fast", "Very fast")),
    COST(
            Text.of("Biaya/tarif", "Cost"),
            Text.of("Bagaimana kewajaran biaya/tarif dalam pelayanan?", "How fair is the cost of the service?"),
            scale("Sangat mahal", "Cukup mahal", "Murah", "Gratis"),
            scale("Very expensive", "Rather expensive", "Cheap", "Free")),
    PRODUCT(
            Text.of("Produk spesifikasi jenis pelayanan", "Product of the service"),
            Text.of(
                    "Bagaimana kesesuaian produk pelayanan antara yang tercantum dalam standar pelayanan dengan hasil yang"
                            + " diberikan?",
                    "How well does the result match what the service standard promises?"),
            scale("Tidak sesuai", "Kurang sesuai", "Sesuai", "Sangat sesuai"),
            scale("Does not match", "Matches less", "Matches", "Matches very well")),
    COMPETENCE(
            Text.of("Kompetensi pelaksana", "Competence of staff"),
            Text.of(
                    "Bagaimana kompetensi/kemampuan petugas dalam pelayanan?",
                    "How competent are the staff who give the service?"),
            scale("Tidak kompeten", "Kurang kompeten", "Kompeten", "Sangat kompeten"),
            scale("Not competent", "Less competent", "Competent", "Very competent")),
    CONDUCT(
            Text.of("Perilaku pelaksana", "Conduct of staff"),
            Text.of(
                    "Bagaimana perilaku petugas dalam pelayanan terkait kesopanan dan keramahan?",
                    "How polite and friendly are the staff?"),
            scale("Tidak sopan dan ramah", "Kurang sopan dan ramah", "Sopan dan ramah", "Sangat sopan dan ramah"),
            scale("Not polite", "Less polite", "Polite and friendly", "Very polite and friendly")),
    FACILITIES(
            Text.of("Sarana dan prasarana", "Facilities"),
            Text.of("Bagaimana kualitas sarana dan prasarana?", "How good are the facilities?"),
            scale("Buruk", "Cukup", "Baik", "Sangat baik"),
            scale("Bad", "Fair", "Good", "Very good")),
    COMPLAINT_HANDLING(
            Text.of("Penanganan pengaduan, saran, dan masukan", "Handling of complaints and suggestions"),
            Text.of(
                    "Bagaimana penanganan pengaduan pengguna layanan?",
                    "How are complaints of users of the service handled?"),
            scale("Tidak ada", "Ada tetapi tidak berfungsi", "Berfungsi kurang maksimal", "Dikelola dengan baik"),
            scale("There is none", "Exists, but does not work", "Works, but not well", "Well managed"));

    /** Lowest and highest value of an answer (Likert scale). */
    public static final int MIN_VALUE = 1;

    public static final int MAX_VALUE = 4;

    private final Text label;
    private final Text question;
    private final List<String> indonesian;
    private final List<String> english;

    SurveyElement(Text label, Text question, List<String> indonesian, List<String> english) {
        this.label = label;
        this.question = question;
        this.indonesian = indonesian;
        this.english = english;
    }

    public Text label() {
        return label;
    }

    public Text question() {
        return question;
    }

    /** Returns the words for a value, 1 (lowest) to 4. */
    public Text choice(int value) {
        return Text.of(indonesian.get(value - MIN_VALUE), english.get(value - MIN_VALUE));
    }

    private static List<String> scale(String one, String two, String three, String four) {
        return List.of(one, two, three, four);
    }
}
