package id.penghubung.routing.decision;

import id.penghubung.events.LocalizedText;
import id.penghubung.kit.text.Sentences;
import id.penghubung.kit.text.Text;
import id.penghubung.routing.catalogue.CatalogueKind;
import id.penghubung.routing.directory.Agency;
import id.penghubung.routing.directory.Substitute;
import id.penghubung.routing.rules.ComplaintFacts;
import id.penghubung.routing.rules.Destination.NoAgencyReached;
import id.penghubung.routing.rules.MatchedCondition;
import id.penghubung.routing.rules.OutcomeKind;
import id.penghubung.routing.rules.RuleOutcome;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/** Composes explanations of routing decisions: sentences with the category, the location, the rule, what matched, and the agency. */
final class Explanations {

    private final ComplaintFacts facts;
    private final BiFunction<CatalogueKind, String, Text> names;
    private final Text categoryName;
    private final AppliedRule rule;
    private final LocalizedText place;
    private final Text subject;

    Explanations(
            ComplaintFacts facts,
            BiFunction<CatalogueKind, String, Text> names,
            Optional<Agency> districtOffice,
            AppliedRule rule) {
        this.facts = facts;
        this.names = names;
        this.categoryName = names.apply(CatalogueKind.CATEGORY, facts.categoryCode());
        this.rule = rule;
        String code = facts.districtCode();
        this.place = districtOffice
                .map(Agency::name)
                .map(name -> new LocalizedText("%s (%s)".formatted(name, code), "%s (%s)".formatted(name, code)))
                .orElseGet(() -> new LocalizedText("wilayah " + code, "district " + code));
        this.subject = rule.match().rule().when().isCategoryOnly()
                ? Text.of("kategori ini", "this category")
                : Text.of("laporan seperti ini", "such a complaint");
    }

    LocalizedText responsible(Agency agency, boolean oversight) {
        return withSubstitute(agency, handledBy(agency, oversight));
    }

    private LocalizedText handledBy(Agency agency, boolean oversight) {
        if (oversight) {
            return explanation(
                    "laporan ini berkadar pengawasan dan selalu ditangani oleh %s, tidak pernah oleh unit yang dilaporkan."
                            .formatted(agency.name()),
                    "this is an oversight complaint. It is always handled by %s and never by the unit that it accuses."
                            .formatted(agency.name()));
        }
        if (rule.match().rule().then().kind() == OutcomeKind.DISTRICT_OFFICE) {
            return explanation(
                    "%s ditangani oleh kantor kecamatan tempat kejadian, yaitu %s."
                            .formatted(subject.id(), agency.name()),
                    "%s is handled by the district office of the location, %s.".formatted(subject.en(), agency.name()));
        }
        return explanation(
                "%s ditangani oleh %s.".formatted(subject.id(), agency.name()),
                "%s is handled by %s.".formatted(subject.en(), agency.name()));
    }

    LocalizedText noRule() {
        return new LocalizedText(
                "Tidak ada aturan untuk kategori %s di %s; koordinator akan memutuskan (perangkat aturan versi %d)."
                        .formatted(category(categoryName.id()), place.id(), rule.version()),
                "There is no rule for category %s in %s; the coordinator will decide (rule set version %d)."
                        .formatted(category(categoryName.en()), place.en(), rule.version()));
    }

    /** Returns the name of the category with its code; the code alone of a category that is not in the catalogue. */
    private String category(String name) {
        return name.equals(facts.categoryCode()) ? name : "“%s” (%s)".formatted(name, facts.categoryCode());
    }

    LocalizedText ruleLeavesItToCoordinator() {
        return explanation(
                "instansi untuk %s diputuskan oleh koordinator.".formatted(subject.id()),
                "the coordinator decides which agency handles %s.".formatted(subject.en()));
    }

    /** Explains a proposal. It names the way to go, because the reporter may read it before the coordinator has confirmed it. */
    LocalizedText proposed(RuleOutcome outcome) {
        if (outcome.kind() == OutcomeKind.OUTSIDE_BODY) {
            Text body = names.apply(CatalogueKind.OUTSIDE_BODY, String.valueOf(outcome.outsideBodyCode()));
            return explanation(
                    "%s bukan wewenang pemerintah daerah, tetapi wewenang %s (%s); koordinator akan memastikan."
                            .formatted(subject.id(), body.id(), outcome.whereToGo()),
                    "no agency of the regency handles %s, but %s does (%s); the coordinator will confirm it."
                            .formatted(subject.en(), body.en(), outcome.whereToGo()));
        }
        return explanation(
                "laporan ini diusulkan untuk diarsipkan: %s Koordinator akan memastikan."
                        .formatted(Sentences.ended(String.valueOf(outcome.reason()))),
                "the archive is proposed for this complaint: %s The coordinator will confirm it."
                        .formatted(Sentences.ended(String.valueOf(outcome.reason()))));
    }

