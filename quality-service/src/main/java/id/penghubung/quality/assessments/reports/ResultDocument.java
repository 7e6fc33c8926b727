package id.penghubung.quality.assessments.reports;

import id.penghubung.quality.assessments.AssessmentForm;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Words of the document with the result of an assessment, in Indonesian. */
final class ResultDocument {

    private ResultDocument() {}

    static List<Report.Section> sections(AssessmentResultView view) {
        List<Report.Section> sections = new ArrayList<>();
        sections.add(summary(view));
        sections.add(new Report.Section(
                "Nilai per formulir",
                view.forms().stream()
                        .map(form -> new Report.Line(
                                label(form.form()), shown(form.index()) + " (bagian " + number(form.share()) + "%)"))
                        .toList()));
        for (AssessmentResultView.AspectResult aspect : view.aspects()) {
            sections.add(aspect(aspect));
        }
        sections.add(new Report.Section(
                "Jawaban pengguna",
                view.questions().stream()
                        .map(question -> new Report.Line(question.text(), shown(question.average())))
                        .toList()));
        sections.add(new Report.Section(
                "Indikator dengan kenaikan terbesar",
                view.gains().stream().map(ResultDocument::gain).toList()));
        return sections;
    }

    private static Report.Section summary(AssessmentResultView view) {
        return new Report.Section(
                view.instrument(),
                List.of(
                        new Report.Line("Unit pelayanan", view.unitName()),
                        new Report.Line("Keadaan", view.provisional() ? "sementara, dapat berubah" : "ditetapkan"),
                        new Report.Line("Indeks Pelayanan Publik (IPP)", number(view.index())),
                        new Report.Line("Kategori", view.category() + " (" + view.categoryName() + ")"),
                        new Report.Line("Kategori berikutnya", view.nextCategory()),
                        new Report.Line("Selisih ke kategori berikutnya", number(view.gap())),
                        new Report.Line("Pengguna yang menjawab", String.valueOf(view.respondents()))));
    }

    private static Report.Section aspect(AssessmentResultView.AspectResult aspect) {
        return new Report.Section(
                aspect.name() + " (bobot " + number(aspect.weight()) + "%)",
                aspect.indicators().stream()
                        .map(indicator -> new Report.Line(
                                indicator.name(),
                                "mandiri " + score(indicator.self()) + ", penilai " + score(indicator.evaluation())))
                        .toList());
    }

    private static Report.Line gain(GainView gain) {
        return new Report.Line(
                gain.name(),
                "nilai " + gain.score() + " dari " + gain.highest() + ", kenaikan indeks sampai " + number(gain.gain())
                        + (gain.reachesNext() ? " (cukup untuk kategori berikutnya)" : ""));
    }

    private static String label(AssessmentForm form) {
        return switch (form) {
            case F01 -> "F-01 penilaian mandiri";
            case F02 -> "F-02 penilai";
            case F03 -> "F-03 pengguna";
        };
    }

    private static @Nullable String shown(@Nullable BigDecimal average) {
        return average == null ? "tidak ditampilkan (jawaban kurang dari lima)" : number(average);
    }

    private static String score(@Nullable Integer score) {
        return score == null ? "-" : String.valueOf(score);
    }

    static @Nullable String number(@Nullable BigDecimal value) {
        return value == null ? null : value.toPlainString().replace('.', ',');
    }
}
