package id.penghubung.quality.assessments;

import id.penghubung.kit.problem.FieldError;
import id.penghubung.kit.problem.ProblemException;
import id.penghubung.kit.text.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Checks that the parts of an instrument fit together. */
public final class InstrumentCheck {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private final String pointer;
    private final List<FieldError> errors = new ArrayList<>();

    private InstrumentCheck(String pointer) {
        this.pointer = pointer;
    }

    /**
     * Requires weights that sum to 100, codes that are unique, scales, and categories that cover 0 to 5.
     *
     * @param pointer pointer of the content in the request, such as {@code #/content}
     * @throws ProblemException 422 with a pointer for each sum or part that is wrong
     */
    public static void require(InstrumentContent content, String pointer) {
        InstrumentCheck weights = new InstrumentCheck(pointer);
        weights.checkWeights(content);
        weights.refuse(
                AssessmentProblem.ASSESSMENT_WEIGHTS,
                Text.of(
                        "Bobot aspek, bobot indikator tiap aspek, dan bagian ketiga formulir masing-masing harus berjumlah 100.",
                        "The weights of the aspects, of the indicators of each aspect, and the shares of the forms must each sum"
                                + " to 100."));
        InstrumentCheck parts = new InstrumentCheck(pointer);
        parts.checkCodes(content);
        parts.checkScales(content);
        parts.checkCategories(content.categories());
        if (content.combination().counts(AssessmentForm.F03)
                && content.userQuestions().isEmpty()) {
            parts.add("/questions", "wajib diisi bila pengguna mempunyai bagian", "are needed if users have a share");
        }
        if (content.combination().counts(AssessmentForm.F03) && content.leastUsers() < content.neededUsers()) {
            parts.add(
                    "/leastUsers",
                    "minimal " + content.neededUsers()
                            + " bila pengguna mempunyai bagian, agar jawaban seseorang tidak terlihat",
                    "must be " + content.neededUsers()
                            + " or more if users have a share, so that nobody's answer is shown");
        }
        parts.refuse(
                AssessmentProblem.ASSESSMENT_INSTRUMENT_INCONSISTENT,
                Text.of("Perbaiki bagian yang disebut.", "Correct the parts that are named."));
    }

    /**
     * Requires that no indicator only holds the place of others: an index with it would say nothing.
     *
     * @param pointer pointer of the content in the request, such as {@code #/content}
     * @throws ProblemException 422 with a pointer for each placeholder
     */
    public static void requireEntered(InstrumentContent content, String pointer) {
        InstrumentCheck placeholders = new InstrumentCheck(pointer);
        for (int i = 0; i < content.aspects().size(); i++) {
            List<Indicator> indicators = content.aspects().get(i).indicators();
            for (int j = 0; j < indicators.size(); j++) {
                if (indicators.get(j).onlyHoldsPlace()) {
                    placeholders.add(
                            "/aspects/" + i + "/indicators/" + j, "belum diisi", "holds the place of others only");
                }
            }
        }
        placeholders.refuse(
                AssessmentProblem.ASSESSMENT_INSTRUMENT_PLACEHOLDER,
                Text.of(
                        "Bagian Organisasi harus mengisi indikator yang disebut menurut pedoman yang berlaku.",
                        "The organisation bureau must enter the indicators in the place of those that are named."));
    }

    private void checkWeights(InstrumentContent content) {
        requireWhole("/aspects", content.aspects().stream().map(Aspect::weight).toList());
        for (int i = 0; i < content.aspects().size(); i++) {
            requireWhole(
                    "/aspects/" + i + "/indicators",
                    content.aspects().get(i).indicators().stream()
                            .map(Indicator::weight)
                            .toList());
        }
        Combination combination = content.combination();
        requireWhole("/combination", List.of(combination.self(), combination.evaluator(), combination.users()));
    }

    private void requireWhole(String part, List<BigDecimal> weights) {
        BigDecimal sum = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(WHOLE) != 0) {
            String shown = sum.toPlainString();
            add(part, "berjumlah " + shown + ", bukan 100", "sum to " + shown + ", not 100");
        }
    }

    private void checkCodes(InstrumentContent content) {
        Set<String> aspects = new HashSet<>();
        Set<String> indicators = new HashSet<>();
        for (int i = 0; i < content.aspects().size(); i++) {
            Aspect aspect = content.aspects().get(i);
            requireNew(aspects, aspect.code(), "/aspects/" + i + "/code");
            for (int j = 0; j < aspect.indicators().size(); j++) {
                requireNew(
                        indicators, aspect.indicators().get(j).code(), "/aspects/" + i + "/indicators/" + j + "/code");
            }
        }
        Set<String> questions = new HashSet<>();
        for (int i = 0; i < content.userQuestions().size(); i++) {
            requireNew(questions, content.userQuestions().get(i).code(), "/questions/" + i + "/code");
        }
        Set<String> categories = new HashSet<>();
        for (int i = 0; i < content.categories().size(); i++) {
            requireNew(categories, content.categories().get(i).code(), "/categories/" + i + "/code");
        }
    }

    private void requireNew(Set<String> codes, String code, String part) {
        if (!codes.add(code)) {
            add(part, "dipakai lebih dari sekali", "is used more than once");
        }
    }

    private void checkScales(InstrumentContent content) {
        for (int i = 0; i < content.aspects().size(); i++) {
            List<Indicator> indicators = content.aspects().get(i).indicators();
            for (int j = 0; j < indicators.size(); j++) {
                checkScale(indicators.get(j), "/aspects/" + i + "/indicators/" + j);
            }
        }
    }

    private void checkScale(Indicator indicator, String part) {
        if (indicator.lowest() >= indicator.highest()) {
            add(
                    part + "/highest",
                    "harus lebih besar daripada nilai terendah",
                    "must be greater than the lowest score");
            return;
        }
        List<Indicator.Level> levels = indicator.levels() == null ? List.of() : indicator.levels();
        for (int i = 0; i < levels.size(); i++) {
            if (!indicator.allows(levels.get(i).value())) {
                add(part + "/levels/" + i + "/value", "di luar skala", "is not on the scale");
            }
        }
    }

    private void checkCategories(List<Category> categories) {
        for (int i = 1; i < categories.size(); i++) {
            if (categories.get(i).from().compareTo(categories.get(i - 1).from()) >= 0) {
                add(
                        "/categories/" + i + "/from",
                        "harus lebih kecil daripada sebelumnya",
                        "must be less than the one before");
            }
        }
        int last = categories.size() - 1;
        if (categories.get(last).from().signum() != 0) {
            add("/categories/" + last + "/from", "kategori terakhir mulai dari 0", "the last category begins with 0");
        }
    }

    private void add(String part, String id, String en) {
        errors.add(new FieldError(pointer + part, Text.of(id, en)));
    }

    private void refuse(AssessmentProblem type, Text detail) {
        if (!errors.isEmpty()) {
            ProblemException problem = ProblemException.of(type, detail);
            for (FieldError error : errors) {
                problem = problem.withError(error);
            }
            throw problem;
        }
    }
}
