package id.penghubung.quality.standards.catalogue;

import id.penghubung.quality.standards.Component;
import io.quarkus.qute.TemplateData;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** The values of the page to print of a standard, as text in Indonesian. */
@TemplateData
public final class StandardPage {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.of("id"));

    private final PublishedStandard standard;

    StandardPage(PublishedStandard standard) {
        this.standard = standard;
    }

    /** A component under its name in the regulation. */
    @TemplateData
    public static final class Section {

        private final String title;
        private final List<String> lines;

        Section(Component component, List<String> lines) {
            this.title = component.title();
            this.lines = lines;
        }

        public String getTitle() {
            return title;
        }

        public List<String> getLines() {
            return lines;
        }
    }

    public String getService() {
        return standard.serviceName();
    }

    public String getUnit() {
        return standard.unitName();
    }

    public String getAgency() {
        return standard.agencyName();
    }

    public String getDecreeNumber() {
        return standard.decreeNumber();
    }

    public String getDecreeDate() {
        return day(standard.decreeDate());
    }

    public String getForum() {
        return standard.forum();
    }

    public String getConsultedOn() {
        return day(standard.consultedOn());
    }

    public String getReviewDueOn() {
        return day(standard.reviewDueOn());
    }

    /** Returns the components of the delivery of the service, which concern its users directly. */
    public List<Section> getDelivery() {
        SippnService texts = SippnService.of(standard);
        return List.of(
                new Section(Component.REQUIREMENTS, texts.persyaratan()),
                new Section(Component.PROCEDURE, texts.sistemMekanismeProsedur()),
                new Section(Component.DURATION, List.of(texts.waktuPenyelesaian())),
                new Section(Component.FEE, List.of(texts.biayaTarif())),
                new Section(Component.OUTPUT, List.of(texts.produkPelayanan())),
                new Section(Component.COMPLAINT_CHANNELS, texts.pengaduanLayanan()));
    }

    /** Returns the components of the management of the service. */
    public List<Section> getManagement() {
        SippnService texts = SippnService.of(standard);
        return List.of(
                new Section(Component.LEGAL_BASIS, texts.dasarHukum()),
                new Section(Component.FACILITIES, texts.saranaPrasarana()),
                new Section(Component.STAFF_COMPETENCE, texts.kompetensiPelaksana()),
                new Section(Component.SUPERVISION, List.of(texts.pengawasanInternal())),
                new Section(Component.STAFF_COUNT, List.of(texts.jumlahPelaksana() + " orang")),
                new Section(Component.GUARANTEE, List.of(texts.jaminanPelayanan())),
                new Section(Component.SAFETY, List.of(texts.jaminanKeamanan())),
                new Section(Component.PERFORMANCE_EVALUATION, List.of(texts.evaluasiKinerja())));
    }

    private static String day(LocalDate date) {
        return DAY.format(date);
    }
}
