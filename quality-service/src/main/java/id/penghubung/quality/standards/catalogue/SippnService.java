package id.penghubung.quality.standards.catalogue;

import id.penghubung.quality.standards.ComplaintChannel;
import id.penghubung.quality.standards.ProcedureStep;
import id.penghubung.quality.standards.ServiceFacilities;
import id.penghubung.quality.standards.StandardComponents;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A service with the fields that the national catalogue of public services shows (<i>Sistem Informasi Pelayanan Publik Nasional</i>),
 * under their Indonesian names, for the entry there.
 */
@Schema(name = "SippnService")
record SippnService(
        @Schema(required = true) String instansi,
        @Schema(required = true) String unitPenyelenggara,
        @Schema(required = true) String namaLayanan,
        @Schema(required = true) String nomorSk,
        @Schema(required = true) LocalDate tanggalSk,
        @Schema(required = true) List<String> persyaratan,
        @Schema(required = true) List<String> sistemMekanismeProsedur,
        @Schema(required = true) String waktuPenyelesaian,
        @Schema(required = true) String biayaTarif,
        @Schema(required = true) String produkPelayanan,
        @Schema(required = true) List<String> pengaduanLayanan,
        @Schema(required = true) List<String> dasarHukum,
        @Schema(required = true) List<String> saranaPrasarana,
        @Schema(required = true) List<String> kompetensiPelaksana,
        @Schema(required = true) String pengawasanInternal,
        @Schema(required = true) int jumlahPelaksana,
        @Schema(required = true) String jaminanPelayanan,
        @Schema(required = true) String jaminanKeamanan,
        @Schema(required = true) String evaluasiKinerja) {

    static SippnService of(PublishedStandard standard) {
        StandardComponents components = standard.components();
        return new SippnService(
                standard.agencyName(),
                standard.unitName(),
                standard.serviceName(),
                standard.decreeNumber(),
                standard.decreeDate(),
                orEmpty(components.requirements()),
                orEmpty(components.procedure()).stream().map(SippnService::step).toList(),
                components.duration() == null ? "" : components.duration().inWords(),
                components.fee() == null ? "" : components.fee().inWords(),
                orEmpty(components.output()),
                orEmpty(components.complaintChannels()).stream()
                        .map(SippnService::channel)
                        .toList(),
                orEmpty(components.legalBasis()),
                facilities(components.facilities()),
                orEmpty(components.staffCompetence()),
                orEmpty(components.supervision()),
                Objects.requireNonNullElse(components.staffCount(), 0),
                orEmpty(components.guarantee()),
                orEmpty(components.safety()),
                orEmpty(components.performanceEvaluation()));
    }

    private static String step(ProcedureStep step) {
        return step.actor() + ": " + step.action();
    }

    private static String channel(ComplaintChannel channel) {
        return channel.kind() + ": " + channel.address();
    }

    private static List<String> facilities(@Nullable ServiceFacilities facilities) {
        return facilities == null
                ? List.of()
                : Stream.concat(
                                facilities.forEverybody().stream(),
                                facilities.forVulnerableGroups().stream()
                                        .map(facility -> "Kelompok rentan: " + facility))
                        .toList();
    }

    private static <T> List<T> orEmpty(@Nullable List<T> items) {
        return Objects.requireNonNullElse(items, List.of());
    }

    private static String orEmpty(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