    LocalizedText noAgency(NoAgencyReached none) {
        Agency agency = none.agency();
        String name = agency == null ? String.valueOf(rule.match().rule().then().agencyCode()) : agency.name();
        return switch (none.obstacle()) {
            case UNKNOWN_AGENCY ->
                explanation(
                        ("%s ditangani oleh instansi %s, tetapi instansi itu tidak ada dalam direktori;"
                                        + " koordinator akan memutuskan.")
                                .formatted(subject.id(), name),
                        "%s is handled by agency %s, which is not in the directory; the coordinator will decide."
                                .formatted(subject.en(), name));
            case INACTIVE_AGENCY ->
                explanation(
                        "%s ditangani oleh %s, tetapi instansi itu sedang tidak aktif; koordinator akan memutuskan."
                                .formatted(subject.id(), name),
                        "%s is handled by %s, but that agency is not active; the coordinator will decide."
                                .formatted(subject.en(), name));
            case NO_DISTRICT_OFFICE ->
                explanation(
                        ("%s ditangani oleh kantor kecamatan tempat kejadian, tetapi wilayah %s tidak punya kantor"
                                        + " dalam direktori; koordinator akan memutuskan.")
                                .formatted(subject.id(), facts.districtCode()),
                        ("%s is handled by the district office of the location, but the directory has none for"
                                        + " district %s; the coordinator will decide.")
                                .formatted(subject.en(), facts.districtCode()));
            case NO_INSPECTORATE ->
                explanation(
                        "laporan ini berkadar pengawasan dan hanya untuk inspektorat, tetapi direktori tidak mencatat"
                                + " inspektorat; koordinator akan memutuskan.",
                        "this is an oversight complaint for the inspectorate only, but the directory has no inspectorate;"
                                + " the coordinator will decide.");
            case ACCUSED_AGENCY ->
                explanation(
                        "laporan ini melaporkan aparatur %s, yang karena itu tidak boleh menanganinya; koordinator akan memutuskan."
                                .formatted(name),
                        "this complaint accuses staff of %s, which must therefore not handle it; the coordinator will decide."
                                .formatted(name));
            case UNANSWERED_AGENCY ->
                explanation(
                        ("%s ditangani oleh %s, tetapi di sana tidak ada pejabat penghubung, pengganti, atau pimpinan yang"
                                        + " sedang bertugas; koordinator akan memutuskan.")
                                .formatted(subject.id(), name),
                        ("%s is handled by %s, but no focal point, deputy or head answers for it at present;"
                                        + " the coordinator will decide.")
                                .formatted(subject.en(), name));
            case NO_RULE -> noRule();
        };
    }

    /** Explains the return by an agency. */
    static LocalizedText returned(String agencyName, String reason) {
        return new LocalizedText(
                "%s mengembalikan laporan ini: %s".formatted(agencyName, reason),
                "%s returned this complaint: %s".formatted(agencyName, reason));
    }

    /** Explains the second return, after which the regional secretary decides. */
    static LocalizedText returnedAgain(String agencyName, String reason) {
        return new LocalizedText(
                "%s mengembalikan laporan ini, yang sudah pernah dikembalikan; sekretaris daerah akan memutuskan instansinya: %s"
                        .formatted(agencyName, reason),
                "%s returned this complaint, which was returned before; the regional secretary will choose the agency: %s"
                        .formatted(agencyName, reason));
    }

    /** Explains that a rule names an agency that returned the complaint before. */
    static LocalizedText returnedBefore(Agency agency) {
        return new LocalizedText(
                "Menurut aturan, laporan ini ditangani oleh %s, yang pernah mengembalikannya; koordinator akan memutuskan instansinya."
                        .formatted(agency.name()),
                "By the rules, this complaint is handled by %s, which returned it before; the coordinator will choose an agency."
                        .formatted(agency.name()));
    }

