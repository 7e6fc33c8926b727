package id.penghubung.quality.assessments.reports;

import java.util.List;

/** Words of the document with the compilation, in Indonesian. */
final class CompilationDocument {

    private CompilationDocument() {}

    static List<Report.Section> sections(CompilationView view) {
        return List.of(
                new Report.Section(
                        view.instrument(),
                        List.of(
                                new Report.Line("Kelompok unit", view.group()),
                                new Report.Line("Unit yang dinilai", String.valueOf(view.units())),
                                new Report.Line("Unit yang belum dinilai", String.valueOf(view.unitsWithout())),
                                new Report.Line("Belum ditetapkan", String.valueOf(view.provisional())),
                                new Report.Line("Rata-rata IPP", ResultDocument.number(view.average())),
                                new Report.Line("Kategori", view.category()))),
                new Report.Section(
                        "Rata-rata menurut kelompok",
                        view.groups().stream().map(CompilationDocument::group).toList()),
                new Report.Section(
                        "Peringkat",
                        view.ranking().stream().map(CompilationDocument::unit).toList()));
    }

    private static Report.Line group(CompilationView.GroupAverage group) {
        if (group.average() == null) {
            return new Report.Line(group.group(), "tidak ditampilkan, " + group.units() + " unit");
        }
        return new Report.Line(
                group.group(),
                ResultDocument.number(group.average()) + ", kategori " + group.category() + ", " + group.units()
                        + " unit, dari " + ResultDocument.number(group.lowest()) + " sampai "
                        + ResultDocument.number(group.highest()));
    }

    private static Report.Line unit(CompilationView.RankedUnit unit) {
        GainView gain = unit.greatestGain();
        return new Report.Line(
                unit.rank() + ". " + unit.unitName(),
                "IPP " + ResultDocument.number(unit.index()) + ", kategori " + unit.category()
                        + (unit.nextCategory() == null
                                ? ""
                                : ", selisih " + ResultDocument.number(unit.gap()) + " ke " + unit.nextCategory())
                        + (gain == null ? "" : "; kenaikan terbesar: " + gain.name()));
    }
}
