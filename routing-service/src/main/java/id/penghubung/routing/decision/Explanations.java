package id.penghubung.routing.decision;

import id.penghubung.events.ComplaintDetails;
import id.penghubung.events.LocalizedText;
import id.penghubung.routing.directory.Agency;
import id.penghubung.routing.rules.Rule;
import java.util.Optional;

/** Composes explanations of routing decisions: sentences with the category, the location, the rule and the agency. */
final class Explanations {

    private final ComplaintDetails complaint;
    private final LocalizedText place;

    Explanations(ComplaintDetails complaint, Optional<Agency> districtOffice) {
        this.complaint = complaint;
        String code = complaint.districtCode();
        this.place = districtOffice
                .map(Agency::name)
                .map(name -> new LocalizedText("%s (%s)".formatted(name, code), "%s (%s)".formatted(name, code)))
                .orElseGet(() -> new LocalizedText("wilayah " + code, "district " + code));
    }

    LocalizedText namedAgency(Rule rule, Agency agency) {
        return explanation(
                rule,
                "kategori ini ditangani oleh %s.".formatted(agency.name()),
                "this category is handled by %s.".formatted(agency.name()));
    }

    LocalizedText districtOffice(Rule rule, Agency office) {
        return explanation(
                rule,
                "kategori ini ditangani oleh kantor kecamatan tempat kejadian, yaitu %s.".formatted(office.name()),
                "this category is handled by the district office of the location, %s.".formatted(office.name()));
    }

    LocalizedText oversight(Rule rule, Agency inspectorate) {
        return explanation(
                rule,
                "laporan ini berkadar pengawasan dan selalu ditangani oleh %s, tidak pernah oleh unit yang dilaporkan."
                        .formatted(inspectorate.name()),
                "this is an oversight complaint. It is always handled by %s and never by the unit that it accuses."
                        .formatted(inspectorate.name()));
    }

    LocalizedText unknownCategory() {
        return new LocalizedText(
                "Tidak ada aturan untuk kategori %s di %s; koordinator akan memutuskan."
                        .formatted(complaint.categoryCode(), place.id()),
                "There is no rule for category %s in %s; the coordinator will decide."
                        .formatted(complaint.categoryCode(), place.en()));
    }

    LocalizedText ruleLeavesItToCoordinator(Rule rule) {
        return explanation(
                rule,
                "instansi untuk kategori ini diputuskan oleh koordinator.",
                "the coordinator decides which agency handles this category.");
    }

    LocalizedText unknownAgency(Rule rule, String agencyCode) {
        return explanation(
                rule,
                ("kategori ini ditangani oleh instansi %s, tetapi instansi itu tidak ada dalam direktori;"
                                + " koordinator akan memutuskan.")
                        .formatted(agencyCode),
                "this category is handled by agency %s, which is not in the directory; the coordinator will decide."
                        .formatted(agencyCode));
    }

    LocalizedText noDistrictOffice(Rule rule) {
        return explanation(
                rule,
                ("kategori ini ditangani oleh kantor kecamatan tempat kejadian, tetapi wilayah %s tidak punya kantor"
                                + " dalam direktori; koordinator akan memutuskan.")
                        .formatted(complaint.districtCode()),
                ("this category is handled by the district office of the location, but the directory has none for"
                                + " district %s; the coordinator will decide.")
                        .formatted(complaint.districtCode()));
    }

    LocalizedText noInspectorate(Rule rule) {
        return explanation(
                rule,
                "laporan ini berkadar pengawasan dan hanya untuk inspektorat, tetapi direktori tidak mencatat"
                        + " inspektorat; koordinator akan memutuskan.",
                "this is an oversight complaint for the inspectorate only, but the directory has no inspectorate;"
                        + " the coordinator will decide.");
    }

    LocalizedText inactive(Rule rule, Agency agency) {
        return explanation(
                rule,
                "kategori ini ditangani oleh %s, tetapi instansi itu sedang tidak aktif; koordinator akan memutuskan."
                        .formatted(agency.name()),
                "this category is handled by %s, but that agency is not active; the coordinator will decide."
                        .formatted(agency.name()));
    }

    /** Explains the return by an agency. */
    static LocalizedText returned(String agencyName, String reason) {
        return new LocalizedText(
                "%s mengembalikan laporan ini: %s".formatted(agencyName, reason),
                "%s returned this complaint: %s".formatted(agencyName, reason));
    }

    /** Explains that the coordinator recalled a complaint and will choose an agency. */
    static LocalizedText recalled(String reason) {
        return new LocalizedText(
                "Koordinator menarik laporan ini dan akan memutuskan instansinya: %s".formatted(reason),
                "The coordinator recalled this complaint and will choose an agency: %s".formatted(reason));
    }

    /** Explains that a recalled complaint accuses staff. The reason of the recall stays with the decision. */
    static LocalizedText recalledForOversight(Agency supervisor) {
        return new LocalizedText(
                "Koordinator menandai laporan ini berkadar pengawasan; laporan ditangani oleh %s, tidak oleh unit yang dilaporkan."
                        .formatted(supervisor.name()),
                "The coordinator marked this complaint as oversight. It is handled by %s and not by the unit that it accuses."
                        .formatted(supervisor.name()));
    }

    static LocalizedText recalledWithoutSupervisor() {
        return new LocalizedText(
                "Laporan ini berkadar pengawasan, tetapi tidak ada instansi pengawas lain yang aktif dalam direktori;"
                        + " koordinator akan memutuskan.",
                "This is an oversight complaint, but the directory has no other supervising agency that is active;"
                        + " the coordinator will decide.");
    }

    /** Explains that a complaint is not merged any more and the coordinator will choose an agency. */
    static LocalizedText unmerged() {
        return new LocalizedText(
                "Laporan ini tidak digabung lagi dengan laporan lain; koordinator akan memutuskan instansinya.",
                "This complaint is not merged any more; the coordinator will choose an agency.");
    }

    /** Explains the coordinator's choice of an agency. */
    static LocalizedText chosen(Agency agency, String reason) {
        return new LocalizedText(
                "Koordinator memutuskan bahwa %s berwenang menangani laporan ini: %s".formatted(agency.name(), reason),
                "The coordinator decided that %s is responsible: %s".formatted(agency.name(), reason));
    }

    private LocalizedText explanation(Rule rule, String id, String en) {
        return new LocalizedText(
                "Kategori “%s” (%s), lokasi %s. Menurut aturan %s versi %d, %s"
                        .formatted(
                                rule.categoryNameId(),
                                complaint.categoryCode(),
                                place.id(),
                                rule.categoryCode(),
                                rule.version(),
                                id),
                "Category “%s” (%s), located in %s. By rule %s, version %d, %s"
                        .formatted(
                                rule.categoryNameEn(),
                                complaint.categoryCode(),
                                place.en(),
                                rule.categoryCode(),
                                rule.version(),
                                en));
    }
}