    /** Explains that the coordinator recalled a complaint and will choose an agency. */
    static LocalizedText recalled(String reason) {
        return new LocalizedText(
                "Koordinator menarik laporan ini dan akan memutuskan instansinya: %s".formatted(reason),
                "The coordinator recalled this complaint and will choose an agency: %s".formatted(reason));
    }

    /** Explains that a recalled complaint accuses staff. The reason of the recall stays with the decision. */
    static LocalizedText recalledForOversight(Agency supervisor) {
        LocalizedText handled = new LocalizedText(
                "Koordinator menandai laporan ini berkadar pengawasan; laporan ditangani oleh %s, tidak oleh unit yang dilaporkan."
                        .formatted(supervisor.name()),
                "The coordinator marked this complaint as oversight. It is handled by %s and not by the unit that it accuses."
                        .formatted(supervisor.name()));
        return withSubstitute(supervisor, handled);
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

    /** Explains that the coordinator has verified or corrected a complaint before it arrived here, and will choose an agency. */
    static LocalizedText classifiedBefore() {
        return new LocalizedText(
                "Laporan ini sudah diperiksa koordinator sebelum sampai di sini. Klasifikasi hasil pemeriksaan itu yang berlaku, "
                        + "dan koordinator akan memutuskan instansinya.",
                "The coordinator had reviewed this complaint before it arrived here. The classification of that review counts, "
                        + "and the coordinator will choose an agency.");
    }

    /** Explains the coordinator's choice of an agency. */
    static LocalizedText chosen(ManualChoice choice) {
        LocalizedText chosen = new LocalizedText(
                "Koordinator memutuskan bahwa %s berwenang menangani laporan ini%s: %s"
                        .formatted(choice.agency().name(), supported(choice, ", didukung oleh "), choice.reason()),
                "The coordinator decided that %s is responsible%s: %s"
                        .formatted(choice.agency().name(), supported(choice, ", supported by "), choice.reason()));
        return withSubstitute(choice.agency(), chosen);
    }

    /** Explains the choice of the regional secretary, which binds the agency. */
    static LocalizedText chosenBySecretary(ManualChoice choice) {
        LocalizedText chosen = new LocalizedText(
                "Sekretaris daerah memutuskan bahwa %s berwenang menangani laporan ini%s, dan keputusan itu mengikat: %s"
                        .formatted(choice.agency().name(), supported(choice, ", didukung oleh "), choice.reason()),
                "The regional secretary decided that %s is responsible%s, and the decision binds: %s"
                        .formatted(choice.agency().name(), supported(choice, ", supported by "), choice.reason()));
        return withSubstitute(choice.agency(), chosen);
    }

    /** Adds to the explanation of an assignment that the deputy or the head answers, if no focal point is active. */
    static LocalizedText withSubstitute(Agency agency, LocalizedText explanation) {
        Substitute substitute = agency.substitute();
        if (substitute == null) {
            return explanation;
        }
        LocalizedText added = substitute.sentenceAbout(agency.name());
        return new LocalizedText(
                Sentences.ended(explanation.id()) + " " + added.id(),
                Sentences.ended(explanation.en()) + " " + added.en());
    }

    private static String supported(ManualChoice choice, String words) {
        return choice.supporting().isEmpty() ? "" : words + SupportingAgencies.named(choice.supporting());
    }

    private LocalizedText explanation(String id, String en) {
        return new LocalizedText(
                "Kategori “%s” (%s), lokasi %s. Menurut aturan %s versi %d%s, %s"
                        .formatted(
                                categoryName.id(),
                                facts.categoryCode(),
                                place.id(),
                                rule.code(),
                                rule.version(),
                                matched(Language.INDONESIAN),
                                id),
                "Category “%s” (%s), located in %s. By rule %s, version %d%s, %s"
                        .formatted(
                                categoryName.en(),
                                facts.categoryCode(),
                                place.en(),
                                rule.code(),
                                rule.version(),
                                matched(Language.ENGLISH),
                                en));
    }

    private enum Language {
        INDONESIAN,
        ENGLISH
    }

    /** Returns what matched, in parentheses; nothing if it was the category alone, which the sentence has named. */
    private String matched(Language language) {
        List<MatchedCondition> conditions = rule.match().conditions();
        if (conditions.isEmpty() || rule.match().rule().when().isCategoryOnly()) {
            return "";
        }
        return conditions.stream()
                .map(MatchedCondition::describe)
                .map(text -> language == Language.INDONESIAN ? text.id() : text.en())
                .collect(Collectors.joining(", ", " (", ")"));
    }
}
