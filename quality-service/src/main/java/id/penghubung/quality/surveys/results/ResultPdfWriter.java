package id.penghubung.quality.surveys.results;

import id.penghubung.kit.export.ExportWriter;
import id.penghubung.kit.pdf.PdfText;
import id.penghubung.kit.text.Languages;
import id.penghubung.quality.surveys.ServiceGrade;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** Writes results as a PDF report in Indonesian (<i>laporan SKM</i>). */
@Provider
@Produces(ResultPdfWriter.PDF)
class ResultPdfWriter extends ExportWriter<SurveyResultView> {

    static final String PDF = "application/pdf";

    /** Suggestions of a report to print, of some hundred pages; the other files have all. */
    private static final int MOST_SUGGESTIONS = 5000;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Languages.INDONESIAN);

    private final Suggestions suggestions;

    ResultPdfWriter(Suggestions suggestions) {
        super(SurveyResultView.class, PDF, view -> view.fileName("pdf"));
        this.suggestions = suggestions;
    }

    @Override
    protected void write(SurveyResultView view, OutputStream body) throws IOException {
        try (PdfText pdf = new PdfText(
                "Laporan Survei Kepuasan Masyarakat: " + view.survey().title())) {
            addSummary(pdf, view);
            addElements(pdf, view);
            addProfile(pdf, view);
            addTrend(pdf, view);
            addSuggestions(pdf, view);
            body.write(pdf.bytes());
        }
    }

    private static void addSummary(PdfText pdf, SurveyResultView view) throws IOException {
        pdf.title("Laporan Survei Kepuasan Masyarakat");
        pdf.paragraph("Menurut Peraturan Menteri PANRB Nomor 14 Tahun 2017.");
        pdf.field("Survei", view.survey().title());
        pdf.field("Unit pelayanan", view.unitName());
        pdf.field("Layanan", view.survey().serviceCode());
        pdf.field("Periode", period(view.survey().periodStart(), view.survey().periodEnd()));
        pdf.field("Keadaan", view.survey().closedAt() == null ? "masih dibuka, angka dapat berubah" : "ditutup");
        pdf.field("Responden", String.valueOf(view.respondents()));
        if (view.survey().closedAt() == null) {
            pdf.field("Jawaban yang diperhitungkan dalam angka", String.valueOf(view.shownRespondents()));
        }
        Integer sample = view.survey().sample();
        pdf.field(
                "Sampel menurut Krejcie dan Morgan",
                sample == null ? null : sample + (Boolean.TRUE.equals(view.belowSample()) ? " (belum terpenuhi)" : ""));
        pdf.field("Bobot tiap unsur", view.weights().label().id());
        pdf.field("Nilai IKM", number(view.index()));
        pdf.field("Mutu pelayanan", grade(view.grade()));
        if (view.suppressed()) {
            pdf.paragraph("Angka tidak ditampilkan karena jawaban yang diperhitungkan kurang dari lima.");
        }
    }

    private static void addElements(PdfText pdf, SurveyResultView view) throws IOException {
        if (!view.elements().isEmpty()) {
            pdf.heading("Nilai per unsur");
            for (SurveyResultView.ElementResult element : view.elements()) {
                pdf.field(
                        element.number() + " " + element.code().label().id(),
                        "rata-rata " + number(element.average()) + ", nilai " + number(element.index()) + ", mutu "
                                + grade(element.grade()) + (element.lowest() ? " (terendah)" : ""));
            }
        }
    }

    private static void addProfile(PdfText pdf, SurveyResultView view) throws IOException {
        for (SurveyResultView.DimensionResult dimension : view.profile()) {
            pdf.heading("Profil responden: " + dimension.dimension().label().id());
            for (SurveyResultView.GroupResult group : dimension.groups()) {
                pdf.field(
                        dimension.dimension().labelOf(group.code()).id(),
                        group.suppressed()
                                ? "tidak ditampilkan (kelompok kecil)"
                                : group.respondents() + " responden, IKM " + number(group.index()));
            }
        }
    }

    private static void addTrend(PdfText pdf, SurveyResultView view) throws IOException {
        pdf.heading("Perkembangan antarperiode");
        for (SurveyResultView.PeriodResult period : view.trend()) {
            pdf.field(
                    period(period.periodStart(), period.periodEnd()),
                    period.index() == null
                            ? "tidak ditampilkan"
                            : "IKM " + number(period.index()) + ", mutu " + grade(period.grade()) + ", "
                                    + period.respondents() + " responden");
        }
    }

    private void addSuggestions(PdfText pdf, SurveyResultView view) throws IOException {
        Iterator<SuggestionView> all = suggestions.in(view).iterator();
        if (all.hasNext()) {
            pdf.heading("Saran");
        }
        for (int i = 0; all.hasNext() && i < MOST_SUGGESTIONS; i++) {
            SuggestionView suggestion = all.next();
            pdf.field(DAY.format(suggestion.receivedOn()), suggestion.text());
        }
        if (all.hasNext()) {
            pdf.paragraph("Hanya " + MOST_SUGGESTIONS + " saran terbaru; semuanya ada dalam berkas CSV dan XLSX.");
        }
    }

    private static String period(LocalDate start, LocalDate end) {
        return DAY.format(start) + " sampai " + DAY.format(end);
    }

    private static @Nullable String grade(@Nullable ServiceGrade grade) {
        return grade == null ? null : grade + " (" + grade.label().id() + ")";
    }

    private static @Nullable String number(@Nullable BigDecimal value) {
        return value == null ? null : value.toPlainString().replace('.', ',');
    }
}
